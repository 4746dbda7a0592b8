package org.orderly.models;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A flow says where it leads; behind a question it says the answer. */
final class FlowContract {

  private FlowContract() {}

  static void check(FlowElement element, Findings findings) {
    if (!(element instanceof SequenceFlow flow)) {
      return;
    }
    findings.check(
        flow.getId().matches("Flow(_[A-Z][A-Za-z0-9]*){2,3}"),
        ModelRule.ID_SAYS_THE_KIND,
        flow.getId());
    if (ProcessContract.diverges(flow.getSource())
        && flow.getSource() instanceof ExclusiveGateway gateway) {
      findings.check(answers(flow, gateway), ModelRule.FLOW_ANSWERS, flow.getId());
    }
  }

  private static boolean answers(SequenceFlow flow, ExclusiveGateway gateway) {
    boolean chosen = flow.getConditionExpression() != null || flow.equals(gateway.getDefault());
    return chosen
        && flow.getName() != null
        && flow.getId()
            .equals(
                gateway.getId().replaceFirst("^Gateway_", "Flow_")
                    + "_"
                    + Names.pascal(flow.getName()));
  }
}
