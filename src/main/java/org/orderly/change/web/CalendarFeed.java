package org.orderly.change.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.orderly.change.BlackoutPeriodView;
import org.orderly.change.ChangeLine;
import org.orderly.change.ChangeState;

/** Writes the schedule as an iCalendar (RFC 5545). */
final class CalendarFeed {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Set<ChangeState> TENTATIVE =
      Set.of(ChangeState.ASSESSMENT, ChangeState.AUTHORIZATION);

  /** Octets of a line beside those of its end. */
  private static final int LINE = 75;

  private final StringBuilder text = new StringBuilder();
  private final Wording wording;
  private final Instant written;

  private CalendarFeed(Wording wording, Instant written) {
    this.wording = wording;
    this.written = written;
  }

  /**
   * What a calendar says besides what it is about.
   *
   * @param name what programs call it
   * @param blackout the word for a blackout period
   * @param base the address of the server, without a slash at its end
   */
  record Wording(String name, String blackout, String base) {}

  /**
   * The calendar.
   *
   * @param written when it is
   */
  static String of(
      Wording wording,
      Instant written,
      List<ChangeLine> changes,
      List<BlackoutPeriodView> blackouts) {
    CalendarFeed feed = new CalendarFeed(wording, written);
    feed.line("BEGIN:VCALENDAR");
    feed.line("VERSION:2.0");
    feed.line("PRODID:-//Orderly//Schedule of changes//EN");
    feed.line("METHOD:PUBLISH");
    feed.line("X-WR-CALNAME:" + escaped(wording.name()));
    changes.forEach(feed::change);
    blackouts.forEach(feed::blackout);
    feed.line("END:VCALENDAR");
    return feed.text.toString();
  }

  private void change(ChangeLine line) {
    line("BEGIN:VEVENT");
    line("UID:" + line.number() + "@orderly");
    times(Objects.requireNonNull(line.starts()), Objects.requireNonNull(line.ends()));
    line("SUMMARY:" + escaped(line.number() + " " + line.title()));
    line("STATUS:" + (TENTATIVE.contains(line.state()) ? "TENTATIVE" : "CONFIRMED"));
    line("CATEGORIES:" + escaped(line.type().word()));
    line("URL:" + wording.base() + "/changes/" + line.number());
    line("END:VEVENT");
  }

  private void blackout(BlackoutPeriodView period) {
    line("BEGIN:VEVENT");
    line("UID:blackout-" + period.id() + "@orderly");
    times(period.window().starts(), period.window().ends());
    String of = period.subject().key() == null ? "" : " " + period.subject().key();
    line("SUMMARY:" + escaped(wording.blackout() + of + ": " + period.reason()));
    line("TRANSP:TRANSPARENT");
    line("CATEGORIES:blackout");
    line("END:VEVENT");
  }

  private void times(Instant starts, Instant ends) {
    line("DTSTAMP:" + UTC.format(written));
    line("DTSTART:" + UTC.format(starts));
    line("DTEND:" + UTC.format(ends));
  }

  /** What people typed stays text: it begins no line, and no other value. */
  private static String escaped(String typed) {
    return typed
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** A line longer than 75 octets goes on in the next one, behind a blank. */
  private void line(String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int point = content.codePointAt(at);
      String one = Character.toString(point);
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(one);
      octets += length;
      at += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
