package org.orderly.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.orderly.kernel.Acting;
import org.springframework.beans.factory.ObjectProvider;

/** The form of a user task, guarded: shown as the engine shows it, taken as the guard takes it. */
class GuardedTaskForm implements TaskFormHandler {

  private final TaskFormHandler plain;
  private final ObjectProvider<FormGuard> guard;
  private final ObjectProvider<TaskAccess> access;

  GuardedTaskForm(
      TaskFormHandler plain, ObjectProvider<FormGuard> guard, ObjectProvider<TaskAccess> access) {
    this.plain = plain;
    this.guard = guard;
    this.access = access;
  }

  @Override
  public void submitFormVariables(VariableMap sent, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    access.getObject().requireAssignee(WatchedTask.of(task), Acting.current());
    guard.getObject().submit(task, sent);
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    return plain.createTaskForm(task);
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
