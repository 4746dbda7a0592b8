package org.orderly.servicelevel;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import net.fortuna.ical4j.util.Strings;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/**
 * Reads the events of an iCalendar file (RFC 5545), and of each no more than its dates. It counts
 * while it reads, so that a file of too many events costs no more than those that are allowed; it
 * builds no zones of the file's own and follows no address.
 */
final class ICalendarReader implements ContentHandler {

  static final int MOST_CHARACTERS = 8 << 20;
  static final int MOST_EVENTS = 5_000;
  static final int MOST_SERIES = 500;

  private static final int DEEPEST = 3;
  private static final int LONGEST_VALUE = 4_000;
  private static final int PUSHED_BACK = 4_096;
  private static final String EVENT = "VEVENT";
  private static final String NAME = "SUMMARY";
  private static final String SERIES = "RRULE";
  private static final Set<String> READ =
      Set.of(
          "UID",
          "STATUS",
          "DTSTART",
          "DTEND",
          "DURATION",
          SERIES,
          "RDATE",
          "EXDATE",
          "RECURRENCE-ID");

  private final List<ICalendarEvent> events = new ArrayList<>();
  private final Deque<String> within = new ArrayDeque<>();
  private List<ICalendarEvent.Line> lines = new ArrayList<>();
  private String name = DayNames.fitting("");
  private @Nullable String property;
  private int calendars;
  private int series;

  private ICalendarReader() {}

  /**
   * The events of a file.
   *
   * @throws RuleViolation ITSM-SLM-032 where it is too large, cut off, damaged, or no such file
   */
  static List<ICalendarEvent> read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw refused("The file has more than " + MOST_CHARACTERS + " characters");
    }
    ICalendarReader reader = new ICalendarReader();
    try {
      new CalendarParserImpl(true)
          .parse(new UnfoldingReader(new StringReader(text), PUSHED_BACK, true), reader);
    } catch (ParserException broken) {
      throw broken.getCause() instanceof RuleViolation refusal
          ? refusal
          : refused(
              "This is no iCalendar file, or it is cut off or damaged; reading stopped at line "
                  + broken.getLineNo());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (reader.calendars == 0) {
      throw refused("There is no calendar in the file");
    }
    return List.copyOf(reader.events);
  }

  static RuleViolation refused(String message) {
    return new RuleViolation(
        ServiceLevelRule.ICALENDAR_REFUSED,
        message + ". Nothing of it was taken.",
        Map.of("file", message));
  }

  @Override
  public void startCalendar() {
    calendars++;
  }

  @Override
  public void endCalendar() {}

  @Override
  public void startComponent(String component) {
    within.push(component.toUpperCase(Locale.ROOT));
    if (within.size() > DEEPEST) {
      throw refused("The file is nested more deeply than calendars are");
    }
    if (isEvent()) {
      if (events.size() == MOST_EVENTS) {
        throw refused("The file has more than " + MOST_EVENTS + " events");
      }
      lines = new ArrayList<>();
      name = DayNames.fitting("");
    }
  }

  @Override
  public void endComponent(String component) {
    if (isEvent()) {
      events.add(new ICalendarEvent(name, List.copyOf(lines)));
    }
    within.pop();
  }

  private boolean isEvent() {
    return within.size() == 1 && EVENT.equals(within.peek());
  }

  @Override
  public void startProperty(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    property = isEvent() && (READ.contains(upper) || upper.equals(NAME)) ? upper : null;
  }

  @Override
  public void propertyValue(String value) {
    if (NAME.equals(property)) {
      name = DayNames.fitting(Strings.unescape(value));
    } else if (property != null) {
      keep(property, value);
    }
  }

  private void keep(String kept, String value) {
    if (value.length() > LONGEST_VALUE) {
      throw refused("A " + kept + " of the file has more than " + LONGEST_VALUE + " characters");
    }
    if (kept.equals(SERIES) && ++series > MOST_SERIES) {
      throw refused("The file has more than " + MOST_SERIES + " events that repeat");
    }
    lines.add(new ICalendarEvent.Line(kept, value));
  }

  @Override
  public void endProperty(String written) {
    property = null;
  }

  @Override
  public void parameter(String parameter, String value) {
    // Dates are taken as they stand there; only those in UTC have another date elsewhere.
  }
}
