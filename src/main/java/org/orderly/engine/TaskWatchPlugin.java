package org.orderly.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the watch on every user task of every model. */
@Component
@Order(200)
class TaskWatchPlugin extends AbstractProcessEnginePlugin {

  private static final List<String> WATCHED =
      List.of(
          TaskListener.EVENTNAME_CREATE,
          TaskListener.EVENTNAME_UPDATE,
          TaskListener.EVENTNAME_COMPLETE,
          TaskListener.EVENTNAME_DELETE);

  private final ObjectProvider<TaskWatch> watch;
  private final TaskRecords records;

  TaskWatchPlugin(ObjectProvider<TaskWatch> watch, TaskRecords records) {
    this.watch = watch;
    this.records = records;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
    if (listeners == null) {
      listeners = new ArrayList<>();
      configuration.setCustomPostBPMNParseListeners(listeners);
    }
    listeners.add(new Watching());
  }

  private class Watching extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      UserTaskActivityBehavior behaviour =
          (UserTaskActivityBehavior) activity.getActivityBehavior();
      activity.setActivityBehavior(
          new UserTaskActivityBehavior(
              new RecordTaskDecorator(behaviour.getTaskDecorator(), records)));
      TaskDefinition definition = behaviour.getTaskDefinition();
      for (String event : WATCHED) {
        definition.addBuiltInTaskListener(event, task -> watch.getObject().notify(task));
      }
    }
  }
}
