package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.servicelevel.ClockEvent.Kind;
import org.orderly.servicelevel.ForecastScore.Line;
import org.orderly.servicelevel.ForecastScore.Tenth;

/** Clocks that begin an hour apart, round the clock, towards targets of 100 minutes. */
class ForecastTrialTest {

  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");
  private static final int TARGET = 100;

  private final List<ClockLife> lives = new ArrayList<>();

  @Test
  void whereNothingBeganThereIsNothingToScore() {
    assertThat(trial().score(70)).isEmpty();
  }

  @Test
  void aPastThatRepeatsItselfIsForetoldNearlyWithoutFault() {
    for (int n = 0; n < 100; n++) {
      live("slow", n, 200);
      live("fast", n, 30);
    }
    ForecastScore score = trial().score(70).orElseThrow();
    assertThat(score.splitAt()).isEqualTo(BEGIN.plus(Duration.ofHours(70)));
    assertThat(score.tried()).isEqualTo(60);
    Line start = line(score, 0);
    assertThat(start.forecasts()).isEqualTo(60);
    assertThat(start.missed()).isEqualTo(30);
    assertThat(start.base()).isBetween(249_000L, 251_000L);
    assertThat(start.baseThen()).isEqualTo(start.base());
    assertThat(start.forecast()).isLessThan(10_000);
    assertThat(start.fixed()).isGreaterThan(start.forecast()).isLessThan(15_000);
    Line half = line(score, 50);
    assertThat(half.forecasts()).isEqualTo(30);
    assertThat(half.baseThen()).as("all that come so far miss it").isZero();
    assertThat(score.lines().get(score.lines().size() - 1).forecasts())
        .isEqualTo(score.lines().stream().limit(5).mapToInt(Line::forecasts).sum());
    assertThat(score.tenths().stream().mapToInt(Tenth::forecasts).sum())
        .isEqualTo(60 + 4 * 30 + 30);
    assertThat(score.tenths().get(0).missed()).isZero();
  }

  @Test
  void whatEndsLaterIsNotKnownEarlier() {
    live("mail", 0, 10);
    for (int n = 1; n <= 20; n++) {
      live("mail", n, 100 * 60);
    }
    ForecastScore score = trial().score(10).orElseThrow();
    assertThat(score.past()).isEqualTo(1);
    assertThat(line(score, 0).missed()).isEqualTo(19);
    assertThat(line(score, 0).fixed())
        .as("nobody knew that all would be late")
        .isGreaterThan(300_000);
    assertThat(line(score, 0).forecast())
        .as("those that run beyond their target show it")
        .isBetween(1_000L, 200_000L);
  }

  @Test
  void whatWasReopenedIsKnownAsItStoodThen() {
    ClockLife first = live("mail", 0, 10);
    first.events().add(event(Kind.REOPENED, BEGIN.plus(Duration.ofHours(3)), null));
    first.events().add(event(Kind.STOPPED, BEGIN.plus(Duration.ofHours(30)), null));
    live("mail", 2, 5);
    live("mail", 4, 5);
    live("mail", 40, 5);
    assertThat(trial().score(25).orElseThrow().past()).as("stopped after ten minutes").isEqualTo(1);
    assertThat(trial().score(50).orElseThrow().past()).as("runs again").isEqualTo(1);
    assertThat(trial().score(75).orElseThrow().past()).as("stopped again").isEqualTo(3);
  }

  @Test
  void whatIsCancelledOrGoesOnIsNoOutcome() {
    live("mail", 0, 10);
    ClockLife cancelled = live("mail", 1, 10);
    cancelled.events().set(1, event(Kind.CANCELLED, BEGIN.plus(Duration.ofHours(2)), null));
    live("mail", 2, 10).events().remove(1);
    live("mail", 3, 10);
    assertThat(trial().score(0).orElseThrow().tried()).isEqualTo(2);
  }

  private ClockLife live(String service, int hour, int minutes) {
    Instant start = BEGIN.plus(Duration.ofHours(hour));
    ClockTarget target =
        new ClockTarget(
            WorkingTime.ofMinutes(TARGET),
            ClockBasis.CLOCK,
            WorkingCalendar.ROUND_THE_CLOCK,
            "P3",
            TargetUnit.WORKING_TIME,
            null);
    ClockLife life = new ClockLife(service, new ArrayList<>());
    life.events().add(event(Kind.STARTED, start, target));
    life.events().add(event(Kind.STOPPED, start.plus(Duration.ofMinutes(minutes)), null));
    lives.add(life);
    return life;
  }

  private static ClockEvent event(Kind kind, Instant at, ClockTarget target) {
    return new ClockEvent(ClockMetric.RESOLUTION, kind, at, "somebody", null, target, null);
  }

  private ForecastTrial trial() {
    return new ForecastTrial(lives, key -> CalendarWeeks.roundTheClock("UTC"));
  }

  private static Line line(ForecastScore score, int share) {
    return score.lines().stream()
        .filter(line -> line.share() != null && line.share() == share)
        .findFirst()
        .orElseThrow();
  }
}
