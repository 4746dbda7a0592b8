package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.orderly.servicelevel.ClockBasis.BUSINESS;
import static org.orderly.servicelevel.ClockBasis.CLOCK;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.orderly.servicelevel.ClockHistory.DueAlarm;

/** 20 November 2026 is a Friday; the office works from 08:00 to 18:00. */
class ClockReadingTest {

  private static Life anOfficeClock() {
    return Life.by(CalendarWeeks.officeHours("UTC"));
  }

  private static WorkingTime minutes(long minutes) {
    return WorkingTime.ofMinutes(minutes);
  }

  @Nested
  class Running {

    private final Life life = anOfficeClock().started("2026-11-20T16:00:00Z", 240, BUSINESS);

    @Test
    void workingTimeCountsAndTheWeekendDoesNot() {
      ClockReading reading = life.at("2026-11-23T09:00:00Z");
      assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
      assertThat(reading.elapsed()).isEqualTo(minutes(180));
      assertThat(reading.remaining()).isEqualTo(minutes(60));
      assertThat(reading.due()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void anOverrunIsNegativeAndTheDueInstantStays() {
      ClockReading reading = life.at("2026-11-23T11:30:00Z");
      assertThat(reading.remaining()).isEqualTo(minutes(-90));
      assertThat(reading.due()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void itSaysWhetherTimeCountsNowAndWhenItDoesAgain() {
      assertThat(life.at("2026-11-20T17:59:59.999Z").counting()).isTrue();
      for (String resting : List.of("2026-11-20T18:00:00Z", "2026-11-22T11:00:00Z")) {
        ClockReading reading = life.at(resting);
        assertThat(reading.counting()).isFalse();
        assertThat(reading.rest())
            .isEqualTo(
                new ClockRest(ClockRest.OUTSIDE_HOURS, Instant.parse("2026-11-23T08:00:00Z")));
      }
      assertThat(life.at("2026-11-23T08:00:00Z").counting()).isTrue();
      assertThat(life.at("2026-11-23T08:00:00Z").rest()).isNull();
    }

    @Test
    void aClockThatHasStoppedRestsForNoReason() {
      ClockReading reading = life.stopped("2026-11-20T17:00:00Z").at("2026-11-20T20:00:00Z");
      assertThat(reading.counting()).isFalse();
      assertThat(reading.rest()).isNull();
    }

    @Test
    void aReadingBeforeTheStartIsOneAtTheStart() {
      assertThat(life.at("2026-11-20T12:00:00Z").elapsed()).isEqualTo(WorkingTime.ZERO);
    }
  }

  @Nested
  class Paused {

    private final Life life =
        anOfficeClock()
            .started("2026-11-20T16:00:00Z", 240, BUSINESS)
            .paused("2026-11-20T17:00:00Z", "awaiting-caller");

    @Test
    void nothingCountsAndNothingIsDue() {
      ClockReading reading = life.at("2026-11-24T12:00:00Z");
      assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
      assertThat(reading.elapsed()).isEqualTo(minutes(60));
      assertThat(reading.due()).isNull();
      assertThat(reading.counting()).isFalse();
      assertThat(reading.rest()).isEqualTo(new ClockRest("awaiting-caller", null));
    }

    /** Peers show a target missed while it was paused (glpi 24481, frappe 3776). */
    @Test
    void stoppingWithoutResumingLeavesThePauseOut() {
      ClockReading reading = life.stopped("2026-11-25T17:00:00Z").at("2026-11-26T12:00:00Z");
      assertThat(reading.state()).isEqualTo(ClockState.MET);
      assertThat(reading.elapsed()).isEqualTo(minutes(60));
    }

    @Test
    void resumingCountsOnFromThere() {
      ClockReading reading = life.resumed("2026-11-23T09:00:00Z").at("2026-11-23T10:00:00Z");
      assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
      assertThat(reading.elapsed()).isEqualTo(minutes(120));
      assertThat(reading.due()).isEqualTo("2026-11-23T12:00:00Z");
    }

    @Test
    void eachSegmentSaysWhetherItCountedAndWhy() {
      ClockReading reading = life.resumed("2026-11-23T09:00:00Z").at("2026-11-23T10:00:00Z");
      assertThat(reading.segments())
          .extracting(ClockSegment::counted, ClockSegment::why, ClockSegment::time)
          .containsExactly(
              tuple(true, "started", minutes(60)),
              tuple(false, "awaiting-caller", minutes(120)),
              tuple(true, "resumed", minutes(60)));
      assertThat(reading.segments()).last().extracting(ClockSegment::to).isNull();
    }

    /** Peers lose the paused time when the agreement changes (glpi 6902, 15605). */
    @Test
    void anotherTargetKeepsThePause() {
      ClockReading reading =
          life.retargeted("2026-11-23T09:00:00Z", 480, CLOCK).at("2026-11-23T10:00:00Z");
      assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
      assertThat(reading.elapsed()).isEqualTo(minutes(60));
      assertThat(reading.remaining()).isEqualTo(minutes(420));
      assertThat(reading.due()).isNull();
    }

    @Test
    void afterTheHoldTheNewTargetsHoursCount() {
      ClockReading reading =
          life.retargeted("2026-11-21T09:00:00Z", 480, CLOCK)
              .resumed("2026-11-22T10:00:00Z")
              .at("2026-11-22T12:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(minutes(180));
      assertThat(reading.due()).isEqualTo("2026-11-22T17:00:00Z");
    }
  }

  @Nested
  class Retargeted {

    @Test
    void whatHasCountedStaysCounted() {
      ClockReading reading =
          anOfficeClock()
              .started("2026-11-20T17:00:00Z", 2400, BUSINESS)
              .retargeted("2026-11-21T17:00:00Z", 240, CLOCK)
              .at("2026-11-21T18:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(minutes(120));
      assertThat(reading.due()).isEqualTo("2026-11-21T20:00:00Z");
    }

    @Test
    void aTargetThatWasReachedBeforeItWasSetWasDueThen() {
      ClockReading reading =
          anOfficeClock()
              .started("2026-11-20T08:00:00Z", 2400, BUSINESS)
              .retargeted("2026-11-20T14:00:00Z", 240, CLOCK)
              .at("2026-11-20T15:00:00Z");
      assertThat(reading.remaining()).isEqualTo(minutes(-180));
      assertThat(reading.due()).isEqualTo("2026-11-20T12:00:00Z");
    }
  }

  @Nested
  class Stopped {

    @Test
    void atTheLastInstantIsStillMet() {
      assertThat(
              anOfficeClock()
                  .started("2026-11-20T08:00:00Z", 240, BUSINESS)
                  .stopped("2026-11-20T12:00:00Z")
                  .at("2026-11-27T12:00:00Z")
                  .state())
          .isEqualTo(ClockState.MET);
    }

    @Test
    void aMillisecondLaterIsMissed() {
      assertThat(
              anOfficeClock()
                  .started("2026-11-20T08:00:00Z", 240, BUSINESS)
                  .stopped("2026-11-20T12:00:00.001Z")
                  .at("2026-11-27T12:00:00Z")
                  .state())
          .isEqualTo(ClockState.MISSED);
    }

    @Test
    void theVerdictStaysWhenThePriorityChangesAfterwards() {
      Life life =
          anOfficeClock()
              .started("2026-11-20T08:00:00Z", 240, BUSINESS)
              .stopped("2026-11-20T12:00:00Z")
              .retargeted("2026-11-20T13:00:00Z", 60, CLOCK);
      assertThat(life.at("2026-11-20T14:00:00Z").state()).isEqualTo(ClockState.MET);
      ClockReading reopened = life.reopened("2026-11-20T15:00:00Z").at("2026-11-20T16:00:00Z");
      assertThat(reopened.target().time()).isEqualTo(minutes(60));
      assertThat(reopened.elapsed()).isEqualTo(minutes(300));
    }

    /** Peers count the time in which the record was solved (glpi 23359). */
    @Test
    void reopeningRunsOnFromWhatHadCounted() {
      ClockReading reading =
          anOfficeClock()
              .started("2026-11-20T08:00:00Z", 240, BUSINESS)
              .stopped("2026-11-20T10:00:00Z")
              .reopened("2026-11-24T09:00:00Z")
              .at("2026-11-24T10:00:00Z");
      assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
      assertThat(reading.elapsed()).isEqualTo(minutes(180));
      assertThat(reading.due()).isEqualTo("2026-11-24T11:00:00Z");
      assertThat(reading.segments())
          .extracting(ClockSegment::counted)
          .containsExactly(true, false, true);
    }

    @Test
    void cancelledHasNoVerdict() {
      assertThat(
              anOfficeClock()
                  .started("2026-11-20T08:00:00Z", 240, BUSINESS)
                  .cancelled("2026-11-24T12:00:00Z")
                  .at("2026-11-27T12:00:00Z")
                  .state())
          .isEqualTo(ClockState.CANCELLED);
    }
  }

  @Nested
  class Alarms {

    @Test
    void fallDueAtSharesOfTheTarget() {
      assertThat(anOfficeClock().started("2026-11-20T16:00:00Z", 240, BUSINESS).alarms())
          .extracting(DueAlarm::share, DueAlarm::at)
          .containsExactly(
              tuple(50, Instant.parse("2026-11-20T18:00:00Z")),
              tuple(75, Instant.parse("2026-11-23T09:00:00Z")),
              tuple(90, Instant.parse("2026-11-23T09:36:00Z")),
              tuple(100, Instant.parse("2026-11-23T10:00:00Z")),
              tuple(120, Instant.parse("2026-11-23T10:48:00Z")));
    }

    @Test
    void waitWhileTheClockIsPausedButForThoseReachedBefore() {
      assertThat(
              anOfficeClock()
                  .started("2026-11-20T08:00:00Z", 240, BUSINESS)
                  .paused("2026-11-20T10:30:00Z", "awaiting-caller")
                  .alarms())
          .extracting(DueAlarm::share)
          .containsExactly(50);
    }

    @Test
    void areDueAtOnceWhereANewTargetIsReachedAlready() {
      assertThat(
              anOfficeClock()
                  .started("2026-11-20T08:00:00Z", 2400, BUSINESS)
                  .retargeted("2026-11-20T11:00:00Z", 240, CLOCK)
                  .alarms())
          .extracting(DueAlarm::at)
          .startsWith(Instant.parse("2026-11-20T11:00:00Z"), Instant.parse("2026-11-20T11:00:00Z"))
          .contains(Instant.parse("2026-11-20T12:00:00Z"));
    }

    @Test
    void ofAClockThatHasStoppedThereAreNone() {
      assertThat(
              anOfficeClock()
                  .started("2026-11-20T08:00:00Z", 240, BUSINESS)
                  .stopped("2026-11-20T17:00:00Z")
                  .alarms())
          .isEqualTo(List.of());
    }
  }
}
