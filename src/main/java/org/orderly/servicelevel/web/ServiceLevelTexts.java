package org.orderly.servicelevel.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.ClockTarget;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.TargetUnit;
import org.orderly.servicelevel.WorkingTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Service levels in the words and numbers of who reads them. */
@Component
class ServiceLevelTexts {

  private static final long MINUTES = 60;
  private static final long DAY = 24 * MINUTES;
  private static final int TENTHS = 10;

  private final MessageSource messages;

  ServiceLevelTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** A share of a thousand as per cent; a dash where there is none. */
  public String share(@Nullable Integer perMille) {
    return perMille == null
        ? "–"
        : text("service-levels.per-cent", decimal(BigDecimal.valueOf(perMille, 1), 1));
  }

  /** A share on an axis, in whole per cent where it is one. */
  public String mark(int perMille) {
    return text("service-levels.per-cent", decimal(BigDecimal.valueOf(perMille, 1), 0));
  }

  /** How much a share grew since the one before, in points of a hundred; empty where unknown. */
  public String change(@Nullable Integer now, @Nullable Integer before) {
    if (now == null || before == null) {
      return "";
    }
    int grown = now - before;
    String sign = grown > 0 ? "+" : grown < 0 ? "−" : "±";
    return text("service-levels.change", sign + decimal(BigDecimal.valueOf(Math.abs(grown), 1), 1));
  }

  /** A whole number. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  private static String decimal(BigDecimal number, int least) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** A target. */
  public String target(ClockTarget target) {
    return time(target.time(), target.unit());
  }

  /** How much of a target's time was counted. */
  public String time(WorkingTime time, TargetUnit unit) {
    long minutes = time.minutes();
    if (unit == TargetUnit.WORKING_DAYS) {
      return text("service-levels.days", decimal(BigDecimal.valueOf(minutes * TENTHS / DAY, 1), 0));
    }
    return minutes < MINUTES
        ? text("service-levels.minutes", minutes)
        : text("service-levels.hours", number(minutes / MINUTES), minutes % MINUTES);
  }

  /** A period by its name. */
  public String period(ReportPeriod period) {
    String year = Integer.toString(period.first().getYear());
    return switch (period.length()) {
      case MONTH -> period.first().format(DateTimeFormatter.ofPattern("LLLL yyyy", locale()));
      case QUARTER -> text("service-levels.period.quarter", nth(period), year);
      case HALF_YEAR -> text("service-levels.period.half-year", nth(period), year);
      case YEAR -> year;
    };
  }

  /** A period's name where there is little room. */
  public String shortPeriod(ReportPeriod period) {
    return switch (period.length()) {
      case MONTH -> period.first().format(DateTimeFormatter.ofPattern("MMM yy", locale()));
      case QUARTER, HALF_YEAR -> period.text().substring(5) + " " + period.text().substring(2, 4);
      case YEAR -> period.text();
    };
  }

  private static String nth(ReportPeriod period) {
    return period.text().substring(6);
  }

  /** A date. */
  public String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, locale());
  }

  private static Locale locale() {
    Locale locale = LocaleContextHolder.getLocale();
    return locale.getLanguage().equals("en") ? Locale.UK : locale;
  }
}
