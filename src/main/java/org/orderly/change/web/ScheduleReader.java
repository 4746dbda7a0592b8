package org.orderly.change.web;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.change.ChangeLine;
import org.orderly.change.ScheduleSubject;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.springframework.stereotype.Component;

/** What the pages of the schedule know of who reads them, and of names. */
@Component("scheduleReader")
public class ScheduleReader {

  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final CatalogueManagement catalogue;

  ScheduleReader(
      IdentityManagement identity, CustomerManagement customers, CatalogueManagement catalogue) {
    this.identity = identity;
    this.customers = customers;
    this.catalogue = catalogue;
  }

  /** The zone of who reads. */
  public ZoneId zone() {
    return ZoneId.of(identity.person(Acting.current().key()).map(PersonView::zone).orElse("UTC"));
  }

  /** A person by name. */
  public String person(String key) {
    return identity.person(key).map(PersonView::name).orElse(key);
  }

  /** The service or customer by name; empty for everything. */
  public String name(ScheduleSubject subject) {
    String key = subject.key();
    if (key == null) {
      return "";
    }
    return subject.kind() == ScheduleSubject.Kind.SERVICE
        ? catalogue.service(key).map(ServiceView::name).orElse(key)
        : customers.customers().stream()
            .filter(customer -> customer.key().equals(key))
            .map(CustomerView::name)
            .findFirst()
            .orElse(key);
  }

  /** How far a planned change has come. */
  public ScheduleStanding standing(ChangeLine change) {
    return ScheduleStanding.of(change);
  }

  /** A day of the week as the reader writes it. */
  public String weekday(DayOfWeek day, Locale locale) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }
}
