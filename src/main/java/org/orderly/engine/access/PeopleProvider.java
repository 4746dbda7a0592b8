package org.orderly.engine.access;

import java.util.Set;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.EngineGroups;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;

/**
 * Shows the engine our people, groups and memberships, and lets it write none (ADR 0018). Who is
 * not staff sees nobody but themselves; passwords are not the engine's to check.
 */
final class PeopleProvider implements ReadOnlyIdentityProvider, Session {

  private final IdentityManagement identity;

  PeopleProvider(IdentityManagement identity) {
    this.identity = identity;
  }

  IdentityManagement identity() {
    return identity;
  }

  /** Whether who is signed in to the engine may look at a person; the server itself may. */
  boolean visible(String person) {
    String viewer = Context.getCommandContext().getAuthenticatedUserId();
    return viewer == null || viewer.equals(person) || staff(viewer);
  }

  private boolean staff(String viewer) {
    Set<String> groups = identity.groupsOf(viewer);
    return Roles.staff(groups);
  }

  static User user(PersonView person) {
    UserEntity user = new UserEntity(person.key());
    int space = person.name().lastIndexOf(' ');
    user.setFirstName(space < 0 ? "" : person.name().substring(0, space));
    user.setLastName(person.name().substring(space + 1));
    return user;
  }

  static Group group(String key, @Nullable GroupView view) {
    GroupEntity group = new GroupEntity(key);
    group.setName(view == null ? key : view.name());
    group.setType(view == null ? "ROLE" : view.kind().name());
    return group;
  }

  @Override
  public @Nullable User findUserById(String id) {
    return visible(id) ? identity.person(id).map(PeopleProvider::user).orElse(null) : null;
  }

  @Override
  public @Nullable Group findGroupById(String id) {
    return id.equals(EngineGroups.STAFF)
        ? group(id, null)
        : identity.group(id).map(view -> group(id, view)).orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new PeopleQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public UserQuery createUserQuery(CommandContext command) {
    return createUserQuery();
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new GroupsQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext command) {
    return createGroupQuery();
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return false;
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new UnsupportedOperationException("People are not in the engine's tables");
  }

  @Override
  public @Nullable Tenant findTenantById(String id) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new NoTenants();
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext command) {
    return createTenantQuery();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
