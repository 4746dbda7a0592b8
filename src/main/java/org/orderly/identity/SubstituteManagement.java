package org.orderly.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the dated records of who stands in for whom. */
@Service
public class SubstituteManagement {

  private final IdentityManagement identity;
  private final Substitutes substitutes;
  private final AccessTrail trail;
  private final Clock clock;

  SubstituteManagement(
      IdentityManagement identity, Substitutes substitutes, AccessTrail trail, Clock clock) {
    this.identity = identity;
    this.substitutes = substitutes;
    this.trail = trail;
    this.clock = clock;
  }

  /** The records that hold today or later, by first day. */
  public List<SubstituteView> current() {
    LocalDate today = LocalDate.now(clock);
    return substitutes.findByEndedAtIsNullAndLastDayGreaterThanEqualOrderByFirstDay(today).stream()
        .map(Substitute::view)
        .toList();
  }

  /** Who stands in for a person today, in the person's zone; of several the one recorded last. */
  public Optional<SubstituteView> standingIn(String absent) {
    LocalDate today = clock.instant().atZone(zone(absent)).toLocalDate();
    return substitutes
        .findByAbsentAndEndedAtIsNullAndLastDayGreaterThanEqualOrderByIdDesc(absent, today)
        .stream()
        .map(Substitute::view)
        .filter(record -> !record.firstDay().isAfter(today))
        .findFirst();
  }

  /**
   * Records that somebody stands in: for oneself, or as an administrator for anybody.
   *
   * @param firstDay the first day, in the absent person's zone
   * @param lastDay the last day, inclusive
   * @param reason why, in 400 characters at most
   * @throws RuleViolation ITSM-IDN-001, ITSM-IDN-006, ITSM-IDN-012
   */
  @Transactional
  public SubstituteView record(
      String absent, String substitute, LocalDate firstDay, LocalDate lastDay, String reason) {
    ownOrAdministrator(absent);
    identity.require(absent);
    identity.require(substitute);
    String by = Acting.current().key();
    SubstituteView recorded =
        substitutes
            .saveAndFlush(
                new Substitute(
                    absent, substitute, firstDay, lastDay, reason.strip(), by, clock.instant()))
            .view();
    trail.append(
        AccessChange.SUBSTITUTE_RECORDED,
        "person",
        absent,
        "substitute",
        substitute,
        "firstDay",
        firstDay,
        "lastDay",
        lastDay);
    return recorded;
  }

  /** Ends a record now; what was done under it stays. */
  @Transactional
  public void end(long id) {
    substitutes
        .findById(id)
        .ifPresent(
            record -> {
              if (!record.concerns(Acting.current().key())) {
                identity.administratorsOnly("end somebody else's substitute");
              }
              if (record.end(clock.instant())) {
                SubstituteView ended = record.view();
                trail.append(
                    AccessChange.SUBSTITUTE_ENDED,
                    "person",
                    ended.absent(),
                    "substitute",
                    ended.substitute());
              }
              substitutes.saveAndFlush(record);
            });
  }

  private ZoneId zone(String person) {
    return identity.zoneOf(person);
  }

  private void ownOrAdministrator(String absent) {
    if (!Acting.current().key().equals(absent)) {
      identity.administratorsOnly("name a substitute for somebody else");
    }
  }
}
