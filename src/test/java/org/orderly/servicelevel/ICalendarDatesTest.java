package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.kernel.RuleViolation;

/** What is read of iCalendar files, and which of them are refused. */
class ICalendarDatesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART;VALUE=DATE:20261225                                          | 2026-12-25
          DTSTART:20261225                                                     | 2026-12-25
          DTSTART;VALUE=DATE:20261225;DTEND;VALUE=DATE:20261225                | 2026-12-25
          DTSTART;VALUE=DATE:20261225;DTEND;VALUE=DATE:20261227                | 2026-12-25 2026-12-26
          DTSTART;VALUE=DATE:20261225;DURATION:P2D                             | 2026-12-25 2026-12-26
          DTSTART;TZID=Europe/Berlin:20261225T000000;DTEND;TZID=Europe/Berlin:20261226T000000 | 2026-12-25
          DTSTART;TZID=W. Europe Standard Time:20261225T000000;DURATION:PT24H  | 2026-12-25
          DTSTART:20261224T230000Z;DTEND:20261225T230000Z                      | 2026-12-25
          DTSTART:20261224T120000;DTEND:20261226T120000                        | 2026-12-25
          DTSTART;VALUE=DATE:20251231;DTEND;VALUE=DATE:20260102                | 2026-01-01
          DTSTART;VALUE=DATE:20240106;RRULE:FREQ=YEARLY                        | 2026-01-06 2027-01-06
          DTSTART;VALUE=DATE:16010101;RRULE:FREQ=YEARLY                        | 2026-01-01 2027-01-01
          DTSTART;VALUE=DATE:20240106;RRULE:FREQ=YEARLY;UNTIL=20261231         | 2026-01-06
          DTSTART;VALUE=DATE:20250106;RRULE:FREQ=YEARLY;COUNT=2                | 2026-01-06
          DTSTART;VALUE=DATE:20201126;RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH   | 2026-11-26 2027-11-25
          DTSTART;VALUE=DATE:20240106;RRULE:FREQ=YEARLY;EXDATE;VALUE=DATE:20260106 | 2027-01-06
          DTSTART;VALUE=DATE:20260106;RDATE;VALUE=DATE:20260108,20270108       | 2026-01-06 2026-01-08 2027-01-08
          DTSTART;VALUE=DATE:20251230;DTEND;VALUE=DATE:20260102;RRULE:FREQ=YEARLY | 2026-01-01 2026-12-30 2026-12-31 2027-01-01 2027-12-30 2027-12-31
          """)
  void theWholeDaysOfTheYearsAreFound(String lines, String days) {
    assertThat(dates(event(lines)).found())
        .extracting(found -> found.date().toString())
        .containsExactly(days.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART;VALUE=DATE:20261225;STATUS:CANCELLED               | CANCELLED
          DTSTART:20261224T120000;DTEND:20261224T180000              | PART_OF_A_DAY
          DTSTART:20261224T120000                                    | PART_OF_A_DAY
          DTSTART;VALUE=DATE:20260101;DTEND;VALUE=DATE:20280101      | TOO_LONG
          DTSTART;VALUE=DATE:20260101;RRULE:FREQ=WEEKLY              | REPEATS
          DTSTART;VALUE=DATE:20260101;RRULE:FREQ=YEARLY;BYDAY=MO,TU  | REPEATS
          DTSTART;VALUE=DATE:20260101;RRULE:FREQ=SECONDLY            | REPEATS
          DTSTART;VALUE=DATE:20260101;RRULE:FREQ=YEARLY;COUNT=999    | REPEATS
          DTSTART;VALUE=DATE:20260101;RRULE:FREQ=YEARLY;BYMONTH=13   | UNREADABLE
          DTSTART;VALUE=DATE:20260230                                | UNREADABLE
          DTSTART:today                                              | UNREADABLE
          SUMMARY:Only a name                                        | UNREADABLE
          """)
  void whatGivesNoDaysIsNamedWithTheReason(String lines, LeftOutReason why) {
    ICalendarDates dates = dates(event(lines));
    assertThat(dates.found()).isEmpty();
    assertThat(dates.leftOut()).extracting(LeftOut::why).containsExactly(why);
  }

  @Test
  void aDayThatTakesThePlaceOfARepetitionStandsInItsStead() {
    assertThat(
            dates(
                    event("UID:one;DTSTART;VALUE=DATE:20250106;RRULE:FREQ=YEARLY")
                        + event(
                            "UID:one;RECURRENCE-ID;VALUE=DATE:20260106;DTSTART;VALUE=DATE:20260107"))
                .found())
        .extracting(FoundDay::date)
        .containsExactly(LocalDate.of(2027, 1, 6), LocalDate.of(2026, 1, 7));
  }

  @Test
  void namesAreOneLineOfPlainText() {
    assertThat(
            dates(
                    event("DTSTART:20260101;SUMMARY:Neujahr\\, der 1.\\nJanuar <b>✓</b>")
                        + event("DTSTART:20260102"))
                .found())
        .extracting(FoundDay::name, FoundDay::kind)
        .containsExactly(
            tuple("Neujahr, der 1. Januar <b>✓</b>", DayKind.IMPORTED),
            tuple("–", DayKind.IMPORTED));
  }

  @Test
  void onlyEventsAreReadAndNoAddressIsFollowed() {
    String zone =
        "BEGIN:VTIMEZONE\nTZID:Mine\nTZURL:http://127.0.0.1:1/zone\nBEGIN:STANDARD\n"
            + "DTSTART:19701025T030000\nRRULE:FREQ=YEARLY\nTZOFFSETFROM:+0200\n"
            + "TZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n";
    String alarm = "BEGIN:VALARM\nTRIGGER:-PT1H\nDESCRIPTION:x\nEND:VALARM\n";
    assertThat(
            dates(
                    zone
                        + "BEGIN:VEVENT\nDTSTART;TZID=Mine:20261225T000000\nDURATION:P1D\n"
                        + alarm
                        + "END:VEVENT\nBEGIN:VTODO\nDTSTART:20261224\nEND:VTODO\n")
                .found())
        .extracting(FoundDay::date)
        .containsExactly(LocalDate.of(2026, 12, 25));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello",
        "<html><body>Sign in</body></html>",
        "BEGIN:VCALENDAR\n",
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20261225\nEND:VEVENT\n",
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20261225\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:2026",
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20261225\nEND:VEVENT\nEND:VCAL",
      })
  void aFileThatIsCutOffOrNoneIsRefusedWhole(String text) {
    RuleViolation refusal = refusal(text);
    assertThat(refusal.rule()).isEqualTo(ServiceLevelRule.ICALENDAR_REFUSED);
    assertThat(refusal.fields().get("file")).contains("cut off");
  }

  @Test
  void aFileOfAHundredThousandEventsIsRefusedWhileItIsRead() {
    String text = file(event("DTSTART:20261225").repeat(100_000));
    RuleViolation refusal = Assertions.assertTimeout(Duration.ofSeconds(5), () -> refusal(text));
    assertThat(refusal.fields().get("file")).isEqualTo("The file has more than 5000 events");
  }

  @Test
  void whatWouldCostTooMuchIsRefused() {
    assertThat(refusal(file(event("DTSTART:20260101;RRULE:FREQ=YEARLY").repeat(501))).fields())
        .containsEntry("file", "The file has more than 500 events that repeat");
    assertThat(refusal(file("BEGIN:VEVENT\n".repeat(50_000))).fields().get("file"))
        .contains("nested");
    assertThat(refusal(file(event("EXDATE:" + "20260101,".repeat(1_000)))).fields().get("file"))
        .contains("4000 characters");
    assertThat(refusal("x".repeat(ICalendarReader.MOST_CHARACTERS + 1)).fields().get("file"))
        .contains("characters");
    assertThatThrownBy(() -> dates(event("DTSTART:20260101;DTEND:20261231").repeat(100)))
        .hasMessageContaining("20000 days");
  }

  @Test
  void repetitionsThatAreReplacedAreReadOnce() {
    String same =
        event("DTSTART:20261225").repeat(2_500)
            + event("DTSTART:20261226;RECURRENCE-ID:20251225").repeat(2_500);
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(dates(same).found()).hasSize(5_000));
  }

  @Test
  void theMostThatIsAllowedIsReadInSeconds() {
    String most =
        event("DTSTART:20200101;RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=TU")
                .repeat(500)
            + event("DTSTART:20261225").repeat(4_500);
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(dates(most).found()).hasSize(5_500));
  }

  private static RuleViolation refusal(String text) {
    return catchThrowableOfType(RuleViolation.class, () -> ICalendarReader.read(text));
  }

  private static ICalendarDates dates(String components) {
    return new ICalendarDates(
        ICalendarReader.read(file(components)), BERLIN, new YearRange(2026, 2027));
  }

  private static String file(String components) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + components + "END:VCALENDAR\n";
  }

  /** Properties are parted by semicolons here; parameters begin with one of two words. */
  private static String event(String properties) {
    return "BEGIN:VEVENT\n"
        + properties.replaceAll(
            ";(?=DTEND|DURATION|STATUS|SUMMARY|RRULE|EXDATE|RDATE|UID|RECURRENCE-ID|DTSTART)", "\n")
        + "\nEND:VEVENT\n";
  }
}
