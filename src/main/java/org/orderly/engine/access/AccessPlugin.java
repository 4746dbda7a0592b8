package org.orderly.engine.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the engine our people, and keeps its grants per process and group. */
@Component
@Order(30)
class AccessPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<IdentityManagement> identity;
  private final ObjectProvider<Access> access;

  AccessPlugin(ObjectProvider<IdentityManagement> identity, ObjectProvider<Access> access) {
    this.identity = identity;
    this.access = access;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityProviderSessionFactory(new People());
    engine.setResourceAuthorizationProvider(new NoGrantsPerTask());
    List<SessionFactory> sessions = new ArrayList<>();
    if (engine.getCustomSessionFactories() != null) {
      sessions.addAll(engine.getCustomSessionFactories());
    }
    sessions.add(new TaskGrants());
    engine.setCustomSessionFactories(sessions);
    engine.setTenantIdProvider(new CallersTenant());
    engine.setAdminGroups(new ArrayList<>(List.of(Roles.ADMINISTRATOR)));
    List<Deployer> last = new ArrayList<>();
    if (engine.getCustomPostDeployers() != null) {
      last.addAll(engine.getCustomPostDeployers());
    }
    last.add(deployment -> access.getObject().grant(deployment));
    engine.setCustomPostDeployers(last);
  }

  private final class People implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new PeopleProvider(identity.getObject());
    }
  }

  private static final class TaskGrants implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new TasksWithoutGrants();
    }
  }
}
