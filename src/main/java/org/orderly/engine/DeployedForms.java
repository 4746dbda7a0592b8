package org.orderly.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.form.Form;
import org.orderly.engine.form.FormReader;
import org.springframework.stereotype.Component;

/** The forms as deployed, each read once; called inside a command only. */
@Component
class DeployedForms {

  private final Map<String, Form> read = new ConcurrentHashMap<>();

  /** The form that completes the task; empty where it has none. */
  Optional<Form> of(TaskEntity task) {
    task.initializeFormKey();
    return find(task.getCamundaFormRef(), task.getProcessDefinition().getDeploymentId());
  }

  /** The form that starts the process; empty where it has none. */
  Optional<Form> of(ProcessDefinitionEntity process) {
    FormDefinition start = process.getStartFormDefinition();
    if (start == null || start.getCamundaFormDefinitionKey() == null) {
      return Optional.empty();
    }
    CamundaFormRefImpl reference =
        new CamundaFormRefImpl(
            start.getCamundaFormDefinitionKey().getExpressionText(),
            start.getCamundaFormDefinitionBinding());
    if (start.getCamundaFormDefinitionVersion() != null) {
      reference.setVersion(
          Integer.valueOf(start.getCamundaFormDefinitionVersion().getExpressionText()));
    }
    return find(reference, process.getDeploymentId());
  }

  private Optional<Form> find(@Nullable CamundaFormRef reference, String deployment) {
    if (reference == null) {
      return Optional.empty();
    }
    String key = deployment + "/" + reference.getKey();
    boolean fixed = DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT.equals(reference.getBinding());
    Form known = fixed ? read.get(key) : null;
    if (known == null) {
      known = load(reference, deployment);
      if (fixed) {
        read.put(key, known);
      }
    }
    return Optional.of(known);
  }

  private static Form load(CamundaFormRef reference, String deployment) {
    CommandContext context = Context.getCommandContext();
    CamundaFormDefinition definition =
        new GetCamundaFormDefinitionCmd(reference, deployment).execute(context);
    if (definition == null) {
      throw new IllegalStateException("Form " + reference.getKey() + " is not deployed");
    }
    ResourceEntity resource =
        context
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(
                definition.getDeploymentId(), definition.getResourceName());
    return FormReader.read(new String(resource.getBytes(), StandardCharsets.UTF_8));
  }
}
