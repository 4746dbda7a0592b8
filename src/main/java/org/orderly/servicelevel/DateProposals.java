package org.orderly.servicelevel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;

/**
 * Proposes days for a calendar, from the library of holidays or from an iCalendar file. Nothing is
 * saved: the keeper takes what is wanted, and nothing is ever added by itself (ADR 0053).
 */
@Service
public class DateProposals {

  private static final int MOST_LEFT_OUT = 100;
  private static final String BETWEEN = " / ";
  private static final String MARK = "\ufeff";

  private final CalendarManagement calendars;
  private final CalendarKeepers keepers;
  private final HolidayLibrary library;

  DateProposals(CalendarManagement calendars, CalendarKeepers keepers, HolidayLibrary library) {
    this.calendars = calendars;
    this.keepers = keepers;
    this.library = library;
  }

  /** Countries whose holidays are known, by name; their subdivisions are left out. */
  public List<HolidayRegion> countries(Locale locale) {
    keepers.require();
    return library.countries(locale);
  }

  /**
   * A country with its subdivisions.
   *
   * @throws RuleViolation ITSM-SLM-033 where its holidays are not known
   */
  public HolidayRegion country(String code, Locale locale) {
    keepers.require();
    return library
        .country(code, locale)
        .orElseThrow(() -> unknown("country", "Choose one of the countries listed"));
  }

  /**
   * The holidays of a country.
   *
   * @param subdivision the code of one of its parts; empty or null for the whole country
   * @param locale in whose language the days are named
   * @throws RuleViolation ITSM-SLM-001 where the actor keeps no calendars, 004 where there is no
   *     such calendar, 033 where country or subdivision are not known
   */
  public DateProposal holidays(
      String key, String country, @Nullable String subdivision, YearRange years, Locale locale) {
    HolidayRegion region = country(country, locale);
    CalendarVersion version = calendars.stored(key);
    String part = subdivision == null ? "" : subdivision;
    if (!part.isEmpty()
        && region.subdivisions().stream().noneMatch(one -> one.code().equals(part))) {
      throw unknown("subdivision", "Choose one of the parts of " + region.name());
    }
    return proposal(version, library.days(country, part, years, locale), List.of(), 0);
  }

  /**
   * The days of an iCalendar file.
   *
   * @param file its bytes, in UTF-8
   * @throws RuleViolation ITSM-SLM-001 where the actor keeps no calendars, 004 where there is no
   *     such calendar, 032 where the file is not taken
   */
  public DateProposal iCalendar(String key, byte[] file, YearRange years) {
    keepers.require();
    CalendarVersion version = calendars.stored(key);
    ICalendarDates dates =
        new ICalendarDates(ICalendarReader.read(decoded(file)), version.calendar().zone(), years);
    return proposal(version, dates.found(), dates.leftOut(), dates.elsewhere());
  }

  /** Without the mark that some programs put before all text. */
  private static String decoded(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    } catch (CharacterCodingException other) {
      throw ICalendarReader.refused("The file is not in UTF-8");
    }
  }

  private static DateProposal proposal(
      CalendarVersion version, List<FoundDay> found, List<LeftOut> leftOut, int elsewhere) {
    Map<LocalDate, List<FoundDay>> byDate =
        found.stream()
            .collect(Collectors.groupingBy(FoundDay::date, TreeMap::new, Collectors.toList()));
    NewCalendar calendar = version.calendar().facts();
    return new DateProposal(
        calendar.key(),
        version.version(),
        byDate.entrySet().stream()
            .map(day -> proposed(day.getKey(), day.getValue(), calendar))
            .toList(),
        leftOut.stream().limit(MOST_LEFT_OUT).toList(),
        Math.max(0, leftOut.size() - MOST_LEFT_OUT),
        elsewhere);
  }

  private static ProposedDate proposed(LocalDate date, List<FoundDay> found, NewCalendar calendar) {
    DayKind kind = found.stream().map(FoundDay::kind).min(Comparator.naturalOrder()).orElseThrow();
    String name =
        found.stream()
            .filter(day -> day.kind() == kind)
            .map(FoundDay::name)
            .distinct()
            .collect(Collectors.joining(BETWEEN));
    String present = CalendarDifference.dated(calendar.dates(), date);
    return new ProposedDate(
        date,
        DayNames.fitting(name),
        kind,
        !calendar.week().getOrDefault(date.getDayOfWeek(), List.of()).isEmpty(),
        kind == DayKind.OFFICIAL && present == null,
        present);
  }

  private static RuleViolation unknown(String field, String message) {
    return new RuleViolation(
        ServiceLevelRule.HOLIDAYS_UNKNOWN,
        "Refused: " + field + ". " + message,
        Map.of(field, message));
  }
}
