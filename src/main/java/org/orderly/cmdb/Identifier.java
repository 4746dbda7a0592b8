package org.orderly.cmdb;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the names by which an item is known elsewhere, and which no column of its own says. */
record Identifier(IdentifierKind kind, String value) {

  private static final Set<String> NO_MACS = Set.of("00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff");

  /**
   * All that follow from an item's attributes and addresses.
   *
   * @param addresses the facts of its components that are addresses
   */
  static Set<Identifier> of(@Nullable ItemFacts facts, Collection<Map<String, String>> addresses) {
    Set<Identifier> all = new LinkedHashSet<>();
    if (facts != null) {
      add(all, IdentifierKind.NAME, facts.attribute("hostName"));
      add(all, IdentifierKind.MAC, facts.attribute("mac"));
      add(all, IdentifierKind.AGENT, facts.attribute("agentId"));
      add(all, IdentifierKind.SERVICE, facts.attribute("serviceKey"));
    }
    addresses.forEach(address -> add(all, IdentifierKind.MAC, mac(address.get("mac"))));
    return all;
  }

  private static @Nullable String mac(@Nullable String typed) {
    return typed == null ? null : ValueCheck.mac(typed).value();
  }

  private static void add(Set<Identifier> all, IdentifierKind kind, @Nullable String value) {
    if (value != null && !(kind == IdentifierKind.MAC && NO_MACS.contains(value))) {
      all.add(new Identifier(kind, kind.normal(value)));
    }
  }
}
