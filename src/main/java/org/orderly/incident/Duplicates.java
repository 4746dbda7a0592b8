package org.orderly.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordLink;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Which incident is a duplicate of which: always of the first of a chain. */
@Component
class Duplicates {

  private final Incidents incidents;
  private final VisibleIncidents visible;
  private final RecordLinks links;
  private final Clock clock;

  Duplicates(Incidents incidents, VisibleIncidents visible, RecordLinks links, Clock clock) {
    this.incidents = incidents;
    this.visible = visible;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Says of which record the incident is a duplicate, as typed. One that is over is followed
   * instead.
   *
   * @throws RuleViolation on {@code duplicateOf}
   */
  void resolve(RecordNumber number, String original) {
    RecordNumber root =
        RecordNumber.parse(original.strip())
            .filter(named -> named.kind() == RecordKind.INCIDENT)
            .map(visible::get)
            .map(found -> root(found.number()))
            .orElseThrow(() -> refused("Name the number of an incident that you may see"));
    if (root.equals(number)) {
      throw refused("An incident is no duplicate of itself");
    }
    try {
      if (incidents.get(root).state().open()) {
        link(number, root);
      } else if (!links.targets(number, LinkType.FOLLOWS).contains(root)) {
        links.link(number, LinkType.FOLLOWS, root, Acting.current(), clock.instant());
      }
    } catch (RuleViolation refusal) {
      String message = String.valueOf(refusal.getMessage());
      throw new RuleViolation(refusal.rule(), message, Map.of("duplicateOf", message));
    }
  }

  /** Links the duplicate; what points to it points to the first from now on. */
  void link(RecordNumber number, RecordNumber root) {
    links.link(number, LinkType.DUPLICATE_OF, root, Acting.current(), clock.instant());
    for (RecordNumber other : links.sources(number, LinkType.DUPLICATE_OF)) {
      end(other, LinkType.DUPLICATE_OF, number);
      links.link(other, LinkType.DUPLICATE_OF, root, Acting.current(), clock.instant());
    }
  }

  /**
   * Ends what makes the incident a duplicate: it is worked on for itself again.
   *
   * @param resolution how it was resolved; a record that it followed before then, it still follows
   */
  void end(RecordNumber number, Resolution resolution) {
    links.of(number).stream()
        .filter(link -> link.from().equals(number) && isMadeBy(resolution, link))
        .forEach(link -> end(number, link.type(), link.to()));
  }

  private static boolean isMadeBy(Resolution resolution, RecordLink link) {
    Instant resolvedAt = resolution.resolvedAt();
    return link.type() == LinkType.DUPLICATE_OF
        || link.type() == LinkType.FOLLOWS
            && resolution.code() == ResolutionCode.DUPLICATE
            && !link.at().isBefore(resolvedAt);
  }

  private void end(RecordNumber number, LinkType type, RecordNumber other) {
    links.unlink(number, type, other, Acting.current(), clock.instant());
  }

  /** The first of the chain: one that is worked on stands for itself. */
  RecordNumber root(RecordNumber number) {
    if (incidents.find(number).filter(found -> found.state().unresolved()).isPresent()) {
      return number;
    }
    return links.targets(number, LinkType.DUPLICATE_OF).stream()
        .filter(target -> target.kind() == RecordKind.INCIDENT)
        .findFirst()
        .map(this::root)
        .orElse(number);
  }

  private static RuleViolation refused(String message) {
    return new RuleViolation(IncidentRule.RELATION, message, Map.of("duplicateOf", message));
  }
}
