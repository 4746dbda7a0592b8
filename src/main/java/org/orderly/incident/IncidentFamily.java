package org.orderly.incident;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.orderly.kernel.Acting;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** How incidents hang together: parents and children, duplicates and their original. */
@Component
class IncidentFamily {

  private final Incidents incidents;
  private final VisibleIncidents visible;
  private final RecordLinks links;
  private final Clock clock;

  IncidentFamily(Incidents incidents, VisibleIncidents visible, RecordLinks links, Clock clock) {
    this.incidents = incidents;
    this.visible = visible;
    this.links = links;
    this.clock = clock;
  }

  void link(RecordNumber from, LinkType type, RecordNumber to) {
    links.link(from, type, to, Acting.current(), clock.instant());
  }

  void unlink(RecordNumber from, LinkType type, RecordNumber to) {
    links.unlink(from, type, to, Acting.current(), clock.instant());
  }

  /** The children, whether or not the actor may see them, oldest link first. */
  List<IncidentView> children(RecordNumber parent) {
    if (incidents.get(parent).view().children() == 0) {
      return List.of();
    }
    return links.sources(parent, LinkType.CHILD_OF).stream()
        .filter(child -> child.kind() == RecordKind.INCIDENT)
        .map(child -> incidents.get(child).view())
        .toList();
  }

  /** How many customers the incident and its children concern. */
  int customers(IncidentView incident) {
    return (int)
        Stream.concat(Stream.of(incident), children(incident.number()).stream())
            .map(IncidentView::customer)
            .filter(Objects::nonNull)
            .distinct()
            .count();
  }

  /**
   * Says of which record the incident is a duplicate: always the first of a chain, and what points
   * to the incident points there from now on. One that is over is followed instead.
   */
  void duplicate(RecordNumber number, String original) {
    RecordNumber root =
        RecordNumber.parse(original.strip())
            .filter(named -> named.kind() == RecordKind.INCIDENT)
            .map(visible::get)
            .map(found -> root(found.number()))
            .orElseThrow(() -> refused("Name the number of an incident that you may see"));
    if (root.equals(number)) {
      throw refused("An incident is no duplicate of itself");
    }
    if (!incidents.get(root).state().open()) {
      link(number, LinkType.FOLLOWS, root);
    } else {
      duplicate(number, root);
    }
  }

  void duplicate(RecordNumber number, RecordNumber root) {
    link(number, LinkType.DUPLICATE_OF, root);
    for (RecordNumber other : links.sources(number, LinkType.DUPLICATE_OF)) {
      unlink(other, LinkType.DUPLICATE_OF, number);
      link(other, LinkType.DUPLICATE_OF, root);
    }
  }

  RecordNumber root(RecordNumber number) {
    return links.targets(number, LinkType.DUPLICATE_OF).stream()
        .findFirst()
        .map(this::root)
        .orElse(number);
  }

  private static RuleViolation refused(String message) {
    return new RuleViolation(IncidentRule.RELATION, message, Map.of("duplicateOf", message));
  }
}
