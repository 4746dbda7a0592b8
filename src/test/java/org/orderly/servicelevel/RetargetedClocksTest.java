package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One priority has a target for telling the caller and another has none (ADR 0049). 23 November
 * 2026 is a Monday; all time counts.
 */
@OrderlyTest
class RetargetedClocksTest {

  private static final Map<ClockMetric, Target> WITHOUT =
      Map.of(
          ClockMetric.RESPONSE, Target.ofMinutes(60, ClockBasis.CLOCK),
          ClockMetric.RESOLUTION, Target.ofMinutes(600, ClockBasis.CLOCK));

  @Autowired ServiceClockManagement clocks;
  @Autowired ClocksRingWhenTheySay invariant;
  @Autowired ClocksOf given;
  @Autowired RecordNumbers numbers;

  private RecordNumber number;

  @BeforeEach
  void give() {
    number = numbers.next(RecordKind.INCIDENT);
  }

  @AfterEach
  void theKeptColumnsAreWhatTheEventsSay() {
    assertThat(invariant.violations()).noneMatch(found -> found.contains(number.value()));
  }

  @Test
  void aTargetThatIsThereForTheFirstTimeBeginsToCountThen() {
    start(WITHOUT);
    retarget("10:00", "P1", with());
    assertThat(update().state()).isEqualTo(ClockState.RUNNING);
    assertThat(update().due()).isEqualTo(at("12:00"));
    assertThat(update().segments())
        .singleElement()
        .extracting(ClockSegment::from)
        .isEqualTo(at("10:00"));
  }

  @Test
  void aClockThatBeginsWhileTheRecordWaitsStandsStillWithTheOthers() {
    start(WITHOUT);
    clocks.pause(Happened.to(number, at("09:00")), "awaiting-caller");
    retarget("10:00", "P1", with());
    assertThat(update().state()).isEqualTo(ClockState.PAUSED);
    assertThat(update().rest()).isEqualTo(new ClockRest("awaiting-caller", null));
    clocks.resume(Happened.to(number, at("11:00")));
    assertThat(update().due()).isEqualTo(at("13:00"));
  }

  @Test
  void whatHasNoTargetAnyMoreEndsWithoutAVerdictAndBeginsAnewWithOne() {
    start(with());
    retarget("09:00", "P4", WITHOUT);
    assertThat(update().state()).isEqualTo(ClockState.CANCELLED);
    retarget("10:00", "P1", with());
    assertThat(update().state()).isEqualTo(ClockState.RUNNING);
    assertThat(update().due()).isEqualTo(at("12:00"));
  }

  @Test
  void reopeningGivesNoClockBackThatHasNoTargetAnyMore() {
    start(with());
    retarget("09:00", "P4", WITHOUT);
    stop("10:00");
    given.reopen(number, at("11:00"), WITHOUT);
    assertThat(update().state()).isEqualTo(ClockState.CANCELLED);
    assertThat(reading(ClockMetric.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void whatWasJudgedBeforeThePriorityFellIsNotReopenedAndKeepsItsVerdict() {
    start(with());
    stop("09:00");
    retarget("10:00", "P4", WITHOUT);
    given.reopen(number, at("11:00"), WITHOUT);
    assertThat(update().state()).isEqualTo(ClockState.MET);
    retarget("12:00", "P1", with());
    assertThat(update().due()).isEqualTo(at("14:00"));
  }

  @Test
  void aTargetThatWasSetWhileItWasResolvedBeginsWhenItIsReopened() {
    start(WITHOUT);
    stop("09:00");
    retarget("10:00", "P1", with());
    assertThat(clocks.readings(number)).hasSize(2);
    given.reopen(number, at("11:00"), with());
    assertThat(update().due()).isEqualTo(at("13:00"));
  }

  @Test
  void reopenedTwiceItCountsOnFromWhatHadCountedEachTime() {
    start(WITHOUT);
    stop("09:00");
    given.reopen(number, at("10:00"), WITHOUT);
    given.reopen(number, at("10:30"), WITHOUT);
    stop("11:00");
    given.reopen(number, at("12:00"), WITHOUT);
    assertThat(reading(ClockMetric.RESOLUTION).due()).isEqualTo(at("20:00"));
    assertThat(reading(ClockMetric.RESPONSE).state()).isEqualTo(ClockState.MET);
    assertThat(kinds())
        .containsExactly(
            ClockEvent.Kind.STARTED,
            ClockEvent.Kind.STOPPED,
            ClockEvent.Kind.REOPENED,
            ClockEvent.Kind.STOPPED,
            ClockEvent.Kind.REOPENED);
  }

  private List<ClockEvent.Kind> kinds() {
    return clocks.explanation(number).orElseThrow().events().stream()
        .filter(event -> event.clock() == ClockMetric.RESOLUTION)
        .map(ClockEvent::kind)
        .toList();
  }

  private static Map<ClockMetric, Target> with() {
    Map<ClockMetric, Target> targets = new HashMap<>(WITHOUT);
    targets.put(ClockMetric.UPDATE, Target.ofMinutes(120, ClockBasis.CLOCK));
    return targets;
  }

  private void start(Map<ClockMetric, Target> targets) {
    given.give(number, at("08:00"), WorkingCalendar.ROUND_THE_CLOCK, targets);
  }

  private void retarget(String time, String priority, Map<ClockMetric, Target> targets) {
    given.retarget(number, at(time), priority, targets);
  }

  private void stop(String time) {
    clocks.stop(Happened.to(number, at(time)), EnumSet.allOf(ClockMetric.class));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-23T" + time + ":00Z");
  }

  private ClockReading update() {
    return reading(ClockMetric.UPDATE);
  }

  private ClockReading reading(ClockMetric metric) {
    return clocks.readings(number).stream()
        .filter(one -> one.clock() == metric)
        .findFirst()
        .orElseThrow();
  }
}
