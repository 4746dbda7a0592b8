package org.orderly.servicelevel;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.core.util.ResourceUtil;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The holidays that the library Jollyday knows; asked for proposals alone, never by a clock. */
@Component
class HolidayLibrary {

  private static final String UNNAMED = ResourceUtil.UNDEFINED;

  /** Countries, and other organisations with days off, by name; subdivisions are left out. */
  List<HolidayRegion> countries(Locale locale) {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .map(code -> code.toLowerCase(Locale.ROOT))
        .map(code -> new HolidayRegion(code, named(code, locale), List.of()))
        .sorted(Comparator.comparing(HolidayRegion::name))
        .toList();
  }

  private static String named(String code, Locale locale) {
    String name = ResourceUtil.getCountryDescription(locale, code);
    return name.equals(UNNAMED) ? code.toUpperCase(Locale.ROOT) : name;
  }

  /** The country of this code with its subdivisions; empty where the library has none. */
  Optional<HolidayRegion> country(String code, Locale locale) {
    return manager(code)
        .map(
            manager -> {
              List<HolidayRegion> parts = new ArrayList<>();
              collect(manager.getCalendarHierarchy(), "", "", locale, parts);
              return new HolidayRegion(
                  code.toLowerCase(Locale.ROOT), named(code, locale), List.copyOf(parts));
            });
  }

  private static void collect(
      CalendarHierarchy above,
      String path,
      String prefix,
      Locale locale,
      List<HolidayRegion> parts) {
    above.getChildren().entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, CalendarHierarchy>, String>comparing(
                part -> part.getValue().getDescription(locale)))
        .forEach(
            part -> {
              String code = path + part.getKey();
              String name = prefix + part.getValue().getDescription(locale);
              parts.add(new HolidayRegion(code, name, List.of()));
              collect(part.getValue(), code + "/", name + " / ", locale, parts);
            });
  }

  /**
   * The days of a country.
   *
   * @param subdivision the path of one of its parts; empty for the whole country
   */
  List<FoundDay> days(String country, String subdivision, YearRange years, Locale locale) {
    HolidayManager manager = manager(country).orElseThrow();
    String[] path = subdivision.isEmpty() ? new String[0] : subdivision.split("/", -1);
    return IntStream.rangeClosed(years.first(), years.last())
        .mapToObj(year -> manager.getHolidays(Year.of(year), path))
        .flatMap(holidays -> holidays.stream().sorted())
        .map(holiday -> new FoundDay(holiday.getDate(), named(holiday, locale), kind(holiday)))
        .toList();
  }

  private static Optional<HolidayManager> manager(String code) {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code::equalsIgnoreCase)
        .findFirst()
        .map(known -> HolidayManager.getInstance(ManagerParameters.create(known)));
  }

  private static String named(Holiday holiday, Locale locale) {
    String name = holiday.getDescription(locale);
    return name.equals(UNNAMED) ? holiday.getPropertiesKey() : name;
  }

  private static DayKind kind(Holiday holiday) {
    return switch (holiday.getType()) {
      case PUBLIC_HOLIDAY -> DayKind.OFFICIAL;
      case BANK_HOLIDAY -> DayKind.BANK;
      case OBSERVANCE -> DayKind.OBSERVANCE;
    };
  }
}
