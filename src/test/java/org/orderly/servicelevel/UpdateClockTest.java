package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;
import org.springframework.beans.factory.annotation.Autowired;

/** A caller is to be told every two hours how their incident stands. */
@OrderlyTest
class UpdateClockTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired ServiceClockManagement clocks;
  @Autowired ClocksRingWhenTheySay invariant;
  @Autowired ClocksOf given;

  private IncidentDesk desk;
  private RecordNumber number;

  @BeforeEach
  void open() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    number = desk.claimed();
    given.give(
        number,
        clock.instant(),
        "office-hours",
        Map.of(
            ClockMetric.RESPONSE, Target.ofMinutes(60, ClockBasis.CLOCK),
            ClockMetric.RESOLUTION, Target.ofDays(2, ClockBasis.BUSINESS),
            ClockMetric.UPDATE, Target.ofMinutes(120, ClockBasis.CLOCK)));
    clock.advance(Duration.ofMinutes(30));
  }

  @Test
  void whatStaffWriteWhereTheCallerReadsItBeginsTheNextInterval() {
    Instant response = reading(ClockMetric.RESPONSE).due();
    write(desk.resolver, Visibility.PUBLIC);
    List<ClockEvent> events = clocks.explanation(number).orElseThrow().events();
    assertThat(reading(ClockMetric.UPDATE).due())
        .isEqualTo(events.get(events.size() - 1).at().plus(Duration.ofMinutes(120)));
    assertThat(reading(ClockMetric.RESPONSE).due()).isEqualTo(response);
    assertThat(kinds(ClockMetric.UPDATE))
        .containsExactly(ClockEvent.Kind.STARTED, ClockEvent.Kind.TOLD);
    assertThat(clocks.due(number)).hasValue(response);
    assertThat(invariant.violations()).noneMatch(found -> found.contains(number.value()));
  }

  @Test
  void aWorkNoteAndAWordOfTheCallerDoNot() {
    write(desk.resolver, Visibility.INTERNAL);
    write(desk.caller, Visibility.PUBLIC);
    assertThat(kinds(ClockMetric.UPDATE)).containsExactly(ClockEvent.Kind.STARTED);
  }

  @Test
  void resolvingStopsItAndReopeningBeginsAnother() {
    desk.resolve(number);
    assertThat(reading(ClockMetric.UPDATE).state()).isEqualTo(ClockState.MET);
    desk.complete(
        number, IncidentDesk.CONFIRM, desk.caller, Map.of("confirmed", "no", "comment", "Again"));
    assertThat(reading(ClockMetric.UPDATE).state()).isEqualTo(ClockState.RUNNING);
    assertThat(reading(ClockMetric.UPDATE).elapsed()).isLessThan(WorkingTime.ofMinutes(1));
  }

  @Test
  void aRecordWithoutSuchATargetHasNoSuchClock() {
    RecordNumber other = desk.claimed();
    assertThat(clocks.awaitsNews(other)).isFalse();
    Acting.as(
        desk.resolver,
        () -> {
          incidents.write(other, Visibility.PUBLIC, "We are at it");
          return other;
        });
    assertThat(clocks.readings(other))
        .extracting(ClockReading::clock)
        .containsExactly(ClockMetric.RESPONSE, ClockMetric.RESOLUTION);
  }

  @Test
  void theReadingNamesTheAgreementAndTheUnit() {
    ClockView view = ClockView.of(reading(ClockMetric.RESOLUTION));
    assertThat(view.agreement()).isEqualTo("AGR000001@3");
    assertThat(view.unit()).isEqualTo(TargetUnit.WORKING_DAYS);
    assertThat(view.targetMinutes()).isEqualTo(2 * 1_440);
  }

  private void write(Actor actor, Visibility visibility) {
    Acting.as(
        actor,
        () -> {
          incidents.write(number, visibility, "We are at it");
          return number;
        });
  }

  private ClockReading reading(ClockMetric metric) {
    return clocks.readings(number).stream()
        .filter(one -> one.clock() == metric)
        .findFirst()
        .orElseThrow();
  }

  private List<ClockEvent.Kind> kinds(ClockMetric metric) {
    return clocks.explanation(number).orElseThrow().events().stream()
        .filter(event -> event.clock() == metric)
        .map(ClockEvent::kind)
        .toList();
  }
}
