package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.orderly.kernel.RuleViolation;

/** Whatever an iCalendar file says: it gives days of the years asked for, or is refused. */
class ICalendarProperties {

  private static final YearRange YEARS = new YearRange(2026, 2027);

  @Provide
  Arbitrary<String> dates() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "20261225",
            "20261225T000000",
            "20261225T000000Z",
            "00000101",
            "99991231",
            "20260230",
            "20260329T023000",
            "",
            ",",
            "Z",
            "/",
            "20261225/20261226",
            "20261225,20261226",
            "2026122",
            "-20261225",
            "20261225T240000",
            "20261225T0000"),
        Arbitraries.strings().withChars("0123456789TZPDHW-+/,;:=").ofMaxLength(24),
        Arbitraries.strings().ofMaxLength(12));
  }

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "FREQ=YEARLY",
            "FREQ=YEARLY;UNTIL=20271231",
            "FREQ=YEARLY;UNTIL=ZZZZZZZZ",
            "FREQ=YEARLY;BYMONTH=99",
            "FREQ=YEARLY;BYMONTHDAY=-99",
            "FREQ=YEARLY;BYYEARDAY=999",
            "FREQ=YEARLY;BYDAY=9XX",
            "FREQ=YEARLY;BYSETPOS=0",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=YEARLY;FREQ=YEARLY",
            "COUNT=1",
            "INTERVAL=99",
            ";",
            "=",
            "FREQ="),
        Arbitraries.strings().withChars("FREQYALINTVCOUBMD=;,-0123456789").ofMaxLength(30));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of("DTSTART", "DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"),
                Arbitraries.of("", ";VALUE=DATE", ";TZID=Nowhere", ";X", ";=", ";TZID=\"a:b\""),
                dates())
            .as((property, parameter, date) -> property + parameter + ":" + date),
        Combinators.combine(Arbitraries.of("P1D", "-P1D", "P9999999999W", "PT", "P", "x"), dates())
            .as((lasts, other) -> "DURATION:" + lasts),
        rules().map(rule -> "RRULE:" + rule),
        Arbitraries.of("BEGIN:VALARM", "END:VALARM", "END:VEVENT", "BEGIN:VEVENT", "", " ", ":"),
        Arbitraries.strings().ofMaxLength(30));
  }

  @Provide
  Arbitrary<String> files() {
    return Combinators.combine(
            lines().list().ofMaxSize(8), Arbitraries.of("\n", "\r\n"), Arbitraries.of(true, false))
        .as(
            (lines, ends, whole) ->
                "BEGIN:VCALENDAR"
                    + ends
                    + "BEGIN:VEVENT"
                    + ends
                    + String.join(ends, lines)
                    + ends
                    + "END:VEVENT"
                    + ends
                    + (whole ? "END:VCALENDAR" + ends : ""));
  }

  @Property
  void itGivesDaysOfTheYearsOrIsRefused(@ForAll("files") String file) {
    try {
      ICalendarDates dates =
          new ICalendarDates(ICalendarReader.read(file), ZoneId.of("Europe/Berlin"), YEARS);
      assertThat(dates.found()).extracting(FoundDay::date).allMatch(YEARS::contains);
      assertThat(dates.found()).extracting(FoundDay::name).noneMatch(DayNames::bad);
    } catch (RuleViolation refusal) {
      assertThat(refusal.rule()).isEqualTo(ServiceLevelRule.ICALENDAR_REFUSED);
    }
  }

  @Property
  void anEventOfOneDayIsThatDay(@ForAll("days") LocalDate day) {
    String file =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:%1$tY%1$tm%1$td\nEND:VEVENT\nEND:VCALENDAR\n"
            .formatted(day);
    assertThat(
            new ICalendarDates(ICalendarReader.read(file), ZoneId.of("Pacific/Apia"), YEARS)
                .found())
        .extracting(FoundDay::date)
        .containsExactly(day);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(YEARS.begin().toEpochDay(), YEARS.end().toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
