package org.orderly.engine.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Keeps the engine's table of grants as it should be. */
@Component
class GrantTable {

  private final AuthorizationService grants;

  GrantTable(AuthorizationService grants) {
    this.grants = grants;
  }

  /** Writes the grant unless it stands already. */
  void put(Grant grant) {
    Authorization standing =
        grants
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(grant.group())
            .resourceType(grant.resource())
            .resourceId(grant.id())
            .singleResult();
    if (standing == null) {
      standing = grants.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      standing.setGroupId(grant.group());
      standing.setResource(grant.resource());
      standing.setResourceId(grant.id());
    } else if (((AuthorizationEntity) standing).getPermissions() == grant.value()) {
      return;
    }
    standing.setPermissions(grant.permissions().toArray(new Permission[0]));
    grants.saveAuthorization(standing);
  }
}
