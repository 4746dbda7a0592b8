package org.orderly.engine.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses that somebody starts a record's process by a door of the engine: the record alone starts
 * its process, when it is opened, so that none has two and none has a process without a record.
 */
@Component
@Order(40)
class RecordStartPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new EveryProcess());
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private static void check(DelegateExecution process) {
    String person = Context.getCommandContext().getAuthenticatedUserId();
    String key = process.getProcessBusinessKey();
    if (person != null
        && process.getSuperExecution() == null
        && key != null
        && RecordNumber.parse(key).isPresent()) {
      throw new RuleViolation(
          EngineRule.RECORD_START,
          "%s tried to start a process for %s; open the record by its own page or interface"
              .formatted(person, key));
    }
  }

  private static final class EveryProcess extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      process.addBuiltInListener(
          ExecutionListener.EVENTNAME_START, (ExecutionListener) RecordStartPlugin::check);
    }
  }
}
