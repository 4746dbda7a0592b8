package org.orderly.incident;

import org.orderly.journal.RecordLinked;
import org.orderly.journal.RecordUnlinked;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLink;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts the children of each incident on its record, by whatever door they are linked. */
@Component
class ChildrenCount {

  private final Incidents incidents;

  ChildrenCount(Incidents incidents) {
    this.incidents = incidents;
  }

  @EventListener
  void on(RecordLinked linked) {
    count(linked.number(), linked.link(), 1);
  }

  @EventListener
  void on(RecordUnlinked unlinked) {
    count(unlinked.number(), unlinked.link(), -1);
  }

  private void count(RecordNumber told, RecordLink link, int more) {
    if (link.type() == LinkType.CHILD_OF && told.equals(link.to())) {
      incidents.find(told).ifPresent(parent -> parent.countChild(more));
    }
  }
}
