package org.orderly.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.form.CheckedForm;
import org.orderly.engine.form.Form;
import org.orderly.engine.form.FormCheck;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Checks what comes with a form on the server, by whatever door it comes, and hands it on to the
 * delegates of the same transaction without the engine's keeping it (ADR 0020).
 */
@Component
public class FormGuard {

  private final DeployedForms forms;
  private final FormSources sources;
  private final Feel feel;

  FormGuard(DeployedForms forms, FormSources sources, Feel feel) {
    this.forms = forms;
    this.sources = sources;
    this.feel = feel;
  }

  void submit(TaskEntity task, VariableMap sent) {
    submit(forms.of(task), task.getExecution(), "Task " + task.getId(), sent);
  }

  void submit(ExecutionEntity instance, VariableMap sent) {
    submit(
        forms.of(instance.getProcessDefinition()),
        instance,
        "Process " + instance.getProcessDefinition().getKey(),
        sent);
  }

  /** Sees to it that a process that has a start form was started with it. */
  void requireForm(ExecutionEntity instance) {
    Optional<Form> form = forms.of(instance.getProcessDefinition());
    if (form.isEmpty()
        || Acting.current().isSystem()
        || instance.getSuperExecution() != null
        || FormVariables.written(form.get(), instance)) {
      return;
    }
    Map<String, String> refusals = new LinkedHashMap<>();
    instance
        .getVariableNamesLocal()
        .forEach(name -> refusals.put(name, "This is taken with the start form alone."));
    if (!refusals.isEmpty()) {
      throw refusal("Process " + instance.getProcessDefinition().getKey(), refusals);
    }
    submit(instance, Variables.createVariables());
  }

  private void submit(
      Optional<Form> form, ExecutionEntity execution, String what, VariableMap sent) {
    if (form.isPresent()) {
      CheckedForm checked = check(form.get(), execution, SentValues.of(sent));
      if (!checked.refusals().isEmpty()) {
        throw refusal(what, checked.refusals());
      }
      FormVariables.write(form.get(), checked, execution);
    } else if (Acting.current().isSystem()) {
      execution.setVariables(sent);
    } else if (!sent.isEmpty()) {
      Map<String, String> refusals = new LinkedHashMap<>();
      sent.keySet().forEach(key -> refusals.put(key, "This is not asked for."));
      throw refusal(what, refusals);
    }
  }

  private CheckedForm check(
      Form form, ExecutionEntity execution, Map<String, @Nullable Object> sent) {
    Actor actor = Acting.current();
    Supplier<Map<String, String>> facts = facts(form, execution, actor);
    FormCheck check =
        new FormCheck(
            form,
            feel,
            name -> {
              String fact = form.field(name).isEmpty() ? null : facts.get().get(name);
              return fact == null ? execution.getVariable(name) : fact;
            },
            list -> sources.list(list, actor, () -> number(execution)));
    return check.check(sent);
  }

  private Supplier<Map<String, String>> facts(Form form, ExecutionEntity execution, Actor actor) {
    Map<String, Map<String, String>> once = new HashMap<>();
    return () ->
        once.computeIfAbsent(
            String.valueOf(execution.getProcessBusinessKey()),
            key ->
                RecordNumber.parse(key)
                    .map(number -> sources.facts(number, execution, form, actor))
                    .orElse(Map.of()));
  }

  private static Optional<RecordNumber> number(ExecutionEntity execution) {
    return RecordNumber.parse(String.valueOf(execution.getProcessBusinessKey()));
  }

  private static RuleViolation refusal(String what, Map<String, String> refusals) {
    return new RuleViolation(
        EngineRule.FORM_REFUSED,
        what + " needs other values: " + String.join(" ", refusals.values()),
        refusals);
  }
}
