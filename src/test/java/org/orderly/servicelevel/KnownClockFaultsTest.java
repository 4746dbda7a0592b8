package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.servicelevel.ClockBasis.BUSINESS;
import static org.orderly.servicelevel.ClockBasis.CLOCK;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Faults of clocks that users of other systems report in public: one test for each thread, which
 * names it, and says what must not happen here. 20 November 2026 is a Friday.
 */
class KnownClockFaultsTest {

  private static final WorkingCalendar OFFICE = CalendarWeeks.officeHours("Europe/Berlin");

  private static Life office() {
    return Life.by(OFFICE);
  }

  private static WorkingTime minutes(long minutes) {
    return WorkingTime.ofMinutes(minutes);
  }

  @Nested
  class PausesAreWrong {

    @Test
    @DisplayName("glpi #24481: a target is shown violated while the record is pending")
    void nothingIsMissedWhileItIsPaused() {
      Life life =
          office()
              .started("2026-11-20T08:00:00Z", 240, BUSINESS)
              .paused("2026-11-20T09:00:00Z", "awaiting-caller");
      ClockReading reading = life.at("2026-12-20T09:00:00Z");
      assertThat(reading.missedAt()).isNull();
      assertThat(reading.due()).isNull();
      assertThat(life.verdict()).isEqualTo(ClockVerdict.OPEN);
      assertThat(life.alarms()).isEmpty();
    }

