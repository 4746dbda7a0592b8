package org.orderly.servicelevel.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ForecastManagement;
import org.orderly.servicelevel.MissedTargetPage;
import org.orderly.servicelevel.MissedTargetQuery;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ReportPeriod.Length;
import org.orderly.servicelevel.RunningClock;
import org.orderly.servicelevel.ServiceLevelFigures;
import org.orderly.servicelevel.ServiceLevelReport;
import org.orderly.servicelevel.ServiceLevelScope;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the board and the document of a service level report show. */
@Component
class ServiceLevelViews {

  private static final int LISTED = 25;
  private static final int LOOKED_AT = 200;
  private static final int RISKS = 10;
  private static final int WIDE = 720;
  private static final int NARROW = 320;
  private static final int FEW = 4;
  private static final int ALL = 12;

  private final ServiceLevelFigures figures;
  private final ForecastManagement forecasts;
  private final ServiceLevelTexts texts;
  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final CatalogueManagement catalogue;
  private final Clock clock;

  ServiceLevelViews(
      ServiceLevelFigures figures,
      ForecastManagement forecasts,
      ServiceLevelTexts texts,
      IdentityManagement identity,
      CustomerManagement customers,
      CatalogueManagement catalogue,
      Clock clock) {
    this.figures = figures;
    this.forecasts = forecasts;
    this.texts = texts;
    this.identity = identity;
    this.customers = customers;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Periods of one length that the page offers. */
  record Choice(String length, List<ReportPeriod> periods) {}

  ServiceLevelReport report(ServiceLevelQuery query) {
    ServiceLevelScope known = figures.known(query.scope());
    return figures.report(known, query.period(zone(), clock.instant()));
  }

  /** Of the clocks that are due first, those that most likely miss their target. */
  private List<RunningClock> risks(ServiceLevelReport report) {
    return forecasts.soonest(report.scope(), LOOKED_AT, RISKS);
  }

  ServiceLevelReport show(ServiceLevelQuery query, Model model) {
    ServiceLevelReport report = report(query);
    model.addAttribute("report", report);
    model.addAttribute("metrics", metrics(report));
    model.addAttribute("before", report.trend().get(report.trend().size() - 2));
    model.addAttribute(
        "missed", report.missed().subList(0, Math.min(LISTED, report.missed().size())));
    model.addAttribute("risks", risks(report));
    model.addAttribute("charts", charts(report));
    name(report.scope(), model);
    return report;
  }

  /** One page of the targets that were missed, as the address says which. */
  MissedTargetPage missed(ServiceLevelQuery query, MissedTargetChoice choice, int size) {
    return figures.missed(
        new MissedTargetQuery(
            figures.known(query.scope()),
            query.period(zone(), clock.instant()),
            choice.clockMetric(),
            choice.givenPriority(),
            choice.number(),
            size));
  }

  void showMissed(ServiceLevelQuery query, MissedTargetChoice choice, Model model) {
    MissedTargetPage found = missed(query, choice, LISTED);
    model.addAttribute("found", found);
    name(found.query().scope(), model);
  }

  /** Customer and service by name, and how texts and times are written. */
  private void name(ServiceLevelScope scope, Model model) {
    model.addAttribute("texts", texts);
    model.addAttribute("times", new LocalTimes(zone(), LocaleContextHolder.getLocale()));
    model.addAttribute("customerName", customer(scope.customer()));
    model.addAttribute("serviceName", service(scope.service()));
  }

  /** The metrics that were judged in any of the periods, beside the two that each record has. */
  static List<ClockMetric> metrics(ServiceLevelReport report) {
    return Arrays.stream(ClockMetric.values())
        .filter(
            metric ->
                metric != ClockMetric.UPDATE
                    || report.trend().stream().anyMatch(one -> one.of(metric).judged() > 0))
        .toList();
  }

  /** The trend for a wide window and for a narrow one. */
  record Charts(TrendChart wide, TrendChart narrow) {}

  private static Charts charts(ServiceLevelReport report) {
    return new Charts(
        TrendChart.of(report.trend(), WIDE, ALL), TrendChart.of(report.trend(), NARROW, FEW));
  }

  /** What the filter offers; a customer's manager has no choice of customers. */
  void offer(Model model) {
    boolean staff = Roles.staff(identity.groupsOf(Acting.current().key()));
    model.addAttribute("staff", staff);
    model.addAttribute(
        "choices",
        List.of(
            choice(Length.MONTH, 24),
            choice(Length.QUARTER, 8),
            choice(Length.HALF_YEAR, 4),
            choice(Length.YEAR, 3)));
  }

  private Choice choice(Length length, int count) {
    ReportPeriod current = ReportPeriod.of(length, clock.instant(), zone());
    return new Choice(
        length.word(), IntStream.range(0, count).mapToObj(ago -> current.plus(-ago)).toList());
  }

  /** A customer by name; nothing where no one is meant. */
  public @Nullable String customer(@Nullable String key) {
    return customers.customers().stream()
        .filter(customer -> customer.key().equals(key))
        .map(CustomerView::name)
        .findFirst()
        .orElse(key);
  }

  /** A service by name; nothing where no one is meant. */
  public @Nullable String service(@Nullable String key) {
    return key == null ? null : catalogue.service(key).map(ServiceView::name).orElse(key);
  }

  /** A person by name. */
  public String person(String key) {
    return identity.nameOf(key);
  }

  ZoneId zone() {
    return identity.zoneOf(Acting.current().key());
  }
}
