package org.orderly.engine.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.EngineGroups;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;

/** Finds groups by key, name or member. */
final class GroupsQuery extends GroupQueryImpl {

  private static final long serialVersionUID = 1L;

  GroupsQuery(CommandExecutor executor) {
    super(executor);
  }

  @Override
  public long executeCount(CommandContext command) {
    return found(command).count();
  }

  @Override
  public List<Group> executeList(CommandContext command, @Nullable Page page) {
    return page == null
        ? found(command).toList()
        : found(command).skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
  }

  private Stream<Group> found(CommandContext command) {
    PeopleProvider provider = (PeopleProvider) command.getReadOnlyIdentityProvider();
    return keys(provider)
        .filter(key -> id == null || id.equals(key))
        .filter(key -> ids == null || Arrays.asList(ids).contains(key))
        .map(key -> PeopleProvider.group(key, provider.identity().group(key).orElse(null)))
        .filter(group -> name == null || name.equals(group.getName()))
        .filter(group -> nameLike == null || group.getName().contains(nameLike.replace("%", "")))
        .filter(group -> type == null || type.equals(group.getType()));
  }

  private Stream<String> keys(PeopleProvider provider) {
    IdentityManagement identity = provider.identity();
    if (userId == null) {
      return identity.groups().stream().map(GroupView::key);
    }
    Set<String> groups = provider.visible(userId) ? identity.groupsOf(userId) : Set.of();
    return EngineGroups.of(groups).stream();
  }
}
