package org.orderly.servicelevel.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.servicelevel.ReviewPeriod;
import org.orderly.servicelevel.TrendFigure;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names, days and shares of service level reviews as their reader reads them. */
@Component
class ServiceLevelReviewTexts {

  private static final String NONE = "–";

  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final CatalogueManagement catalogue;

  ServiceLevelReviewTexts(
      IdentityManagement identity, CustomerManagement customers, CatalogueManagement catalogue) {
    this.identity = identity;
    this.customers = customers;
    this.catalogue = catalogue;
  }

  ForReader ofReader() {
    ZoneId zone = identity.zoneOf(Acting.current().key());
    Locale locale = LocaleContextHolder.getLocale();
    return new ForReader(locale.getLanguage().equals("en") ? Locale.UK : locale, zone);
  }

  /** A trend as a table; each month has a figure of each metric, in their order. */
  record TrendTable(List<String> metrics, List<TrendMonth> months) {}

  /** A month of a trend, by its name. */
  record TrendMonth(String name, List<TrendFigure> figures) {}

  /** In the reader's language and zone. */
  final class ForReader {

    private final Locale locale;
    private final LocalTimes times;

    private ForReader(Locale locale, ZoneId zone) {
      this.locale = locale;
      this.times = new LocalTimes(zone, locale);
    }

    public String customer(String key) {
      return customers.customers().stream()
          .filter(customer -> customer.key().equals(key))
          .map(CustomerView::name)
          .findFirst()
          .orElse(key);
    }

    public String service(String key) {
      return catalogue.service(key).map(ServiceView::name).orElse(key);
    }

    public String services(Collection<String> keys) {
      return keys.stream().map(this::service).collect(Collectors.joining(", "));
    }

    public String person(@Nullable String key) {
      return key == null ? NONE : identity.nameOf(key);
    }

    public String day(@Nullable LocalDate day) {
      return day == null
          ? NONE
          : day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    /** The months of a period, in words. */
    public String months(ReviewPeriod period) {
      String first = month(period.first());
      return period.first().equals(period.last()) ? first : first + " – " + month(period.last());
    }

    /** Days by their month's name where they are one, else from the first to the last. */
    public String days(LocalDate from, LocalDate to) {
      YearMonth month = YearMonth.from(from);
      return from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())
          ? month(month)
          : day(from) + " – " + day(to);
    }

    /** The trend, a month a row and a metric a column. */
    public TrendTable trend(List<TrendFigure> trend) {
      Map<LocalDate, List<TrendFigure>> months =
          trend.stream()
              .collect(Collectors.groupingBy(TrendFigure::from, TreeMap::new, Collectors.toList()));
      return new TrendTable(
          trend.stream().map(TrendFigure::metric).distinct().toList(),
          months.values().stream()
              .map(of -> new TrendMonth(days(of.get(0).from(), of.get(0).to()), of))
              .toList());
    }

    private String month(YearMonth month) {
      return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
    }

    public String time(@Nullable Instant instant) {
      return times.of(instant);
    }

    public String share(@Nullable BigDecimal share) {
      if (share == null) {
        return NONE;
      }
      NumberFormat format = NumberFormat.getInstance(locale);
      format.setMinimumFractionDigits(1);
      format.setMaximumFractionDigits(1);
      return format.format(share) + " %";
    }
  }
}
