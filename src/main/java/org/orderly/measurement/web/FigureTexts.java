package org.orderly.measurement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigureUnit;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.FigureValue.Average;
import org.orderly.kernel.FigureValue.Count;
import org.orderly.kernel.FigureValue.Share;
import org.orderly.kernel.FigureValue.Times;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Figures in the words and numbers of who reads them. */
@Component
class FigureTexts {

  private static final int DAY_HOURS = 24;

  private final MessageSource messages;

  FigureTexts(MessageSource messages) {
    this.messages = messages;
  }

  public String name(FigureDefinition figure) {
    return text("figure." + figure.key() + ".name");
  }

  /** What exactly is counted, and in which period a record counts. */
  public String definition(FigureDefinition figure) {
    return text("figure." + figure.key() + ".definition");
  }

  /** The one number that stands for the value. */
  public String amount(FigureDefinition figure, FigureValue value) {
    return value instanceof Times times
        ? time(figure.unit(), times.median())
        : value.amount().map(amount -> number(figure.unit(), amount)).orElse("–");
  }

  /** How it came about. */
  public String origin(FigureDefinition figure, FigureValue value) {
    if (value instanceof Times times) {
      return text(
          "figures.times",
          time(figure.unit(), times.ninetieth()),
          time(figure.unit(), times.mean()),
          times.counted());
    }
    if (value instanceof Share share) {
      return text("figures.share", share.part(), share.counted());
    }
    if (value instanceof Average average) {
      return text("figures.average", average.sum(), average.counted());
    }
    if (value instanceof Count count) {
      return count.parts().stream()
          .map(part -> text("figures.part." + part.word(), part.count()))
          .collect(Collectors.joining(" · "));
    }
    return text("figures.nothing");
  }

  /** What is usual; empty where nothing is. */
  public String target(FigureDefinition figure) {
    FigureDefinition.Target target = figure.target();
    return target == null
        ? ""
        : text(
            "figures.target." + figure.better().word(),
            number(figure.unit(), target.value()),
            target.source());
  }

  public String month(YearMonth month) {
    return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale()));
  }

  public String shortMonth(YearMonth month) {
    return month.format(DateTimeFormatter.ofPattern("LLL yy", locale()));
  }

  private String number(FigureUnit unit, BigDecimal amount) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String number = format.format(amount);
    return unit == FigureUnit.SHARE ? text("figures.per-cent", number) : number;
  }

  /** Working time is told in hours: its days have no fixed length. */
  private String time(FigureUnit unit, Duration time) {
    if (time.toMinutes() == 0) {
      return text("figures.time.seconds", time.toSeconds());
    }
    if (time.toHours() == 0) {
      return text("figures.time.minutes", time.toMinutes());
    }
    return unit == FigureUnit.WORKING_TIME || time.toHours() < DAY_HOURS
        ? text("figures.time.hours", time.toHours(), time.toMinutesPart())
        : text("figures.time.days", time.toDays(), time.toHoursPart());
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, locale());
  }

  private static Locale locale() {
    Locale locale = LocaleContextHolder.getLocale();
    return locale.getLanguage().equals("en") ? Locale.UK : locale;
  }
}
