package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureScope.Kind;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.RecordNumber;
import org.orderly.measurement.FigureManagement;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ClockReading;
import org.orderly.servicelevel.ClockState;
import org.orderly.servicelevel.ServiceClockManagement;
import org.springframework.beans.factory.annotation.Autowired;

/** What figures say is what anybody can count who reads the records, their clocks and trail. */
@OrderlyTest
class IncidentFiguresReplayTest {

  private static final int LIVES = 24;

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired ServiceClockManagement clocks;
  @Autowired EvidenceManagement evidence;
  @Autowired TaskManagement tasks;
  @Autowired FigureManagement figures;
  @Autowired TestClock clock;

  private final Random chance = new Random(20_000);
  private IncidentDesk desk;
  private Actor auditor;
  private Instant from;
  private Instant to;

  @Test
  void figuresAreWhatTheRecordsSay() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    auditor = organisation.person("auditor", Roles.AUDITOR);
    List<RecordNumber> all = new ArrayList<>();
    Instant begin = clock.instant();
    for (int n = 0; n < LIVES; n++) {
      all.add(live());
    }
    Instant end = clock.instant();
    Duration quarter = Duration.between(begin, end).dividedBy(4);
    compare(all, begin, begin.plus(quarter));
    compare(all, begin.plus(quarter), end.plusMillis(1));
    compare(all, begin, end.plusMillis(1));
  }

  /** A life of chance, which may stop anywhere. */
  private RecordNumber live() {
    RecordNumber number = desk.classified();
    pass();
    if (chance.nextInt(6) == 0) {
      return number;
    }
    desk.claim(number, IncidentDesk.RESOLVE, desk.resolver);
    if (chance.nextInt(3) == 0) {
      desk.hold(number);
      pass();
      desk.complete(number, IncidentDesk.RESUME, desk.resolver, Map.of("workNote", "Called back"));
    }
    if (chance.nextInt(8) == 0) {
      Acting.as(desk.caller, () -> incidents.cancel(number, "It was the cable"));
      return number;
    }
    pass();
    desk.resolve(number);
    for (int again = chance.nextInt(3); again > 1; again--) {
      pass();
      confirm(number, Map.of("confirmed", "no", "comment", "Still slow"));
      pass();
      desk.resolve(number);
    }
    if (chance.nextBoolean()) {
      confirm(number, Map.of("confirmed", "yes"));
    }
    return number;
  }

  private void pass() {
    clock.advance(Duration.ofMinutes(chance.nextInt(16 * 60)));
  }

  private void confirm(RecordNumber number, Map<String, Object> fields) {
    desk.complete(number, IncidentDesk.CONFIRM, desk.caller, fields);
  }

  private void compare(List<RecordNumber> all, Instant begin, Instant end) {
    from = begin;
    to = end;
    List<IncidentView> resolved =
        all.stream().map(desk::incident).filter(one -> in(resolvedAt(one))).toList();
    assertThat(value("incident-reopened")).isEqualTo(share(resolved, one -> one.reopenCount() > 0));
    assertThat(value("incident-first-group"))
        .isEqualTo(share(resolved, one -> one.reassignmentCount() == 0));
    assertThat(value("incident-first-contact"))
        .isEqualTo(
            share(
                resolved,
                one ->
                    one.reassignmentCount() == 0
                        && one.reopenCount() == 0
                        && !wasHeld(one.number())));
    assertThat(value("incident-time-to-restore"))
        .isEqualTo(
            FigureValue.times(
                resolved.stream()
                    .mapToLong(one -> Duration.between(one.openedAt(), resolvedAt(one)).toMillis())
                    .toArray()));
    compareClocks(all);
  }

  private void compareClocks(List<RecordNumber> all) {
    List<ClockReading> responses = readings(all, ClockMetric.RESPONSE);
    assertThat(value("incident-time-to-respond"))
        .isEqualTo(
            FigureValue.times(
                responses.stream()
                    .filter(one -> one.state().stopped() && one.state() != ClockState.CANCELLED)
                    .filter(one -> in(lastStop(one)))
                    .mapToLong(one -> one.elapsed().millis())
                    .toArray()));
    assertThat(value("incident-response-within-target")).isEqualTo(within(responses));
    assertThat(value("incident-resolution-within-target"))
        .isEqualTo(within(readings(all, ClockMetric.RESOLUTION)));
  }

  private FigureValue within(List<ClockReading> readings) {
    long met =
        readings.stream()
            .filter(one -> one.state() == ClockState.MET)
            .filter(one -> in(lastStop(one)))
            .count();
    long missed =
        readings.stream()
            .filter(one -> one.state() != ClockState.MET && one.state() != ClockState.CANCELLED)
            .filter(one -> one.remaining().millis() < 0)
            .filter(one -> in(one.due()))
            .count();
    return FigureValue.share(met, met + missed);
  }

  private static Instant lastStop(ClockReading reading) {
    return reading.segments().get(reading.segments().size() - 1).to();
  }

  private List<ClockReading> readings(List<RecordNumber> all, ClockMetric metric) {
    return all.stream()
        .flatMap(number -> clocks.readings(number).stream())
        .filter(reading -> reading.clock() == metric)
        .toList();
  }

  private boolean wasHeld(RecordNumber number) {
    return Acting.as(auditor, () -> evidence.trail(number)).stream()
        .map(EvidenceEntry::kind)
        .anyMatch("IncidentHeld"::equals);
  }

  private static FigureValue share(List<IncidentView> all, Predicate<IncidentView> some) {
    return FigureValue.share(all.stream().filter(some).count(), all.size());
  }

  private static Instant resolvedAt(IncidentView incident) {
    return Optional.ofNullable(incident.resolution()).map(done -> done.resolvedAt()).orElse(null);
  }

  private boolean in(Instant at) {
    return at != null && !at.isBefore(from) && at.isBefore(to);
  }

  private FigureValue value(String key) {
    return Acting.as(
        auditor, () -> figures.value(key, new FigureScope(Kind.SERVICE, desk.service), from, to));
  }
}
