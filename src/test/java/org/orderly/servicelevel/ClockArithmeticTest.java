package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orderly.servicelevel.ClockBasis.BUSINESS;
import static org.orderly.servicelevel.TargetUnit.WORKING_DAYS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days, news for the caller and edited calendars, by examples that people can check. */
class ClockArithmeticTest {

  private static final WorkingCalendar BERLIN =
      CalendarWeeks.officeHours("Europe/Berlin", LocalDate.of(2026, 12, 25));

  @Nested
  class WorkingDays {

    /** In Berlin the clock is set forward on 29 March and back on 25 October 2026, both Sundays. */
    @ParameterizedTest(name = "{1} working days from {0} is {2}")
    @CsvSource({
      "2026-11-20T15:00+01:00, 2, 2026-11-24T15:00+01:00",
      "2026-03-27T15:00+01:00, 2, 2026-03-31T15:00+02:00",
      "2026-10-23T15:00+02:00, 2, 2026-10-27T15:00+01:00",
      "2026-11-21T12:00+01:00, 2, 2026-11-25T00:00+01:00",
      "2026-11-20T20:00+01:00, 1, 2026-11-23T20:00+01:00",
      "2026-12-24T10:00+01:00, 1, 2026-12-28T10:00+01:00",
      "2026-12-24T10:00+01:00, 3, 2026-12-30T10:00+01:00",
    })
    void landOnTheSameTimeOfDay(OffsetDateTime start, int days, OffsetDateTime due) {
      assertThat(BERLIN.after(WORKING_DAYS, start.toInstant(), WorkingTime.ofDays(days)))
          .hasValue(due.toInstant());
    }

