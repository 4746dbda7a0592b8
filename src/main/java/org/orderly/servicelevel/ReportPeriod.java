package org.orderly.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.orderly.kernel.Word;

/**
 * The time that a service level report is about: whole months by the wall clock of a zone.
 *
 * @param first its first month, one of those in which such a period begins
 */
public record ReportPeriod(Length length, YearMonth first, ZoneId zone) {

  /** How long a period is. */
  public enum Length implements Word {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Length(int months) {
      this.months = months;
    }
  }

  private static final int EARLIEST = 1990;
  private static final int LATEST = 2999;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
  private static final Pattern TEXT =
      Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|[Qq]([1-4])|[Hh]([12])))?");

  /**
   * Checks that a period of this length begins in this month.
   *
   * @throws IllegalArgumentException where none does
   */
  public ReportPeriod {
    if ((first.getMonthValue() - 1) % length.months != 0) {
      throw new IllegalArgumentException("No " + length.word() + " begins in " + first);
    }
  }

  /**
   * Reads a period.
   *
   * @param text such as {@code 2026-10}, {@code 2026-Q4}, {@code 2026-H2} or {@code 2026}
   * @return empty where it is none, or lies beyond the calendar
   */
  public static Optional<ReportPeriod> find(String text, ZoneId zone) {
    Matcher parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (year < EARLIEST || year > LATEST) {
      return Optional.empty();
    }
    return Optional.of(
        parts.group(2) != null
            ? nth(Length.MONTH, year, parts.group(2), zone)
            : parts.group(3) != null
                ? nth(Length.QUARTER, year, parts.group(3), zone)
                : parts.group(4) != null
                    ? nth(Length.HALF_YEAR, year, parts.group(4), zone)
                    : nth(Length.YEAR, year, "1", zone));
  }

  private static ReportPeriod nth(Length length, int year, String n, ZoneId zone) {
    int month = (Integer.parseInt(n) - 1) * length.months + 1;
    return new ReportPeriod(length, YearMonth.of(year, month), zone);
  }

  /** The period of this length in which the instant lies. */
  public static ReportPeriod of(Length length, Instant at, ZoneId zone) {
    YearMonth month = YearMonth.from(at.atZone(zone));
    int first = (month.getMonthValue() - 1) / length.months * length.months + 1;
    return new ReportPeriod(length, YearMonth.of(month.getYear(), first), zone);
  }

  /** So many periods later; earlier where the number is negative. */
  public ReportPeriod plus(int periods) {
    return new ReportPeriod(length, first.plusMonths((long) periods * length.months), zone);
  }

  /**
   * The last periods up to this one, oldest first.
   *
   * @param count 1 or more
   */
  public List<ReportPeriod> last(int count) {
    return IntStream.rangeClosed(1 - count, 0).mapToObj(this::plus).toList();
  }

  /** The same months by the wall clock of another zone. */
  ReportPeriod in(ZoneId other) {
    return new ReportPeriod(length, first, other);
  }

  /** How many months it has. */
  int months() {
    return length.months;
  }

  /** Its first day. */
  public LocalDate from() {
    return first.atDay(1);
  }

  /** The first day after it. */
  public LocalDate to() {
    return first.plusMonths(length.months).atDay(1);
  }

  /** Its first instant. */
  public Instant begin() {
    return from().atStartOfDay(zone).toInstant();
  }

  /** The first instant after it. */
  public Instant end() {
    return to().atStartOfDay(zone).toInstant();
  }

  /** As {@link #find} reads it. */
  public String text() {
    int n = (first.getMonthValue() - 1) / length.months + 1;
    return switch (length) {
      case MONTH -> first.format(MONTH);
      case QUARTER -> first.getYear() + "-Q" + n;
      case HALF_YEAR -> first.getYear() + "-H" + n;
      case YEAR -> Integer.toString(first.getYear());
    };
  }
}
