package org.orderly.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guard on every form of every model, and closes the doors beside the forms. */
@Component
@Order(210)
class FormGuardPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<FormGuard> guard;
  private final ObjectProvider<TaskAccess> access;
  private final TaskCommentDoor comments;
  private final TaskTurns turns;

  FormGuardPlugin(
      ObjectProvider<FormGuard> guard,
      ObjectProvider<TaskAccess> access,
      TaskCommentDoor comments,
      TaskTurns turns) {
    this.guard = guard;
    this.access = access;
    this.comments = comments;
    this.turns = turns;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
    if (listeners == null) {
      listeners = new ArrayList<>();
      configuration.setCustomPostBPMNParseListeners(listeners);
    }
    listeners.add(new Guarding());
    configuration.setTaskService(new GuardedTaskService(comments, turns));
    configuration.setFormService(new GuardedFormService(turns));
  }

  private class Guarding extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition definition =
          ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      definition.setTaskFormHandler(
          new GuardedTaskForm(definition.getTaskFormHandler(), guard, access));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
      if (scope instanceof ProcessDefinitionEntity process) {
        StartFormHandler plain = process.getStartFormHandler();
        if (plain != null && !(plain instanceof GuardedStartForm)) {
          process.setStartFormHandler(new GuardedStartForm(plain, guard));
          process.addBuiltInListener(
              ExecutionListener.EVENTNAME_START,
              (ExecutionListener)
                  instance -> guard.getObject().requireForm((ExecutionEntity) instance));
        }
      }
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
      processes.forEach(process -> KeptVariables.read(root, process));
    }
  }
}
