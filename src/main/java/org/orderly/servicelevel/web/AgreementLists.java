package org.orderly.servicelevel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.catalogue.TargetCheck;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetTable;
import org.orderly.catalogue.TargetTexts;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.servicelevel.AgreementKind;
import org.orderly.servicelevel.AgreementManagement;
import org.orderly.servicelevel.AgreementState;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.ResponseSign;
import org.orderly.servicelevel.WorkloadPeriod;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about agreements needs: lists to choose from, names, times. */
@Component
class AgreementLists {

  private final AgreementManagement agreements;
  private final CatalogueManagement catalogue;
  private final CustomerManagement customers;
  private final IdentityManagement identity;
  private final CalendarManagement calendars;
  private final FindingTexts texts;
  private final TargetTexts targets;
  private final Clock clock;

  AgreementLists(
      AgreementManagement agreements,
      CatalogueManagement catalogue,
      CustomerManagement customers,
      IdentityManagement identity,
      CalendarManagement calendars,
      FindingTexts texts,
      TargetTexts targets,
      Clock clock) {
    this.agreements = agreements;
    this.catalogue = catalogue;
    this.customers = customers;
    this.identity = identity;
    this.calendars = calendars;
    this.texts = texts;
    this.targets = targets;
    this.clock = clock;
  }

  void addTo(Model model) {
    model.addAttribute("keeper", agreements.keeper());
    model.addAttribute("staff", agreements.staff());
    model.addAttribute("texts", texts);
    model.addAttribute("targetTexts", targets);
    model.addAttribute("names", new Names(identity, customers));
    model.addAttribute("times", times());
    model.addAttribute("metrics", TargetTable.metrics());
  }

  void addChoicesTo(Model model) {
    addTo(model);
    model.addAttribute("kinds", AgreementKind.values());
    model.addAttribute("states", AgreementState.values());
    model.addAttribute("services", catalogue.services());
    model.addAttribute(
        "customers", customers.customers().stream().filter(each -> !each.retired()).toList());
    model.addAttribute("groups", identity.resolverGroups());
    model.addAttribute("calendars", calendars.list());
    model.addAttribute("levels", OfferingLevel.values());
    model.addAttribute("signs", ResponseSign.values());
    model.addAttribute("periods", WorkloadPeriod.values());
    model.addAttribute("measures", TargetMeasure.values());
    model.addAttribute("recordTypes", TargetCheck.RECORD_TYPES);
  }

  /** The zone of the person who acts. */
  ZoneId zone() {
    return ZoneId.of(identity.person(Acting.current().key()).map(PersonView::zone).orElse("UTC"));
  }

  LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private LocalTimes times() {
    return new LocalTimes(zone(), LocaleContextHolder.getLocale());
  }

  /** The names of people and customers by their keys. */
  record Names(IdentityManagement identity, CustomerManagement customers) {

    public String person(String key) {
      return identity.person(key).map(PersonView::name).orElse(key);
    }

    public String customer(String key) {
      return customers.customers().stream()
          .filter(customer -> customer.key().equals(key))
          .map(CustomerView::name)
          .findFirst()
          .orElse(key);
    }
  }
}
