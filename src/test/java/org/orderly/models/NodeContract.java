package org.orderly.models;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orderly.identity.Roles;

/** A node's id says its kind and, where there is one, the code, form or table behind it. */
final class NodeContract {

  private static final Set<String> ROLES =
      Arrays.stream(Roles.class.getFields())
          .filter(field -> field.getType().equals(String.class))
          .map(NodeContract::value)
          .collect(Collectors.toSet());

  private final Models models;
  private final Twin twin;
  private final Findings findings;

  private NodeContract(Models models, Twin twin, Findings findings) {
    this.models = models;
    this.twin = twin;
    this.findings = findings;
  }

  static void check(FlowNode node, Models models, Twin twin, Findings findings) {
    NodeContract contract = new NodeContract(models, twin, findings);
    contract.checkId(node);
    if (node instanceof ServiceTask task) {
      contract.checkService(task);
    } else if (node instanceof UserTask task) {
      contract.checkUserTask(task);
    } else if (node instanceof BusinessRuleTask task) {
      contract.checkDecision(task);
    } else if (node instanceof Gateway gateway) {
      contract.checkGateway(gateway);
    } else if (node instanceof SubProcess subProcess && subProcess.triggeredByEvent()) {
      contract.checkEventSubProcess(subProcess);
    }
    node.getChildElementsByType(MessageEventDefinition.class)
        .forEach(definition -> contract.checkMessage(node, definition.getMessage()));
  }

  private void checkId(FlowNode node) {
    findings.check(
        node.getId().matches(NodeKinds.prefix(node) + "_[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)?"),
        ModelRule.ID_SAYS_THE_KIND,
        node.getId());
    boolean joins = node instanceof Gateway && !ProcessContract.diverges(node);
    findings.check(
        joins || node.getName() != null && !node.getName().isBlank(),
        ModelRule.LABEL_IS_PRESENT,
        node.getId());
  }

  private void checkService(ServiceTask task) {
    String verbNoun = stem(task);
    findings.check(
        ("${" + Names.camel(verbNoun) + "}").equals(task.getCamundaDelegateExpression())
            && twin.hasDelegate(verbNoun),
        ModelRule.SERVICE_TASK_NAMES_ITS_DELEGATE,
        task.getId());
  }

  private void checkUserTask(UserTask task) {
    String form = Names.kebab(stem(task));
    findings.check(
        form.equals(task.getCamundaFormRef())
            && "deployment".equals(task.getCamundaFormRefBinding())
            && models.hasForm(twin.module(), form),
        ModelRule.USER_TASK_NAMES_ITS_FORM,
        task.getId());
    findings.check(
        !ProcessContract.documentation(task).isBlank(),
        ModelRule.USER_TASK_IS_EXPLAINED,
        task.getId());
    findings.check(isOffered(task), ModelRule.USER_TASK_IS_OFFERED_TO_ROLES, task.getId());
  }

  private static boolean isOffered(UserTask task) {
    boolean toRoles =
        task.getCamundaCandidateGroupsList().stream()
            .allMatch(group -> group.startsWith("${") || ROLES.contains(group));
    return toRoles
        && task.getCamundaCandidateUsersList().isEmpty()
        && !(task.getCamundaCandidateGroupsList().isEmpty() && task.getCamundaAssignee() == null);
  }

  private void checkDecision(BusinessRuleTask task) {
    String table = Names.kebab(stem(task));
    findings.check(
        table.equals(task.getCamundaDecisionRef())
            && "deployment".equals(task.getCamundaDecisionRefBinding())
            && task.getCamundaResultVariable() != null
            && models.hasTable(twin.module(), table),
        ModelRule.DECISION_TASK_NAMES_ITS_TABLE,
        task.getId());
  }

  private void checkGateway(Gateway gateway) {
    boolean asks = gateway.getName() != null && gateway.getName().endsWith("?");
    findings.check(
        ProcessContract.diverges(gateway)
            ? asks || NodeKinds.isParallel(gateway)
            : gateway.getName() == null,
        ModelRule.GATEWAY_ASKS,
        gateway.getId());
  }

  private void checkEventSubProcess(SubProcess subProcess) {
    boolean named =
        subProcess.getChildElementsByType(StartEvent.class).stream()
            .allMatch(start -> stem(start).equals(stem(subProcess)));
    findings.check(named, ModelRule.SUB_PROCESS_NAMES_ITS_TRIGGER, subProcess.getId());
  }

  private void checkMessage(FlowNode event, Message message) {
    findings.check(
        message != null
            && event.getId().equals(message.getName())
            && message.getId().equals(event.getId().replaceFirst("^Msg_", "Message_")),
        ModelRule.MESSAGE_NAMES_ITS_EVENT,
        event.getId());
  }

  /** The part of an id between its kind and an occurrence's suffix. */
  private static String stem(FlowNode node) {
    String[] parts = node.getId().split("_");
    return parts.length > 1 ? parts[1] : node.getId();
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }
}
