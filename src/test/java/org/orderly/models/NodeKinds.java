package org.orderly.models;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Which prefix the id of a node has (ADR 0006). */
final class NodeKinds {

  private NodeKinds() {}

  static String prefix(FlowNode node) {
    if (node instanceof ServiceTask) {
      return "Service";
    }
    if (node instanceof UserTask) {
      return "Task";
    }
    if (node instanceof BusinessRuleTask) {
      return "Decide";
    }
    if (node instanceof CallActivity) {
      return "Call";
    }
    if (node instanceof SubProcess subProcess) {
      return subProcess.triggeredByEvent() ? "EventSubProcess" : "SubProcess";
    }
    if (node instanceof Gateway) {
      return gatewayPrefix(node);
    }
    return eventPrefix(node);
  }

  static boolean isParallel(FlowNode node) {
    return node instanceof ParallelGateway;
  }

  private static String gatewayPrefix(FlowNode gateway) {
    if (!ProcessContract.diverges(gateway)) {
      return "Join";
    }
    return isParallel(gateway) ? "Fork" : "Gateway";
  }

  private static String eventPrefix(FlowNode event) {
    if (!event.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
      return "Timer";
    }
    if (!event.getChildElementsByType(ErrorEventDefinition.class).isEmpty()) {
      return "Err";
    }
    if (event instanceof EndEvent) {
      return "End";
    }
    if (!event.getChildElementsByType(MessageEventDefinition.class).isEmpty()) {
      return "Msg";
    }
    return event instanceof StartEvent || event instanceof CatchEvent ? "Start" : "Throw";
  }
}
