package org.orderly.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What every page shows around its own: who is signed in, and where they may go. */
@Component("shell")
class Shell {

  private final IdentityManagement identity;
  private final List<MenuEntry> entries;

  Shell(IdentityManagement identity, List<MenuEntry> entries) {
    this.identity = identity;
    this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
  }

  /** The person who is signed in; null on a page open to everybody. */
  public @Nullable PersonView me() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof SignedInAuthentication signedIn
        ? identity.person(signedIn.getName()).orElse(null)
        : null;
  }

  /** Whether the person who is signed in holds the role. */
  public boolean holds(String role) {
    return groups().contains(role);
  }

  /** Whether the person who is signed in works for the service organisation. */
  public boolean staff() {
    return Roles.staff(groups());
  }

  /** The links that the person who is signed in may follow. */
  public List<MenuEntry> menu() {
    Set<String> held = groups();
    return me() == null
        ? List.of()
        : entries.stream()
            .filter(
                entry -> entry.roles().isEmpty() || entry.roles().stream().anyMatch(held::contains))
            .toList();
  }

  private Set<String> groups() {
    PersonView me = me();
    return me == null ? Set.of() : identity.groupsOf(me.key());
  }
}
