package org.orderly.incident;

import java.util.Optional;
import org.orderly.journal.RecordLinked;
import org.orderly.journal.RecordUnlinked;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLink;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts the children of each incident on its record, by whatever door they are linked, and has
 * them weighed.
 */
@Component
class ChildrenCount {

  private final Incidents incidents;
  private final ChildrenWeight weight;

  ChildrenCount(Incidents incidents, ChildrenWeight weight) {
    this.incidents = incidents;
    this.weight = weight;
  }

  @EventListener
  void on(RecordLinked linked) {
    parent(linked.number(), linked.link())
        .ifPresent(
            parent -> {
              parent.countChild(1);
              weight.added(parent.view(), linked.link().from());
            });
  }

  @EventListener
  void on(RecordUnlinked unlinked) {
    parent(unlinked.number(), unlinked.link()).ifPresent(parent -> parent.countChild(-1));
  }

  private Optional<Incident> parent(RecordNumber told, RecordLink link) {
    return link.type() == LinkType.CHILD_OF && told.equals(link.to())
        ? incidents.find(told)
        : Optional.empty();
  }
}
