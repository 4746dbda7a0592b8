package org.orderly.engine.access;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Writes no grant for a single task, deployment or filter: grants stand per process and group (ADR
 * 0018), and the engine's lists stay fast.
 */
final class NoGrantsPerTask extends DefaultAuthorizationProvider {

  private static AuthorizationEntity[] none() {
    return new AuthorizationEntity[0];
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(
      Task task, @Nullable String before, @Nullable String after) {
    return none();
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(
      Task task, @Nullable String before, @Nullable String after) {
    return none();
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
    return none();
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
    return none();
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
    return none();
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
    return none();
  }

  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    return none();
  }

  @Override
  public AuthorizationEntity[] newFilter(Filter filter) {
    return none();
  }
}
