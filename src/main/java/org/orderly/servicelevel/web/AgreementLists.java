package org.orderly.servicelevel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.catalogue.TargetCheck;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetTable;
import org.orderly.catalogue.TargetTexts;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.servicelevel.AgreementKind;
import org.orderly.servicelevel.AgreementManagement;
import org.orderly.servicelevel.AgreementState;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.ResponseSign;
import org.orderly.servicelevel.WorkingCalendar;
import org.orderly.servicelevel.WorkloadPeriod;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every page about agreements needs: words to choose from, names, times. */
@Component
class AgreementLists {

  private final AgreementManagement agreements;
  private final CustomerManagement customers;
  private final IdentityManagement identity;
  private final FindingTexts texts;
  private final TargetTexts targets;
  private final CalendarManagement calendars;
  private final Clock clock;

  AgreementLists(
      AgreementManagement agreements,
      CustomerManagement customers,
      IdentityManagement identity,
      FindingTexts texts,
      TargetTexts targets,
      CalendarManagement calendars,
      Clock clock) {
    this.agreements = agreements;
    this.customers = customers;
    this.identity = identity;
    this.texts = texts;
    this.targets = targets;
    this.calendars = calendars;
    this.clock = clock;
  }

  void addTo(ModelAndView page) {
    page.addObject("keeper", agreements.keeper());
    page.addObject("staff", agreements.staff());
    page.addObject("texts", texts);
    page.addObject("targetTexts", targets);
    page.addObject("names", names());
    page.addObject("times", times());
    page.addObject(
        "calendars",
        calendars.list().stream()
            .collect(
                Collectors.toMap(
                    WorkingCalendar::key,
                    WorkingCalendar::name,
                    (first, second) -> first,
                    LinkedHashMap::new)));
    page.addObject("metrics", TargetTable.metrics());
  }

  void addChoicesTo(ModelAndView page) {
    addTo(page);
    page.addObject("kinds", AgreementKind.values());
    page.addObject("states", AgreementState.values());
    page.addObject("levels", OfferingLevel.values());
    page.addObject("signs", ResponseSign.values());
    page.addObject("periods", WorkloadPeriod.values());
    page.addObject("measures", TargetMeasure.values());
    page.addObject("recordTypes", TargetCheck.RECORD_TYPES);
  }

  /** The zone of the person who acts. */
  ZoneId zone() {
    return identity.zoneOf(Acting.current().key());
  }

  LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private LocalTimes times() {
    return new LocalTimes(zone(), LocaleContextHolder.getLocale());
  }

  private Names names() {
    return new Names(
        identity,
        customers.customers().stream()
            .collect(Collectors.toMap(CustomerView::key, CustomerView::name)));
  }

  /**
   * The names of people and customers by their keys.
   *
   * @param customers read once for the page
   */
  record Names(IdentityManagement identity, Map<String, String> customers) {

    public String person(String key) {
      return identity.nameOf(key);
    }

    public String customer(String key) {
      return customers.getOrDefault(key, key);
    }
  }
}
