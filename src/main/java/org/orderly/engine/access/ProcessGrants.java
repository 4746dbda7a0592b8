package org.orderly.engine.access;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.orderly.engine.EngineGroups;

/**
 * What groups may do with one process: staff read it; the groups that its tasks name work on them,
 * and all staff where a variable names the group or the person. Who may have which task is asked at
 * each claim.
 */
final class ProcessGrants {

  private ProcessGrants() {}

  static Stream<Grant> of(ProcessDefinitionEntity process) {
    return Stream.concat(
        Stream.of(grant(EngineGroups.STAFF, process, namedByVariable(process))),
        groups(process)
            .filter(group -> !isExpression(group))
            .distinct()
            .map(group -> grant(group, process, true)));
  }

  private static Grant grant(String group, ProcessDefinitionEntity process, boolean works) {
    Grant reads =
        Grant.of(
            group,
            Resources.PROCESS_DEFINITION,
            process.getKey(),
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_HISTORY);
    return works ? withTasks(reads) : reads;
  }

  private static Grant withTasks(Grant reads) {
    return Grant.of(
        reads.group(),
        reads.resource(),
        reads.id(),
        Stream.concat(
                reads.permissions().stream(),
                Stream.of(
                    ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK))
            .toArray(Permission[]::new));
  }

  private static boolean namedByVariable(ProcessDefinitionEntity process) {
    return Stream.concat(groups(process), people(process)).anyMatch(ProcessGrants::isExpression);
  }

  private static Stream<String> groups(ProcessDefinitionEntity process) {
    return process.getTaskDefinitions().values().stream()
        .flatMap(task -> task.getCandidateGroupIdExpressions().stream())
        .map(group -> group.getExpressionText());
  }

  private static Stream<String> people(ProcessDefinitionEntity process) {
    return process.getTaskDefinitions().values().stream()
        .map(TaskDefinition::getAssigneeExpression)
        .filter(Objects::nonNull)
        .map(Expression::getExpressionText);
  }

  private static boolean isExpression(String group) {
    return group.contains("${") || group.contains("#{");
  }
}
