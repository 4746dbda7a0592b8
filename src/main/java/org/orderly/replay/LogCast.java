package org.orderly.replay;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.NewService;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewGroup;
import org.orderly.identity.NewPerson;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;

/** The people, groups, categories and services of a log, under keys of ours. */
final class LogCast {

  private static final Set<String> RESERVED = Set.of("system", "anonymous", "camunda-admin");

  private final LogKeys people = new LogKeys(RESERVED);
  private final LogKeys groups;
  private final LogKeys categories = new LogKeys(Set.of());
  private final Map<String, Set<String>> memberships = new LinkedHashMap<>();
  private final Set<String> groupLabels = new TreeSet<>();
  private final Set<String> categoryLabels = new TreeSet<>();

  /** Who and what appears in the log. */
  LogCast(ServiceNowLog log) {
    Set<String> notForGroups = new LinkedHashSet<>(RESERVED);
    notForGroups.addAll(Roles.ALL);
    groups = new LogKeys(notForGroups);
    for (LogRow row : log.rows()) {
      groupLabels.add(row.group());
      categoryLabels.add(row.category());
      join(row.caller(), Roles.REQUESTER);
      join(row.updatedBy(), Roles.SERVICE_DESK);
      join(row.assignedTo(), Roles.RESOLVER);
      join(row.assignedTo(), group(row.group()));
    }
  }

  /** Registers all of them; to be called in one transaction. */
  void enter(
      IdentityManagement identity, GroupManagement groupManagement, CatalogueManagement catalogue) {
    for (String label : groupLabels) {
      groupManagement.create(NewGroup.of(group(label), label));
    }
    for (String label : categoryLabels) {
      catalogue.category(category(label), label);
      catalogue.register(new NewService(service(label), label, Criticality.SILVER, null, null));
    }
    memberships.forEach(
        (label, joined) -> {
          String key = people.of(label);
          identity.register(NewPerson.of(key, label));
          joined.forEach(group -> identity.join(key, group));
        });
  }

  Actor person(String label) {
    return Actor.person(people.of(label));
  }

  String group(String label) {
    return groups.of(label);
  }

  String category(String label) {
    return categories.of(label);
  }

  /** The log has no services: each category stands for one. */
  String service(String category) {
    return categories.of(category);
  }

  /** How many people there are. */
  int size() {
    return memberships.size();
  }

  private void join(String label, String group) {
    memberships.computeIfAbsent(label, person -> new LinkedHashSet<>()).add(group);
  }
}
