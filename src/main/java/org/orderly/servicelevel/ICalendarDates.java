package org.orderly.servicelevel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.TemporalAdapter;
import net.fortuna.ical4j.model.TemporalAmountAdapter;

/**
 * Finds the whole days that the events of an iCalendar file cover within some years. A date is what
 * the file says it is, in whatever zone; only a time in UTC is read in the calendar's zone.
 */
final class ICalendarDates {

  private static final int DATE = 8;
  private static final int LONGEST = 366;
  private static final int MOST_REPETITIONS = 200;

  /** Rules by which a day comes once a year: the others are left out, and so cost nothing. */
  private static final Pattern ONCE_A_YEAR =
      Pattern.compile(
          "(FREQ=YEARLY|INTERVAL=[1-9]\\d?|COUNT=[1-9]\\d{0,2}|UNTIL=[0-9TZ]{8,16}|WKST=[A-Z]{2}"
              + "|BYMONTH=\\d{1,2}|BYMONTHDAY=-?\\d{1,2}(,-?\\d{1,2}){0,6}|BYDAY=[-+]?\\d?[A-Z]{2}"
              + "|BYYEARDAY=-?\\d{1,3}|BYSETPOS=-?\\d)");

  private static final int MOST_STARTS = 100;
  private static final int MOST_DAYS = 20_000;

  private final ZoneId zone;
  private final YearRange years;
  private final Map<String, Set<LocalDate>> replaced = new HashMap<>();
  private final List<FoundDay> found = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private int elsewhere;

  ICalendarDates(List<ICalendarEvent> events, ZoneId zone, YearRange years) {
    this.zone = zone;
    this.years = years;
    events.stream().filter(ICalendarEvent::replacesARepetition).forEach(this::replace);
    events.forEach(this::add);
  }

  List<FoundDay> found() {
    return found;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  /** How many events have no day in the years. */
  int elsewhere() {
    return elsewhere;
  }

  /** Of which repetition it takes the place; where that cannot be read it stands beside all. */
  private void replace(ICalendarEvent event) {
    try {
      replaced
          .computeIfAbsent(event.one("UID"), uid -> new HashSet<>())
          .add(date(event.one("RECURRENCE-ID")));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      leftOut.add(new LeftOut(event.name(), LeftOutReason.UNREADABLE));
    }
  }

  private void add(ICalendarEvent event) {
    if (event.one("STATUS").equalsIgnoreCase("CANCELLED")) {
      leftOut.add(new LeftOut(event.name(), LeftOutReason.CANCELLED));
      return;
    }
    try {
      Set<LocalDate> days = days(event);
      if (days.isEmpty()) {
        elsewhere++;
      }
      days.forEach(day -> found.add(new FoundDay(day, event.name(), DayKind.IMPORTED)));
      if (found.size() > MOST_DAYS) {
        throw ICalendarReader.refused("The events cover more than " + MOST_DAYS + " days");
      }
    } catch (NotTaken not) {
      leftOut.add(new LeftOut(event.name(), not.why));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
      leftOut.add(new LeftOut(event.name(), LeftOutReason.UNREADABLE));
    }
  }

  private Set<LocalDate> days(ICalendarEvent event) {
    Span span = span(event);
    Set<LocalDate> starts = starts(event, span);
    starts.removeIf(
        start -> start.isAfter(years.end()) || span.last(start).isBefore(years.begin()));
    if (starts.size() > MOST_STARTS) {
      throw new NotTaken(LeftOutReason.REPEATS);
    }
    return starts.stream()
        .flatMap(start -> start.datesUntil(span.last(start).plusDays(1)))
        .filter(years::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<LocalDate> starts(ICalendarEvent event, Span span) {
    Set<LocalDate> starts = new TreeSet<>(Set.of(span.first()));
    String rule = event.one("RRULE").toUpperCase(Locale.ROOT);
    if (!rule.isEmpty()) {
      starts.addAll(repetitions(rule, span));
    }
    event.all("RDATE").forEach(date -> starts.add(date(date.split("/", 2)[0])));
    event.all("EXDATE").forEach(date -> starts.remove(date(date)));
    if (!event.replacesARepetition()) {
      starts.removeAll(replaced.getOrDefault(event.one("UID"), Set.of()));
    }
    return starts;
  }

  private List<LocalDate> repetitions(String rule, Span span) {
    if (!List.of(rule.split(";", -1)).stream()
        .allMatch(part -> ONCE_A_YEAR.matcher(part).matches())) {
      throw new NotTaken(LeftOutReason.REPEATS);
    }
    Recur<LocalDate> recurrence = new Recur<>(rule);
    if (recurrence.getCount() > MOST_REPETITIONS) {
      throw new NotTaken(LeftOutReason.REPEATS);
    }
    return recurrence.getDates(
        span.first(), years.begin().minusDays(span.days()), years.end().plusDays(1));
  }

  /** Whole days that an event covers: the first, and how many. */
  private record Span(LocalDate first, long days) {

    LocalDate last(LocalDate start) {
      return start.plusDays(days - 1);
    }
  }

  private Span span(ICalendarEvent event) {
    Temporal start = read(event.one("DTSTART"));
    LocalDateTime from = local(start);
    LocalDateTime to = end(event, start);
    LocalDate first =
        from.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? from.toLocalDate()
            : from.toLocalDate().plusDays(1);
    long days = ChronoUnit.DAYS.between(first, to.toLocalDate());
    if (days <= 0) {
      throw new NotTaken(LeftOutReason.PART_OF_A_DAY);
    }
    if (days > LONGEST) {
      throw new NotTaken(LeftOutReason.TOO_LONG);
    }
    return new Span(first, days);
  }

  private LocalDateTime end(ICalendarEvent event, Temporal start) {
    LocalDateTime from = local(start);
    LocalDateTime to = from;
    if (!event.one("DTEND").isEmpty()) {
      to = local(read(event.one("DTEND")));
    } else if (!event.one("DURATION").isEmpty()) {
      TemporalAmount lasts = TemporalAmountAdapter.parse(event.one("DURATION")).getDuration();
      to = from.plus(lasts);
    }
    boolean wholeDay = start instanceof LocalDate && !to.isAfter(from);
    return wholeDay ? from.plus(Duration.ofDays(1)) : to;
  }

  private LocalDate date(String written) {
    return local(read(written)).toLocalDate();
  }

  /** The library takes the 30th of February for the 28th, so dates are looked at before. */
  private static Temporal read(String written) {
    String day = written.substring(0, Math.min(DATE, written.length()));
    LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
    return TemporalAdapter.parse(written).getTemporal();
  }

  private LocalDateTime local(Temporal date) {
    if (date instanceof LocalDate day) {
      return day.atStartOfDay();
    }
    if (date instanceof LocalDateTime time) {
      return time;
    }
    return LocalDateTime.ofInstant(Instant.from(date), zone);
  }

  /** Says why an event is left out. */
  private static final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LeftOutReason why;

    NotTaken(LeftOutReason why) {
      super(why.word());
      this.why = why;
    }
  }
}
