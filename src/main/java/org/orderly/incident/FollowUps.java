package org.orderly.incident;

import java.time.Clock;
import java.util.List;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** A later reply to an incident that is over opens a new one, linked to it. */
@Component
class FollowUps {

  private final Reporting reporting;
  private final RecordLinks links;
  private final JournalManagement journal;
  private final Clock clock;

  FollowUps(Reporting reporting, RecordLinks links, JournalManagement journal, Clock clock) {
    this.reporting = reporting;
    this.links = links;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Opens the new incident with the reply as its description; the old one says where it goes on.
   */
  void open(IncidentView old, String reply) {
    RecordNumber number = reporting.report(report(old, reply)).number();
    links.link(number, LinkType.FOLLOWS, old.number(), Acting.current(), clock.instant());
    journal.write(
        old.number(),
        Visibility.PUBLIC,
        "A reply came after the end. It goes on in " + number + ".");
  }

  private static IncidentReport report(IncidentView old, String reply) {
    Classification known = old.classification();
    String actor = Acting.current().key();
    return new IncidentReport(
        old.title(),
        reply,
        old.service(),
        null,
        actor.equals(old.caller()) ? old.onBehalfOf() : null,
        List.copyOf(old.affectedItems()),
        known.scope(),
        known.workStoppage(),
        known.workaround(),
        null,
        null,
        known.category(),
        known.subcategory(),
        old.source(),
        old.securityFlag(),
        null,
        null);
  }
}