    @Test
    @DisplayName("glpi #6902: changing the service level drops the time of the pause")
    void anotherTargetKeepsThePauseThatIsOver() {
      ClockReading reading =
          office()
              .started("2026-11-20T08:00:00Z", 600, BUSINESS)
              .paused("2026-11-20T09:00:00Z", "awaiting-caller")
              .resumed("2026-11-20T13:00:00Z")
              .retargeted("2026-11-20T14:00:00Z", 240, BUSINESS)
              .at("2026-11-20T14:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(minutes(120));
      assertThat(reading.due()).isEqualTo("2026-11-20T16:00:00Z");
    }

    @Test
    @DisplayName("glpi #15605: changing the service level during a pause forgets the pause")
    void anotherTargetKeepsThePauseThatLasts() {
      ClockReading reading =
          office()
              .started("2026-11-20T08:00:00Z", 600, BUSINESS)
              .paused("2026-11-20T09:00:00Z", "awaiting-caller")
              .retargeted("2026-11-20T12:00:00Z", 240, BUSINESS)
              .resumed("2026-11-20T14:00:00Z")
              .at("2026-11-20T14:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(minutes(60));
      assertThat(reading.due()).isEqualTo("2026-11-20T17:00:00Z");
    }

    @Test
    @DisplayName("glpi #23359: the time for which it was solved counts when it is reopened")
    void theTimeForWhichItWasResolvedDoesNotCount() {
      ClockReading reading =
          office()
              .started("2026-11-20T08:00:00Z", 240, BUSINESS)
              .stopped("2026-11-20T10:00:00Z")
              .reopened("2026-11-24T08:00:00Z")
              .at("2026-11-24T09:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(minutes(180));
    }

    @Test
    @DisplayName("glpi #10594: a target in days with a pause over a weekend is due too late")
    void aPauseOverAWeekendMovesATargetInDaysByItsWorkingDaysAlone() {
      ClockReading reading =
          office()
              .startedInDays("2026-11-20T09:00:00Z", 2)
              .paused("2026-11-20T14:00:00Z", "awaiting-caller")
              .resumed("2026-11-23T09:00:00Z")
              .at("2026-11-23T09:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(minutes(5 * 60));
      assertThat(reading.due()).isEqualTo("2026-11-25T04:00:00Z");
    }

    @Test
    @DisplayName("glpi #14937: deadline and elapsed time have different notions of pending")
    void atTheInstantThatItIsDueExactlyTheTargetHasElapsed() {
      Life life =
          office()
              .started("2026-11-20T08:00:00Z", 600, BUSINESS)
              .paused("2026-11-20T16:30:00Z", "awaiting-caller")
              .resumed("2026-11-21T12:00:00Z");
      Instant due = life.at("2026-11-21T12:00:00Z").due();
      assertThat(life.at(due.toString()).elapsed()).isEqualTo(minutes(600));
    }

    @Test
    @DisplayName("glpi #14492: a pause takes the hours of the night with it")
    void aPauseOutsideWorkingHoursTakesNothing() {
      Life never = office().started("2026-11-20T08:00:00Z", 1_200, BUSINESS);
      Life paused =
          office()
              .started("2026-11-20T08:00:00Z", 1_200, BUSINESS)
              .paused("2026-11-20T17:00:00Z", "awaiting-caller")
              .resumed("2026-11-23T07:00:00Z");
      assertThat(paused.at("2026-11-23T08:00:00Z").due())
          .isEqualTo(never.at("2026-11-23T08:00:00Z").due());
    }

    @Test
    @DisplayName("frappe/helpdesk #3776: the hold is lost where it ends by the resolution")
    void resolvedFromAPauseLeavesThePauseOut() {
      ClockReading reading =
          office()
              .started("2026-11-20T08:00:00Z", 120, BUSINESS)
              .paused("2026-11-20T09:00:00Z", "awaiting-caller")
              .stopped("2026-11-20T16:00:00Z")
              .at("2026-11-20T16:00:00Z");
      assertThat(reading.state()).isEqualTo(ClockState.MET);
      assertThat(reading.elapsed()).isEqualTo(minutes(60));
    }
  }

  @Nested
  class CalendarsAreWrong {

    @Test
    @DisplayName("glpi #15429: with hours other than round the clock it is escalated at once")
    void outsideWorkingHoursNoAlarmIsDue() {
      assertThat(office().started("2026-11-20T20:00:00Z", 240, BUSINESS).alarms())
          .first()
          .extracting(ClockHistory.DueAlarm::at)
          .isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    @DisplayName("glpi #15357: what is opened at the weekend is escalated at once")
    void whatIsOpenedAtTheWeekendWaitsForMonday() {
      assertThat(office().started("2026-11-21T12:00:00Z", 60, BUSINESS).at("2026-11-21T12:00:00Z"))
          .extracting(ClockReading::due)
          .isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    @DisplayName("glpi #22678: faults of the calendar have it escalated at midnight")
    void noAlarmIsDueAtMidnight() {
      assertThat(office().started("2026-11-20T16:30:00Z", 60, BUSINESS).alarms())
          .extracting(alarm -> alarm.at().atZone(ZoneId.of("Europe/Berlin")).getHour())
          .allMatch(hour -> hour >= 8 && hour <= 18);
    }

    @Test
    @DisplayName("zammad #4432: mails about escalations come at midnight")
    void aTargetThatEndsWithTheDayIsDueAtItsClose() {
      assertThat(office().started("2026-11-20T16:00:00Z", 60, BUSINESS).at("2026-11-20T16:00:00Z"))
          .extracting(ClockReading::due)
          .isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
    }

    @Test
    @DisplayName("glpi #687: the calendar of another entity is used")
    void theCalendarOfTheTargetAloneCounts() {
      Life life =
          Life.by(CalendarWeeks.officeHours("America/New_York"))
              .with("elsewhere", CalendarWeeks.roundTheClock("UTC"))
              .started("2026-11-20T08:00:00Z", 60, BUSINESS);
      assertThat(life.at("2026-11-20T08:00:00Z").due()).isEqualTo("2026-11-20T14:00:00Z");
    }

    @Test
    @DisplayName("glpi #8712: another calendar takes over what was counted by the first")
    void aTargetByAnotherCalendarLeavesWhatHasCounted() {
      ClockReading reading =
          office()
              .started("2026-11-20T16:00:00Z", 600, BUSINESS)
              .retargeted("2026-11-22T17:00:00Z", 600, CLOCK)
              .at("2026-11-22T18:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(minutes(120));
    }

    @Test
    @DisplayName("glpi src/Calendar.php: steps of 86,400 s pass by days near midnight")
    void aDayOfTwentyThreeHoursIsOneDay() {
      WorkingCalendar daily = CalendarWeeks.daily("Europe/Berlin", "08:00", "18:00");
      Instant start = Instant.parse("2026-03-28T22:30:00Z");
      assertThat(daily.after(start, minutes(11 * 60)))
          .hasValue(Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    @DisplayName("zammad #3180: round the clock, entered as 00:00 to 23:59, loses a minute a day")
    void roundTheClockLosesNoMinute() {
      assertThat(
              CalendarWeeks.daily("Europe/Berlin", "00:00", "24:00")
                  .between(
                      Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z")))
          .isEqualTo(minutes(365 * 24 * 60));
    }

    @Test
    @DisplayName("OTRS #787: working time is wrong where daylight saving begins or ends")
    void workingTimeIsRightWhereDaylightSavingBeginsAndEnds() {
      for (String sunday : List.of("2026-03-29", "2026-10-25")) {
        Instant friday =
            LocalDate.parse(sunday).minusDays(2).atTime(17, 0).atZone(OFFICE.zone()).toInstant();
        Instant monday =
            LocalDate.parse(sunday).plusDays(1).atTime(9, 0).atZone(OFFICE.zone()).toInstant();
        assertThat(OFFICE.between(friday, monday)).isEqualTo(minutes(120));
        assertThat(OFFICE.after(friday, minutes(120))).hasValue(monday);
      }
    }

    @Test
    @DisplayName("osTicket #6739: hours count only where Monday and Thursday have some")
    void anyWeekdayMayBeTheOnlyOne() {
      for (DayOfWeek day : DayOfWeek.values()) {
        WorkingCalendar calendar =
            new WorkingCalendar(
                new NewCalendar(
                    "one",
                    "One",
                    ZoneId.of("UTC"),
                    Map.of(day, List.of(WorkingInterval.of("08:00", "18:00"))),
                    Map.of()));
        assertThat(calendar.after(Instant.parse("2026-11-16T00:00:00Z"), minutes(60)))
            .hasValue(Instant.parse("2026-11-16T09:00:00Z").plusSeconds(86_400L * day.ordinal()));
      }
    }

    @Test
    @DisplayName("osTicket #6847: there is no lunch break")
    void aDayMayHaveABreak() {
      WorkingCalendar calendar = CalendarWeeks.daily("UTC", "08:00", "12:00", "13:00", "17:00");
      assertThat(calendar.after(Instant.parse("2026-11-23T11:30:00Z"), minutes(60)))
          .hasValue(Instant.parse("2026-11-23T13:30:00Z"));
    }

    @Test
    @DisplayName("JBPM-9546: a timer set before the opening of the day fires a day early or late")
    void whatStartsBeforeTheOpeningStartsWithIt() {
      assertThat(
              CalendarWeeks.officeHours("UTC")
                  .after(Instant.parse("2026-11-23T05:00:00Z"), minutes(600)))
          .hasValue(Instant.parse("2026-11-23T18:00:00Z"));
    }

    @Test
    @DisplayName("frappe/helpdesk #3776: the deadline is counted in the zone of the agent")
    void theZoneOfWhoLooksDoesNotMatter() {
      Instant due =
          office().started("2026-11-20T15:30:00Z", 60, BUSINESS).at("2026-11-20T15:30:00Z").due();
      TimeZone before = TimeZone.getDefault();
      try {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        assertThat(
                office()
                    .started("2026-11-20T15:30:00Z", 60, BUSINESS)
                    .at("2026-11-20T15:30:00Z")
                    .due())
            .isEqualTo(due);
      } finally {
        TimeZone.setDefault(before);
      }
    }

    @Test
    @DisplayName("Adaptavist 2016: Jira counts by the server's zone, so a year needs two calendars")
    void oneCalendarServesSummerAndWinterInWhateverZoneTheServerStands() {
      TimeZone before = TimeZone.getDefault();
      try {
        for (String server : List.of("America/Los_Angeles", "Asia/Tokyo")) {
          TimeZone.setDefault(TimeZone.getTimeZone(server));
          WorkingCalendar hours = CalendarWeeks.officeHours("Europe/Berlin");
          assertThat(hours.opening(Instant.parse("2026-01-18T12:00:00Z")))
              .hasValue(Instant.parse("2026-01-19T07:00:00Z"));
          assertThat(hours.opening(Instant.parse("2026-07-19T12:00:00Z")))
              .hasValue(Instant.parse("2026-07-20T06:00:00Z"));
        }
      } finally {
        TimeZone.setDefault(before);
      }
    }

    @Test
    @DisplayName("Atlassian Community 3242787: a hand-over between zones breaks the clock")
    void aHandOverToAnotherZoneCountsOn() {
      Life life =
          office()
              .with("office@2", CalendarWeeks.officeHours("America/New_York"))
              .started("2026-11-20T16:00:00Z", 480, BUSINESS);
      assertThat(life.at("2026-11-20T20:00:00Z").elapsed()).isEqualTo(minutes(60));
      assertThat(
              life.recomputed("2026-11-20T20:00:00Z", "office@2")
                  .at("2026-11-20T20:00:00Z")
                  .elapsed())
          .isEqualTo(minutes(240));
    }
  }

  @Nested
  class ClocksStartAtTheWrongMoment {

    @Test
    @DisplayName("glpi #4150: time counts from when the form was opened, not from when it was sent")
    void timeCountsFromTheInstantThatIsGiven() {
      assertThat(
              office()
                  .started("2026-11-20T09:00:00Z", 60, BUSINESS)
                  .at("2026-11-20T09:10:00Z")
                  .segments())
          .singleElement()
          .extracting(ClockSegment::from)
          .isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    @DisplayName("zammad #1322: an answer that the caller sees does not begin the next interval")
    void newsBeginTheNextInterval() {
      assertThat(
              Life.ofUpdates(OFFICE)
                  .started("2026-11-20T08:00:00Z", 120, BUSINESS)
                  .told("2026-11-20T09:00:00Z")
                  .at("2026-11-20T09:00:00Z")
                  .due())
          .isEqualTo("2026-11-20T11:00:00Z");
    }

    @Test
    @DisplayName("zammad #1620: while the caller is awaited the update target goes on")
    void whileTheCallerIsAwaitedNobodyHasToBeTold() {
      Life life =
          Life.ofUpdates(OFFICE)
              .started("2026-11-20T08:00:00Z", 120, BUSINESS)
              .paused("2026-11-20T08:30:00Z", "awaiting-caller");
      assertThat(life.at("2026-11-23T09:00:00Z").due()).isNull();
      assertThat(life.alarms()).isEmpty();
    }

    @Test
    @DisplayName("zammad #3140: after the wait the update target is due for the time before it")
    void newsDuringTheWaitBeginTheIntervalAfterIt() {
      assertThat(
              Life.ofUpdates(OFFICE)
                  .started("2026-11-20T08:00:00Z", 120, BUSINESS)
                  .paused("2026-11-20T09:00:00Z", "awaiting-caller")
                  .told("2026-11-20T09:00:00Z")
                  .resumed("2026-11-23T09:00:00Z")
                  .at("2026-11-23T09:00:00Z")
                  .due())
          .isEqualTo("2026-11-23T11:00:00Z");
    }

    @Test
    @DisplayName("zammad #5177: the update target overrides that of the first response")
    void newsLeaveTheResponseAlone() {
      Life response =
          Life.by(ClockMetric.RESPONSE, OFFICE).started("2026-11-20T08:00:00Z", 60, BUSINESS);
      Instant due = response.at("2026-11-20T08:00:00Z").due();
      Life news =
          Life.ofUpdates(OFFICE)
              .started("2026-11-20T08:00:00Z", 240, BUSINESS)
              .told("2026-11-20T08:30:00Z");
      ClockHistory both = response.history().with(news.history().events());
      assertThat(both.readings(response::calendar, Instant.parse("2026-11-20T08:30:00Z")))
          .extracting(ClockReading::due)
          .containsExactly(due, Instant.parse("2026-11-20T12:30:00Z"));
    }
  }

  @Nested
  class ClocksAndTheirTargetsAreStrangers {

    @Test
    @DisplayName(
        "Atlassian Community 3139302: edits change clocks that run in a way nobody asked for")
    void anEditChangesNothingUntilItIsAskedFor() {
      Life life =
          office()
              .with(
                  "office@2",
                  CalendarWeeks.officeHours("Europe/Berlin", LocalDate.of(2026, 11, 20)))
              .started("2026-11-20T08:00:00Z", 240, BUSINESS);
      assertThat(life.at("2026-11-20T09:00:00Z").elapsed()).isEqualTo(minutes(60));
      assertThat(
              life.recomputed("2026-11-20T09:00:00Z", "office@2")
                  .at("2026-11-20T09:00:00Z")
                  .elapsed())
          .isEqualTo(WorkingTime.ZERO);
    }

    @Test
    @DisplayName("zammad #192: counting anew takes 40 seconds")
    void aThousandClocksAreCountedAnewInLessThanTenSeconds() {
      Life life = office().started("2026-01-05T08:00:00Z", 600, BUSINESS);
      for (int day = 1; day <= 27; day++) {
        life.paused("2026-01-%02dT09:00:00Z".formatted(day + 4), "awaiting-caller")
            .resumed("2026-01-%02dT10:00:00Z".formatted(day + 4));
      }
      long before = System.nanoTime();
      for (int i = 0; i < 1_000; i++) {
        life.at("2026-12-31T10:00:00Z");
      }
      assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(10_000);
    }
  }

  @Nested
  class FiguresAreWrong {

    @Test
    @DisplayName("zammad #5865: the months of reports are cut by UTC")
    void aMonthBeginsAndEndsWithTheWallClockOfItsZone() {
      ZoneId zone = OFFICE.zone();
      ReportPeriod november = ReportPeriod.find("2026-11", zone).orElseThrow();
      Instant midnight = Instant.parse("2026-10-31T23:00:00Z");
      assertThat(ReportPeriod.of(ReportPeriod.Length.MONTH, midnight, zone)).isEqualTo(november);
      assertThat(ReportPeriod.of(ReportPeriod.Length.MONTH, midnight.minusMillis(1), zone))
          .isEqualTo(november.plus(-1));
      assertThat(november.end()).isEqualTo("2026-11-30T23:00:00Z");
    }
  }
}
