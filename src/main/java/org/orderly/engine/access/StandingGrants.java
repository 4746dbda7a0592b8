package org.orderly.engine.access;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.orderly.engine.EngineGroups;
import org.orderly.identity.Roles;

/**
 * What groups may do whatever is deployed. Nobody may start a process by the engine's doors, change
 * a running one, or delete a deployment with what ran on it.
 */
final class StandingGrants {

  private StandingGrants() {}

  static Stream<Grant> all() {
    return Stream.of(staff(), watchers(), designers(), repairers(), administrators())
        .flatMap(grants -> grants);
  }

  private static Stream<Grant> staff() {
    return Stream.of(
        Grant.of(EngineGroups.STAFF, APPLICATION, "tasklist", ACCESS),
        Grant.of(EngineGroups.STAFF, USER, Grant.ALL, READ),
        Grant.of(EngineGroups.STAFF, GROUP, Grant.ALL, READ));
  }

  private static Stream<Grant> watchers() {
    return Stream.of(Roles.OPERATIONS, Roles.PROCESS_DESIGNER, Roles.ADMINISTRATOR)
        .flatMap(
            group ->
                Stream.of(
                    Grant.of(group, APPLICATION, "cockpit", ACCESS),
                    Grant.of(group, DEPLOYMENT, Grant.ALL, deploymentRights(group)),
                    Grant.of(group, DECISION_DEFINITION, Grant.ALL, READ, READ_HISTORY),
                    Grant.of(group, DECISION_REQUIREMENTS_DEFINITION, Grant.ALL, READ)));
  }

  private static Permission[] deploymentRights(String group) {
    return group.equals(Roles.OPERATIONS)
        ? new Permission[] {READ}
        : new Permission[] {READ, CREATE};
  }

  private static Stream<Grant> designers() {
    return Stream.of(
        Grant.of(
            Roles.PROCESS_DESIGNER,
            PROCESS_DEFINITION,
            Grant.ALL,
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_HISTORY));
  }

  private static Stream<Grant> repairers() {
    return Stream.of(Roles.OPERATIONS, Roles.ADMINISTRATOR)
        .map(
            group ->
                Grant.of(
                    group,
                    PROCESS_DEFINITION,
                    Grant.ALL,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.RETRY_JOB,
                    ProcessDefinitionPermissions.SUSPEND,
                    ProcessDefinitionPermissions.SUSPEND_INSTANCE));
  }

  private static Stream<Grant> administrators() {
    return Stream.of(
        Grant.of(Roles.ADMINISTRATOR, APPLICATION, "admin", ACCESS),
        Grant.of(Roles.ADMINISTRATOR, AUTHORIZATION, Grant.ALL, READ),
        Grant.of(Roles.ADMINISTRATOR, FILTER, Grant.ALL, READ, CREATE, UPDATE, DELETE));
  }
}
