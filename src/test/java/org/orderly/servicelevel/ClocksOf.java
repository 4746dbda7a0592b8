package org.orderly.servicelevel;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;
import org.orderly.servicelevel.ServiceLevelDecisions.Targets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives records of tests clocks with targets that no decision table has. */
@Component
class ClocksOf {

  private final EntityManager entities;
  private final Calendars calendars;
  private final UpdateClocks updates;

  ClocksOf(EntityManager entities, Calendars calendars, UpdateClocks updates) {
    this.entities = entities;
    this.calendars = calendars;
    this.updates = updates;
  }

  /** Instead of those that it has. */
  @Transactional
  public void give(
      RecordNumber number, Instant from, String calendar, Map<ClockMetric, Target> targets) {
    RecordClocks before = entities.find(RecordClocks.class, number.value());
    if (before != null) {
      entities.remove(before);
      entities.flush();
    }
    if (targets.containsKey(ClockMetric.UPDATE)) {
      updates.noteOne();
    }
    entities.persist(
        new RecordClocks(
            number,
            new ClockedRecord(from, "P3", OfferingLevel.SILVER, calendar, "mail", null),
            new Targets(targets, "AGR000001@3"),
            "somebody",
            calendars));
  }
}
