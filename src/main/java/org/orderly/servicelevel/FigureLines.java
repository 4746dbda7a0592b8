package org.orderly.servicelevel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a review as a form shows them, a figure a line.
 *
 * @param services the name of a service by its key
 */
record FigureLines(UnaryOperator<String> services) {

  private static final int SHOWN = 500;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  String targets(ReviewedFigures figures) {
    String lines =
        lines(
            figures.taken().figures().targets().stream()
                .map(
                    one ->
                        "%s · %s%s: %s (%d of %d)"
                            .formatted(
                                services.apply(one.service()),
                                shown(one.metric()),
                                one.priority() == null ? "" : " " + one.priority(),
                                share(one.share()),
                                one.met(),
                                one.judged())));
    return lines.isEmpty() ? "No target was met or missed in this period" : lines;
  }

  String workload(ReviewedFigures figures) {
    return lines(
        figures.taken().figures().workload().stream()
            .map(
                one ->
                    "%s: %d × %s%s"
                        .formatted(
                            days(one.from(), one.to()),
                            one.counted(),
                            shown(one.recordType()).toLowerCase(Locale.ROOT),
                            limit(one))));
  }

  private static String limit(WorkloadFigure one) {
    if (one.limit() == null) {
      return "";
    }
    return ", limit " + one.limit() + (one.exceeded() ? ", exceeded" : "");
  }

  /** A month a line. */
  String trend(ReviewedFigures figures) {
    return lines(
        figures.taken().figures().trend().stream()
            .collect(
                Collectors.groupingBy(
                    one -> days(one.from(), one.to()), LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(
                month ->
                    month.getValue().stream()
                        .map(FigureLines::judged)
                        .collect(Collectors.joining(" · ", month.getKey() + " · ", ""))));
  }

  private static String judged(TrendFigure one) {
    String share = shown(one.metric()) + ": " + share(one.share());
    return one.judged() == 0 ? share : share + " (%d of %d)".formatted(one.met(), one.judged());
  }

  /** Days by their month's name where they are one, else from the first to the last. */
  private static String days(LocalDate from, LocalDate to) {
    YearMonth month = YearMonth.from(from);
    return from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())
        ? MONTH.format(month)
        : from + " – " + to;
  }

  /** The missed targets with their reasons. */
  String missed(ReviewedFigures figures) {
    String lines =
        lines(figures.missed().stream().limit(SHOWN).map(one -> line(one) + reason(one)));
    long more =
        figures.hidden()
            + figures.taken().figures().unlisted()
            + Math.max(0, figures.missed().size() - SHOWN);
    return more == 0 ? lines : (lines + "\nand " + more + " more").strip();
  }

  /** The missed targets as their reasons are asked for. */
  String asked(ReviewedFigures figures) {
    return lines(figures.missed().stream().limit(SHOWN).map(one -> line(one) + reason(one)));
  }

  private static String line(ReviewedTarget one) {
    return ReasonLines.line(one.target());
  }

  private static String reason(ReviewedTarget one) {
    if (one.reason() == null) {
      return "";
    }
    return one.reason().word() + (one.remark() == null ? "" : "; " + one.remark());
  }

  private static String share(@Nullable BigDecimal share) {
    return share == null ? "–" : share.toPlainString() + " %";
  }

  private static String shown(String word) {
    String words = word.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }
}
