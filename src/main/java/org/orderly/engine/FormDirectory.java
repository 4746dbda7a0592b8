package org.orderly.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.orderly.engine.form.Form;
import org.orderly.engine.form.FormField;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Finds the form of a task or of a process, with the facts and lists that belong to it. It says
 * nothing about who may see the task.
 */
@Component
public class FormDirectory {

  private final DeployedForms forms;
  private final FormSources sources;
  private final ProcessEngineConfigurationImpl engine;

  FormDirectory(
      DeployedForms forms, FormSources sources, @Lazy ProcessEngineConfigurationImpl engine) {
    this.forms = forms;
    this.sources = sources;
    this.engine = engine;
  }

  /** The form that completes the task; empty where there is no such task, or it has no form. */
  public Optional<FormData> ofTask(String taskId, Actor actor) {
    return in(
        context -> {
          TaskEntity task = context.getTaskManager().findTaskById(taskId);
          return task == null
              ? Optional.empty()
              : forms
                  .of(task)
                  .map(form -> data(form, number(task), facts(task, form, actor), actor));
        });
  }

  /** The form that starts the process of this definition. */
  public Optional<FormData> ofProcess(String definitionId, Actor actor) {
    return in(
        context ->
            forms
                .of(definitions().findDeployedProcessDefinitionById(definitionId))
                .map(form -> data(form, Optional.empty(), Map.of(), actor)));
  }

  /** The form that starts the newest process of this key. */
  public Optional<FormData> ofLatest(String processKey, Actor actor) {
    return in(
        context ->
            forms
                .of(definitions().findDeployedLatestProcessDefinitionByKey(processKey))
                .map(form -> data(form, Optional.empty(), Map.of(), actor)));
  }

  private DeploymentCache definitions() {
    return engine.getDeploymentCache();
  }

  private static Optional<RecordNumber> number(TaskEntity task) {
    return Optional.ofNullable(WatchedTask.of(task).number());
  }

  private Map<String, String> facts(TaskEntity task, Form form, Actor actor) {
    return number(task)
        .map(record -> sources.facts(record, task.getExecution(), form, actor))
        .orElse(Map.of());
  }

  private FormData data(
      Form form, Optional<RecordNumber> number, Map<String, String> known, Actor actor) {
    Map<String, String> facts = new LinkedHashMap<>();
    form.fields().stream()
        .map(FormField::key)
        .filter(known::containsKey)
        .forEach(key -> facts.put(key, known.get(key)));
    Map<String, List<FormOptions.Option>> options =
        form.fields().stream()
            .map(FormField::list)
            .filter(Objects::nonNull)
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    list -> sources.list(list, actor, () -> number).orElse(List.of()),
                    (first, second) -> first,
                    LinkedHashMap::new));
    return new FormData(form, facts, options);
  }

  private Optional<FormData> in(Function<CommandContext, Optional<FormData>> work) {
    return engine.getCommandExecutorTxRequired().execute(work::apply);
  }
}
