package org.orderly.servicelevel;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.kernel.Actor;
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
  private final ServiceLevelDecisions decisions;

  ClocksOf(
      EntityManager entities,
      Calendars calendars,
      UpdateClocks updates,
      ServiceLevelDecisions decisions) {
    this.entities = entities;
    this.calendars = calendars;
    this.updates = updates;
    this.decisions = decisions;
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

  /** Another priority has these targets. */
  @Transactional
  public void retarget(
      RecordNumber number, Instant at, String priority, Map<ClockMetric, Target> targets) {
    of(number)
        .retarget(
            priority, new Targets(targets, "AGR000001@3"), decisions::pauses, by(at), calendars);
  }

  /** Work goes on, with these targets for the priority that it has. */
  @Transactional
  public void reopen(RecordNumber number, Instant at, Map<ClockMetric, Target> targets) {
    of(number).reopen(new Targets(targets, "AGR000001@3"), by(at), calendars);
  }

  private RecordClocks of(RecordNumber number) {
    return entities.find(RecordClocks.class, number.value());
  }

  private static RecordClocks.Moment by(Instant at) {
    return new RecordClocks.Moment(at, Actor.person("somebody"));
  }
}
