package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.servicelevel.ClockBasis.BUSINESS;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.orderly.servicelevel.ClockEvent.Kind;

class ClockHistoryTest {

  private static final Instant ELEVEN = Instant.parse("2026-11-20T11:00:00Z");

  private final Life life =
      Life.by(CalendarWeeks.officeHours("UTC")).started("2026-11-20T09:00:00Z", 240, BUSINESS);

  @Nested
  class Waiting {

    @Test
    void aClockThatRunsWaitsForNothing() {
      assertThat(life.history().waitsFor()).isEmpty();
    }

    @Test
    void itSaysWhatItStandsStillForUntilItGoesOn() {
      life.paused("2026-11-20T10:00:00Z", "awaiting-vendor");
      assertThat(life.history().waitsFor()).contains("awaiting-vendor");
      life.retargeted("2026-11-20T11:00:00Z", 60, BUSINESS);
      assertThat(life.history().waitsFor()).contains("awaiting-vendor");
      life.resumed("2026-11-20T12:00:00Z");
      assertThat(life.history().waitsFor()).isEmpty();
    }

    @Test
    void aClockThatHasStoppedWaitsForNothing() {
      life.paused("2026-11-20T10:00:00Z", "awaiting-vendor").stopped("2026-11-20T12:00:00Z");
      assertThat(life.history().waitsFor()).isEmpty();
    }
  }

  @Nested
  class Aiming {

    @Test
    void itAimsAtThePriorityOfItsLastTarget() {
      assertThat(life.history().aimsAt(ClockMetric.RESOLUTION, "P3")).isTrue();
      assertThat(life.history().aimsAt(ClockMetric.RESOLUTION, "P1")).isFalse();
    }

    @Test
    void aNewTargetTakesThePlaceOfTheFormerAndAPauseDoesNot() {
      ClockHistory retargeted =
          life.history().with(List.of(retargetedTo("P1"), at(Kind.PAUSED, "awaiting-caller")));
      assertThat(retargeted.aimsAt(ClockMetric.RESOLUTION, "P1")).isTrue();
      assertThat(retargeted.aimsAt(ClockMetric.RESOLUTION, "P3")).isFalse();
    }

    @Test
    void aClockThatNeverBeganAimsAtNothing() {
      assertThat(life.history().aimsAt(ClockMetric.UPDATE, "P3")).isFalse();
    }

    @Test
    void itsPriorityIsThatOfTheTargetInForceUntilItIsCancelled() {
      assertThat(life.history().priority(ClockMetric.RESOLUTION, life::calendar)).isEqualTo("P3");
      assertThat(life.history().priority(ClockMetric.RESPONSE, life::calendar)).isNull();
      ClockHistory retargeted = life.history().with(List.of(retargetedTo("P1")));
      assertThat(retargeted.priority(ClockMetric.RESOLUTION, life::calendar)).isEqualTo("P1");
      life.cancelled("2026-11-20T13:00:00Z");
      assertThat(life.history().priority(ClockMetric.RESOLUTION, life::calendar)).isNull();
    }
  }

  private static ClockEvent retargetedTo(String priority) {
    ClockTarget target =
        new ClockTarget(
            WorkingTime.ofMinutes(60), BUSINESS, "office", priority, TargetUnit.WORKING_TIME, null);
    return new ClockEvent(
        ClockMetric.RESOLUTION, Kind.RETARGETED, ELEVEN, "somebody", null, target, null);
  }

  private static ClockEvent at(Kind kind, String reason) {
    return new ClockEvent(ClockMetric.RESOLUTION, kind, ELEVEN, "somebody", reason, null, null);
  }
}