    @Test
    void areDueAtTheFirstOfTwoEqualReadingsAndAtTheChangeWhereTheReadingIsLeftOut() {
      WorkingCalendar daily = CalendarWeeks.daily("Europe/Berlin", "08:00", "18:00");
      WorkingTime day = WorkingTime.ofDays(1);
      assertThat(daily.after(WORKING_DAYS, Instant.parse("2026-10-24T00:30:00Z"), day))
          .hasValue(Instant.parse("2026-10-25T00:30:00Z"));
      assertThat(daily.after(WORKING_DAYS, Instant.parse("2026-03-28T01:30:00Z"), day))
          .hasValue(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void countARepeatedHourOnce() {
      WorkingCalendar daily = CalendarWeeks.daily("Europe/Berlin", "08:00", "18:00");
      assertThat(
              daily.between(
                  WORKING_DAYS,
                  Instant.parse("2026-10-25T00:30:00Z"),
                  Instant.parse("2026-10-25T01:30:00Z")))
          .isEqualTo(WorkingTime.ofMinutes(30));
    }

    /** In Havana Sunday, 8 March 2026, begins at one o'clock. */
    @Test
    void openWithTheChangeWhereTheirMidnightIsLeftOut() {
      WorkingCalendar sundays =
          new WorkingCalendar(
              new NewCalendar(
                  "sundays",
                  "Sundays",
                  ZoneId.of("America/Havana"),
                  Map.of(DayOfWeek.SUNDAY, List.of(WorkingInterval.of("08:00", "18:00"))),
                  Map.of()));
      Instant change = Instant.parse("2026-03-08T05:00:00Z");
      assertThat(sundays.opening(WORKING_DAYS, Instant.parse("2026-03-06T12:00:00Z")))
          .hasValue(change);
      assertThat(sundays.opening(WORKING_DAYS, change.minusMillis(1))).hasValue(change);
      assertThat(sundays.opening(WORKING_DAYS, change)).hasValue(change);
    }

    @Test
    void goOnThroughAnHourThatIsLeftOutAndRestInOneThatIsRepeated() {
      WorkingCalendar daily = CalendarWeeks.daily("Europe/Berlin", "08:00", "18:00");
      Instant before = Instant.parse("2026-03-29T00:59:59.999Z");
      assertThat(daily.opening(WORKING_DAYS, before)).hasValue(before);
      assertThat(daily.opening(WORKING_DAYS, Instant.parse("2026-10-25T01:30:00Z")))
          .hasValue(Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void leaveOutADateThatAnIslandLeftOut() {
      WorkingCalendar apia = CalendarWeeks.officeHours("Pacific/Apia");
      ZoneId zone = ZoneId.of("Pacific/Apia");
      Instant thursday = LocalDate.of(2011, 12, 29).atTime(15, 0).atZone(zone).toInstant();
      Instant monday = LocalDate.of(2012, 1, 2).atTime(15, 0).atZone(zone).toInstant();
      assertThat(apia.after(WORKING_DAYS, thursday, WorkingTime.ofDays(1))).hasValue(monday);
      assertThat(apia.between(WORKING_DAYS, thursday, monday)).isEqualTo(WorkingTime.ofDays(1));
      assertThat(apia.afterDays(thursday, 1)).isEqualTo(monday);
    }

    @Test
    void aDateWithHoursOfItsOwnIsAWorkingDay() {
      WorkingCalendar calendar =
          CalendarWeeks.officeHours(
              "UTC",
              Map.of(
                  LocalDate.of(2026, 11, 21),
                  new DatedHours("Stocktaking", List.of(WorkingInterval.of("10:00", "11:00")))));
      assertThat(calendar.afterDays(Instant.parse("2026-11-20T15:00:00Z"), 1))
          .isEqualTo("2026-11-21T15:00:00Z");
    }

    @Test
    void areNeverSoManyHours() {
      Life life = Life.by(BERLIN).startedInDays("2026-11-20T14:00:00Z", 2);
      ClockReading reading = life.at("2026-11-23T14:00:00Z");
      assertThat(reading.due()).isEqualTo("2026-11-24T14:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(WorkingTime.ofDays(1));
      assertThat(life.alarms())
          .extracting(ClockHistory.DueAlarm::share, ClockHistory.DueAlarm::at)
          .contains(
              tuple(50, Instant.parse("2026-11-23T14:00:00Z")),
              tuple(100, Instant.parse("2026-11-24T14:00:00Z")));
    }

    @Test
    void aPauseSubtractsWhatItTakesInTheSameMeasure() {
      ClockReading reading =
          Life.by(BERLIN)
              .startedInDays("2026-11-20T14:00:00Z", 2)
              .paused("2026-11-20T15:00:00Z", "awaiting-caller")
              .resumed("2026-11-23T15:00:00Z")
              .at("2026-11-23T16:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(WorkingTime.ofMinutes(120));
      assertThat(reading.due()).isEqualTo("2026-11-25T14:00:00Z");
    }

    @Test
    void anotherUnitCountsAnewWhatHasRunAndKeepsThePause() {
      Life life =
          Life.by(BERLIN)
              .started("2026-11-20T07:00:00Z", 600, BUSINESS)
              .paused("2026-11-20T09:00:00Z", "awaiting-caller")
              .resumed("2026-11-20T11:00:00Z")
              .retargetedInDays("2026-11-20T22:00:00Z", 1);
      ClockReading reading = life.at("2026-11-20T23:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(WorkingTime.ofMinutes(14 * 60));
      assertThat(reading.due()).isEqualTo("2026-11-23T09:00:00Z");
      assertThat(reading.counting()).isFalse();
      assertThat(reading.rest().until()).isEqualTo("2026-11-22T23:00:00Z");
      ClockReading back =
          life.retargeted("2026-11-21T10:00:00Z", 600, BUSINESS).at("2026-11-21T10:00:00Z");
      assertThat(back.elapsed()).isEqualTo(WorkingTime.ofMinutes(8 * 60));
    }
  }

  @Nested
  class News {

    private final Life life =
        Life.ofUpdates(CalendarWeeks.officeHours("UTC"))
            .started("2026-11-23T08:00:00Z", 120, BUSINESS);

    @Test
    void eachBeginsTheNextInterval() {
      ClockReading reading = life.told("2026-11-23T09:30:00Z").at("2026-11-23T10:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(WorkingTime.ofMinutes(30));
      assertThat(reading.due()).isEqualTo("2026-11-23T11:30:00Z");
      assertThat(reading.missedAt()).isNull();
      assertThat(reading.segments())
          .extracting(ClockSegment::why)
          .containsExactly("started", "told");
    }

    @Test
    void aTargetOnceMissedStaysMissedInTheVerdict() {
      life.told("2026-11-23T11:00:00Z");
      assertThat(life.at("2026-11-23T11:30:00Z").missedAt()).isEqualTo("2026-11-23T10:00:00Z");
      assertThat(life.verdict())
          .isEqualTo(new ClockVerdict(null, null, Instant.parse("2026-11-23T10:00:00Z"), false));
      life.told("2026-11-23T12:00:00Z").stopped("2026-11-23T12:30:00Z");
      ClockReading reading = life.at("2026-11-23T12:30:00Z");
      assertThat(reading.state()).isEqualTo(ClockState.MISSED);
      assertThat(reading.elapsed()).isEqualTo(WorkingTime.ofMinutes(30));
      assertThat(life.verdict().judgedAt()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void inTimeEachTimeIsMet() {
      life.told("2026-11-23T10:00:00Z").told("2026-11-23T11:00:00Z");
      assertThat(life.stopped("2026-11-23T13:00:00Z").at("2026-11-24T13:00:00Z").state())
          .isEqualTo(ClockState.MET);
    }

    @Test
    void duringAPauseTheIntervalBeginsAndThePauseGoesOn() {
      life.paused("2026-11-23T09:00:00Z", "awaiting-caller").told("2026-11-23T09:30:00Z");
      ClockReading paused = life.at("2026-11-23T12:00:00Z");
      assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
      assertThat(paused.elapsed()).isEqualTo(WorkingTime.ZERO);
      assertThat(paused.rest().why()).isEqualTo("awaiting-caller");
      assertThat(life.resumed("2026-11-23T12:00:00Z").at("2026-11-23T12:00:00Z").due())
          .isEqualTo("2026-11-23T14:00:00Z");
    }

    @Test
    void afterItHasStoppedChangeNothingUntilItIsReopened() {
      life.stopped("2026-11-23T09:00:00Z").told("2026-11-23T09:30:00Z");
      assertThat(life.at("2026-11-23T12:00:00Z").state()).isEqualTo(ClockState.MET);
      ClockReading reading = life.reopened("2026-11-23T12:00:00Z").at("2026-11-23T13:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(WorkingTime.ofMinutes(60));
      assertThat(reading.due()).isEqualTo("2026-11-23T14:00:00Z");
    }

    @Test
    void eachIntervalHasAlarmsOfItsOwn() {
      assertThat(life.told("2026-11-23T09:30:00Z").alarms())
          .first()
          .isEqualTo(
              new ClockHistory.DueAlarm(
                  ClockMetric.UPDATE, 2, 50, Instant.parse("2026-11-23T10:30:00Z")));
    }
  }

  @Nested
  class EditedCalendars {

    private final Life life =
        Life.by(CalendarWeeks.officeHours("UTC"))
            .with("office@2", CalendarWeeks.officeHours("UTC", LocalDate.of(2026, 11, 23)))
            .started("2026-11-20T16:00:00Z", 240, BUSINESS);

    @Test
    void changeNothingByThemselvesAndAllOnceTheClockIsMeasuredAnew() {
      assertThat(life.at("2026-11-24T08:00:00Z").elapsed()).isEqualTo(WorkingTime.ofMinutes(720));
      ClockReading reading =
          life.recomputed("2026-11-24T08:00:00Z", "office@2").at("2026-11-24T08:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(WorkingTime.ofMinutes(120));
      assertThat(reading.due()).isEqualTo("2026-11-24T10:00:00Z");
      assertThat(reading.missedAt()).isNull();
      assertThat(reading.target().calendar()).isEqualTo("office@2");
    }

    @Test
    void measureAlsoWhatHasEndedAndNotWhatWasMeasuredByAnother() {
      life.retargeted("2026-11-23T10:00:00Z", 600, ClockBasis.CLOCK)
          .recomputed("2026-11-23T12:00:00Z", "office@2");
      ClockReading reading = life.at("2026-11-23T12:00:00Z");
      assertThat(reading.elapsed()).isEqualTo(WorkingTime.ofMinutes(240));
      assertThat(reading.segments())
          .extracting(ClockSegment::calendar)
          .containsExactly("office@2", WorkingCalendar.ROUND_THE_CLOCK);
    }

    @Test
    void neverChangeAClockThatHasStopped() {
      life.stopped("2026-11-24T08:00:00Z").recomputed("2026-11-24T09:00:00Z", "office@2");
      assertThat(life.at("2026-11-24T09:00:00Z").state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void makeWhatIsReachedByThemDueWhenTheClockIsMeasuredAnewAndNotBefore() {
      life.with("office@3", CalendarWeeks.roundTheClock("UTC"))
          .recomputed("2026-11-23T08:00:00Z", "office@3");
      assertThat(life.alarms())
          .extracting(ClockHistory.DueAlarm::at)
          .containsOnly(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    void alsoMissedNewsAreJudgedAnew() {
      Life news =
          Life.ofUpdates(CalendarWeeks.officeHours("UTC"))
              .with("office@2", CalendarWeeks.officeHours("UTC", LocalDate.of(2026, 11, 23)))
              .started("2026-11-20T17:00:00Z", 120, BUSINESS)
              .told("2026-11-23T10:00:00Z");
      assertThat(news.at("2026-11-23T10:00:00Z").missedAt()).isEqualTo("2026-11-23T09:00:00Z");
      news.recomputed("2026-11-23T10:00:00Z", "office@2");
      assertThat(news.at("2026-11-23T10:00:00Z").missedAt()).isNull();
    }
  }

  @Nested
  class Histories {

    private final Life life =
        Life.by(CalendarWeeks.officeHours("UTC"))
            .with("office@2", CalendarWeeks.officeHours("UTC", LocalDate.of(2026, 11, 23)))
            .started("2026-11-23T08:00:00Z", 240, BUSINESS);

    @Test
    void sayWhichClocksThereAreAndWhichGoOn() {
      ClockHistory history = life.history();
      assertThat(history.has(ClockMetric.RESOLUTION)).isTrue();
      assertThat(history.has(ClockMetric.UPDATE)).isFalse();
      assertThat(history.going()).isTrue();
      assertThat(history.going(ClockMetric.RESPONSE)).isFalse();
      assertThat(
              life.retargeted("2026-11-23T09:00:00Z", 60, BUSINESS)
                  .history()
                  .last(ClockMetric.RESOLUTION))
          .hasValue(ClockEvent.Kind.STARTED);
      assertThat(life.stopped("2026-11-23T10:00:00Z").history().going()).isFalse();
    }

    @Test
    void sayWhichClocksAnEditConcerns() {
      assertThat(concerned("office@2")).containsExactly(ClockMetric.RESOLUTION);
      assertThat(concerned("office")).isEmpty();
      assertThat(concerned("elsewhere@2")).isEmpty();
      life.retargeted("2026-11-23T09:00:00Z", 60, ClockBasis.CLOCK);
      assertThat(concerned("office@2")).containsExactly(ClockMetric.RESOLUTION);
      life.stopped("2026-11-23T10:00:00Z");
      assertThat(concerned("office@2")).isEmpty();
    }

    private List<ClockMetric> concerned(String edited) {
      return life.history().going(CalendarReference.parse(edited), life::calendar);
    }

    @Test
    void raiseEachShareOfEachTargetOnceSoonestFirst() {
      ClockHistory.DueAlarm first = life.alarms().get(0);
      RaisedAlarm raised = first.raised(first.at().plusSeconds(9), true);
      assertThat(raised)
          .isEqualTo(
              new RaisedAlarm(
                  ClockMetric.RESOLUTION, 1, 50, first.at(), first.at().plusSeconds(9), true));
      ClockHistory history = life.history().raised(List.of(raised));
      assertThat(shares(history)).containsExactly(75, 90, 100, 120);
      assertThat(shares(life.history().raised(List.of(other(raised, ClockMetric.UPDATE, 1)))))
          .containsExactly(50, 75, 90, 100, 120);
      assertThat(shares(life.history().raised(List.of(other(raised, ClockMetric.RESOLUTION, 2)))))
          .containsExactly(50, 75, 90, 100, 120);
      ClockHistory both =
          history.with(
              Life.by(ClockMetric.RESPONSE, CalendarWeeks.officeHours("UTC"))
                  .started("2026-11-23T08:00:00Z", 300, BUSINESS)
                  .history()
                  .events());
      assertThat(both.due(life::calendar))
          .isSortedAccordingTo(Comparator.comparing(ClockHistory.DueAlarm::at));
      ClockHistoryColumn column = new ClockHistoryColumn();
      assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(both)))
          .isEqualTo(both);
    }

    private RaisedAlarm other(RaisedAlarm one, ClockMetric clock, int target) {
      return new RaisedAlarm(clock, target, one.share(), one.due(), one.at(), one.late());
    }

    private List<Integer> shares(ClockHistory history) {
      return history.due(life::calendar).stream().map(ClockHistory.DueAlarm::share).toList();
    }

    @Test
    void keptBeforeThereWereUnitsAreInWorkingTime() {
      ClockHistory read =
          new ClockHistoryColumn()
              .convertToEntityAttribute(
                  "{\"events\":[{\"clock\":\"response\",\"kind\":\"started\","
                      + "\"at\":\"2026-11-23T08:00:00Z\",\"by\":\"x\",\"target\":"
                      + "{\"time\":\"PT4H\",\"basis\":\"business\",\"calendar\":\"office\","
                      + "\"priority\":\"P3\"}}],\"alarms\":[]}");
      assertThat(read.events().get(0).target())
          .isEqualTo(
              new ClockTarget(
                  WorkingTime.ofMinutes(240),
                  BUSINESS,
                  "office",
                  "P3",
                  TargetUnit.WORKING_TIME,
                  null));
    }
  }

  @Test
  void aCalendarKnowsWhatItIs() {
    assertThat(BERLIN.key()).isEqualTo("office");
    assertThat(BERLIN.name()).isEqualTo("Office");
    assertThat(BERLIN.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(BERLIN.week()).hasSize(5);
    assertThat(BERLIN.dates()).containsOnlyKeys(LocalDate.of(2026, 12, 25));
    assertThat(BERLIN.holidays()).containsEntry(LocalDate.of(2026, 12, 25), "Day off");
  }

  @Test
  void beforeAnyHoursNothingIsReachedBackwards() {
    WorkingCalendar once =
        new WorkingCalendar(
            new NewCalendar(
                "once",
                "Once",
                ZoneId.of("UTC"),
                Map.of(),
                Map.of(
                    LocalDate.of(2026, 11, 23),
                    new DatedHours("Once", List.of(WorkingInterval.of("08:00", "18:00"))))));
    Instant after = Instant.parse("2026-12-24T08:00:00Z");
    TargetUnit unit = TargetUnit.WORKING_TIME;
    assertThat(once.before(unit, after, WorkingTime.ofMinutes(600)))
        .hasValue(Instant.parse("2026-11-23T08:00:00Z"));
    assertThat(once.before(unit, after, WorkingTime.ofMinutes(601))).isEmpty();
    assertThat(once.before(unit, after, WorkingTime.ZERO)).hasValue(after);
    assertThat(once.after(after, WorkingTime.ofMinutes(1))).isEmpty();
  }

  @Test
  void aReferenceIsAKeyOrAKeyWithAVersion() {
    assertThat(CalendarReference.parse("office")).isEqualTo(new CalendarReference("office", 1));
    assertThat(CalendarReference.parse("office@12").text()).isEqualTo("office@12");
    assertThat(new CalendarReference("office", 1).text()).isEqualTo("office");
  }

  @Test
  void nothingIsAddedBackwards() {
    Instant now = Instant.parse("2026-11-24T08:00:00Z");
    assertThatThrownBy(() -> BERLIN.after(now, new WorkingTime(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 2_000_000_000_000L, 1L << 50})
  void whatIsLongerThanAllTimeIsNeverDue(long millis) {
    Instant start = Instant.parse("2026-11-20T09:00:00Z");
    WorkingTime time = new WorkingTime(millis);
    for (WorkingCalendar calendar : List.of(BERLIN, CalendarWeeks.roundTheClock("UTC"))) {
      for (TargetUnit unit : TargetUnit.values()) {
        assertThat(calendar.after(unit, start, time)).isEmpty();
        assertThat(calendar.before(unit, start, time)).isEmpty();
      }
    }
  }

  @Test
  void beyondTheYear9999NothingIsDue() {
    WorkingCalendar secondAWeek =
        new WorkingCalendar(
            new NewCalendar(
                "second",
                "Second",
                ZoneId.of("UTC"),
                Map.of(
                    DayOfWeek.MONDAY,
                    List.of(new WorkingInterval(LocalTime.MIDNIGHT, LocalTime.of(0, 0, 1)))),
                Map.of()));
    Instant now = Instant.parse("2026-11-24T08:00:00Z");
    assertThat(secondAWeek.after(now, new WorkingTime(400_000_000L))).isPresent();
    assertThat(secondAWeek.after(now, new WorkingTime(Long.MAX_VALUE / 4))).isEmpty();
  }

  @Test
  void workingTimeIsWrittenAsADurationAndRounded() {
    WorkingTime time = WorkingTime.parse("PT2H0.5S");
    assertThat(time.millis()).isEqualTo(7_200_500);
    assertThat(time.text()).isEqualTo("PT2H0.5S");
    assertThat(time.minutes()).isEqualTo(120);
    assertThat(time.seconds()).isEqualTo(7_200);
    assertThat(time.share(50).millis()).isEqualTo(3_600_250);
    assertThat(WorkingTime.ZERO.minus(time).minutes()).isEqualTo(-121);
    assertThat(WorkingTime.ZERO.minus(time).seconds()).isEqualTo(-7_201);
    assertThat(time).isGreaterThan(WorkingTime.ZERO);
  }

  @Test
  void intervalsSayWhetherTheyAreWholeMinutesAndInOrder() {
    assertThat(WorkingInterval.of("08:00", "18:00").wholeMinutes()).isTrue();
    assertThat(WorkingInterval.of("08:00:01", "18:00").wholeMinutes()).isFalse();
    assertThat(WorkingInterval.of("08:00", "18:00:01").wholeMinutes()).isFalse();
    assertThat(WorkingInterval.of("08:00", "08:00").reversed()).isTrue();
    assertThat(WorkingInterval.of("08:00", "07:00").reversed()).isTrue();
    assertThat(WorkingInterval.of("08:00", "24:00").reversed()).isFalse();
    assertThat(WorkingInterval.of("08:00", "24:00").closing()).isEqualTo("24:00");
    assertThat(WorkingInterval.of("08:00", "18:00").closing()).isEqualTo("18:00");
  }
}
