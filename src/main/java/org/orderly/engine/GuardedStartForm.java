package org.orderly.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** The form that starts a process, guarded. */
class GuardedStartForm implements StartFormHandler {

  private final StartFormHandler plain;
  private final ObjectProvider<FormGuard> guard;

  GuardedStartForm(StartFormHandler plain, ObjectProvider<FormGuard> guard) {
    this.plain = plain;
    this.guard = guard;
  }

  @Override
  public void submitFormVariables(VariableMap sent, VariableScope scope) {
    guard.getObject().submit((ExecutionEntity) scope, sent);
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity process) {
    return plain.createStartFormData(process);
  }

  @Override
  public void parseConfiguration(
      Element element,
      DeploymentEntity deployment,
      ProcessDefinitionEntity process,
      BpmnParse parse) {
    plain.parseConfiguration(element, deployment, process, parse);
  }
}
