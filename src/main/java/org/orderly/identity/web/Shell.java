package org.orderly.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What every page shows around its own: who is signed in, and where they may go. */
@Component("shell")
class Shell {

  private static final Comparator<MenuEntry> IN_ORDER =
      Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::path);

  private final IdentityManagement identity;
  private final List<MenuEntry> entries;

  Shell(IdentityManagement identity, List<MenuEntry> entries) {
    this.identity = identity;
    this.entries = entries.stream().sorted(IN_ORDER).toList();
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

  /** The links that the person who is signed in may follow, by group. */
  public List<MenuSection> menu() {
    Set<String> held = groups();
    List<MenuEntry> open =
        me() == null ? List.of() : entries.stream().filter(entry -> open(entry, held)).toList();
    String here = here(open);
    return Stream.of(MenuGroup.values())
        .map(group -> section(group, open, here))
        .filter(section -> !section.links().isEmpty())
        .toList();
  }

  /** Whoever is in a resolver group alone is staff too. */
  private static boolean open(MenuEntry entry, Set<String> held) {
    Set<String> roles = entry.roles();
    return roles.isEmpty()
        || roles.stream().anyMatch(held::contains)
        || Roles.staff(held) && roles.containsAll(Roles.STAFF);
  }

  private static MenuSection section(MenuGroup group, List<MenuEntry> open, String here) {
    List<MenuEntry> links = open.stream().filter(entry -> entry.group() == group).toList();
    boolean under = links.stream().anyMatch(entry -> entry.path().equals(here));
    return new MenuSection(group, links, under ? here : "");
  }

  /** The path of the link that leads nearest to the page that is shown; empty where none does. */
  private static String here(List<MenuEntry> open) {
    String shown =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
            ? request.getRequest().getRequestURI() + "/"
            : "";
    return open.stream()
        .map(MenuEntry::path)
        .filter(path -> shown.startsWith(path + "/"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private Set<String> groups() {
    PersonView me = me();
    return me == null ? Set.of() : identity.groupsOf(me.key());
  }
}
