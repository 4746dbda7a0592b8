package org.orderly.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a figure comes to, and how it came about. */
public sealed interface FigureValue {

  /** How many records were counted. */
  long counted();

  /**
   * The one number by which values are compared: per cent, so many for each record, a count, or the
   * seconds of the median. Empty where there was nothing to count.
   */
  Optional<BigDecimal> amount();

  /** No record to count, so no value: another thing than zero. */
  record Nothing() implements FigureValue {

    @Override
    public long counted() {
      return 0;
    }

    @Override
    public Optional<BigDecimal> amount() {
      return Optional.empty();
    }
  }

  /**
   * Some of the records counted.
   *
   * @param part 0 or more, not more than were counted
   */
  record Share(long part, long counted) implements FigureValue {

    /**
     * Checks the part.
     *
     * @throws IllegalArgumentException where it is not a part of something
     */
    public Share {
      if (counted < 1 || part < 0 || part > counted) {
        throw new IllegalArgumentException(part + " of " + counted);
      }
    }

    /** Per cent. */
    @Override
    public Optional<BigDecimal> amount() {
      return Optional.of(quotient(BigDecimal.valueOf(part).movePointRight(2), counted));
    }
  }

  /**
   * So many for each record counted.
   *
   * @param sum over all of them, 0 or more
   */
  record Average(long sum, long counted) implements FigureValue {

    @Override
    public Optional<BigDecimal> amount() {
      return Optional.of(quotient(BigDecimal.valueOf(sum), counted));
    }
  }

  /**
   * How many there were; none is a value too.
   *
   * @param parts what they are made up of, by a word; empty where that is not told
   */
  record Count(long counted, List<Part> parts) implements FigureValue {

    @Override
    public Optional<BigDecimal> amount() {
      return Optional.of(BigDecimal.valueOf(counted));
    }
  }

  /**
   * So many of a count.
   *
   * @param word what they have in common, such as {@code 0-2-days}
   */
  record Part(String word, long count) {}

  /**
   * The times that the records took. Median and ninetieth percentile are times of a record: that
   * within which half, or nine tenths, were done.
   *
   * @param mean rounded down to a millisecond
   */
  record Times(long counted, Duration median, Duration ninetieth, Duration mean)
      implements FigureValue {

    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    private static Times of(long[] millis) {
      long[] sorted = millis.clone();
      Arrays.sort(sorted);
      return new Times(
          sorted.length,
          ranked(sorted, MEDIAN),
          ranked(sorted, NINETIETH),
          Duration.ofMillis(Math.floorDiv(Arrays.stream(sorted).sum(), sorted.length)));
    }

    /** The nearest rank: the smallest time within which so many per cent were done. */
    private static Duration ranked(long[] sorted, int percent) {
      int rank = (int) ((sorted.length * (long) percent + 99) / 100);
      return Duration.ofMillis(sorted[rank - 1]);
    }

    /** Seconds of the median. */
    @Override
    public Optional<BigDecimal> amount() {
      return Optional.of(BigDecimal.valueOf(median.toMillis(), 3));
    }
  }

  /** The share; nothing where nothing was counted. */
  static FigureValue share(long part, long counted) {
    return counted == 0 ? new Nothing() : new Share(part, counted);
  }

  /** The average; nothing where nothing was counted. */
  static FigureValue average(long sum, long counted) {
    return counted == 0 ? new Nothing() : new Average(sum, counted);
  }

  /** The count. */
  static FigureValue count(long counted) {
    return new Count(counted, List.of());
  }

  /** The times; nothing where there are none. */
  static FigureValue times(long[] millis) {
    return millis.length == 0 ? new Nothing() : Times.of(millis);
  }

  private static BigDecimal quotient(BigDecimal of, long by) {
    return of.divide(BigDecimal.valueOf(by), 10, RoundingMode.HALF_UP);
  }
}
