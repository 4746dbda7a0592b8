package org.orderly.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orderly.identity.Roles;

/** The groups that the engine knows of a person: roles, resolver groups, and whether staff. */
public final class EngineGroups {

  /** Everybody who works for the service organisation; what all of them may, this group may. */
  public static final String STAFF = "staff";

  private EngineGroups() {}

  /** The groups to which processes can be restricted, of those that somebody is in (ADR 0031). */
  public static List<String> restricting(Set<String> groups) {
    return groups.contains(Roles.SECURITY) ? List.of(Roles.SECURITY) : List.of();
  }

  /** Adds {@link #STAFF} where the roles and resolver groups say so. */
  public static Set<String> of(Set<String> groups) {
    Set<String> all = new LinkedHashSet<>(groups);
    if (Roles.staff(groups)) {
      all.add(STAFF);
    }
    return all;
  }
}
