package org.orderly.engine.access;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;

/** Finds people by key, group or part of the name. */
final class PeopleQuery extends UserQueryImpl {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 2000;

  PeopleQuery(CommandExecutor executor) {
    super(executor);
  }

  @Override
  public long executeCount(CommandContext command) {
    return found(command).count();
  }

  @Override
  public List<User> executeList(CommandContext command, @Nullable Page page) {
    Stream<User> users = found(command).map(PeopleProvider::user);
    return page == null
        ? users.toList()
        : users.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
  }

  private Stream<PersonView> found(CommandContext command) {
    PeopleProvider provider = (PeopleProvider) command.getReadOnlyIdentityProvider();
    return candidates(provider.identity())
        .filter(person -> person.active() && provider.visible(person.key()))
        .filter(person -> groupId == null || member(provider.identity(), person.key(), groupId))
        .filter(person -> named(person, firstName, firstNameLike))
        .filter(person -> named(person, lastName, lastNameLike));
  }

  private Stream<PersonView> candidates(IdentityManagement identity) {
    if (id != null) {
      return identity.person(id).stream();
    }
    if (ids != null) {
      return Arrays.stream(ids).map(identity::person).flatMap(Optional::stream);
    }
    return identity.people("", groupId, 0, MOST).stream();
  }

  private static boolean member(IdentityManagement identity, String person, String group) {
    return identity.groupsOf(person).contains(group);
  }

  private static boolean named(
      PersonView person, @Nullable String exact, @Nullable String pattern) {
    String part = Objects.requireNonNullElse(exact, Objects.requireNonNullElse(pattern, ""));
    return person.name().contains(part.replace("%", ""));
  }
}
