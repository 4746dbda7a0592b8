package org.orderly.launch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.NewService;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.DatedHours;
import org.orderly.servicelevel.NewCalendar;
import org.orderly.servicelevel.WorkingInterval;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the sample organisation provides. */
@Component
@Profile("try & !command")
class SampleServices {

  private static final String OWNER = "otto";
  private static final Map<String, String> CATEGORIES =
      new TreeMap<>(
          Map.of(
              "access",
              "Access",
              "hardware",
              "Hardware",
              "network",
              "Network",
              "software",
              "Software"));

  private static final String OFFICE = "office-hours";
  private static final String ALWAYS = "round-the-clock";
  private static final String EXTENDED = "extended-hours";
  private static final NewCalendar EXTENDED_HOURS =
      new NewCalendar(
          EXTENDED,
          "Extended hours",
          ZoneId.of("Europe/Berlin"),
          Arrays.stream(DayOfWeek.values())
              .filter(day -> day != DayOfWeek.SUNDAY)
              .collect(
                  Collectors.toMap(
                      Function.identity(), day -> List.of(WorkingInterval.of("07:00", "20:00")))),
          Map.of(
              LocalDate.of(2026, 12, 25), DatedHours.holiday("Christmas Day"),
              LocalDate.of(2026, 12, 26), DatedHours.holiday("Boxing Day"),
              LocalDate.of(2027, 1, 1), DatedHours.holiday("New Year's Day")));

  private final CatalogueManagement catalogue;
  private final CalendarManagement calendars;

  SampleServices(CatalogueManagement catalogue, CalendarManagement calendars) {
    this.catalogue = catalogue;
    this.calendars = calendars;
  }

  void create() {
    calendars.create(EXTENDED_HOURS);
    service("mail", "Mail", Criticality.GOLD, OfferingLevel.GOLD, EXTENDED, "mail-team");
    service("network", "Network", Criticality.GOLD, OfferingLevel.GOLD, ALWAYS, "network-team");
    service(
        "file-store",
        "File store",
        Criticality.SILVER,
        OfferingLevel.SILVER,
        OFFICE,
        "network-team");
    service(
        "meeting-rooms",
        "Meeting rooms",
        Criticality.BRONZE,
        OfferingLevel.BRONZE,
        OFFICE,
        "mail-team");
    CATEGORIES.forEach(catalogue::category);
  }

  private void service(
      String key,
      String name,
      Criticality criticality,
      OfferingLevel level,
      String calendar,
      String group) {
    catalogue.register(new NewService(key, name, criticality, level, calendar, OWNER, group));
  }
}
