package org.orderly.engine.access;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Looks for no grants of a task that ends, because nobody writes any (ADR 0018, ADR 0043). One that
 * an administrator wrote by hand stays behind and means nothing: ids are never used again.
 */
class TasksWithoutGrants extends AuthorizationManager {

  @Override
  public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
    if (resource != Resources.TASK) {
      super.deleteAuthorizationsByResourceId(resource, resourceId);
    }
  }
}
