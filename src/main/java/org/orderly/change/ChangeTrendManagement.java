package org.orderly.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Analyses requests for change for trends, at intervals (8.5.1.3). */
@Service
@Transactional(readOnly = true)
public class ChangeTrendManagement {

  /** So many intervals at most are looked at. */
  public static final int MOST = 60;

  private static final int FEWEST = 2;

  private final ChangeTrendReads reads;
  private final ChangeAccess access;
  private final IdentityManagement identity;
  private final Clock clock;

  ChangeTrendManagement(
      ChangeTrendReads reads, ChangeAccess access, IdentityManagement identity, Clock clock) {
    this.reads = reads;
    this.access = access;
    this.identity = identity;
    this.clock = clock;
  }

  /**
   * The trend of the last intervals; days are those of the actor's zone.
   *
   * @param count how many intervals, 2 to 60; the one that is not over is the last
   * @param service the key of a service; null for all
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff, 082 for another count
   */
  public ChangeTrend trend(TrendInterval interval, int count, @Nullable String service) {
    access.requireReader(Acting.current());
    ZoneId zone = zone();
    List<LocalDate> begins = begins(interval, count, zone);
    List<Instant> bounds = bounds(begins, zone);
    List<Map<ChangeType, Long>> requested = reads.requested(bounds, service);
    List<Map<ChangeOutcome, Long>> ended = reads.ended(bounds, service);
    List<Long> rejected = reads.rejected(bounds, service);
    List<ChangeTrend.Span> spans = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      spans.add(
          new ChangeTrend.Span(
              begins.get(n),
              begins.get(n + 1),
              new EnumMap<>(requested.get(n)),
              new EnumMap<>(ended.get(n)),
              rejected.get(n)));
    }
    return new ChangeTrend(
        interval,
        spans,
        slope(spans.subList(0, count - 1)),
        reads.recurring(bounds.get(0), bounds.get(count), service));
  }

  /** By least squares; none through one interval. */
  private static BigDecimal slope(List<ChangeTrend.Span> over) {
    long n = over.size();
    long x = n * (n - 1) / 2;
    long xx = (n - 1) * n * (2 * n - 1) / 6;
    long y = 0;
    long xy = 0;
    for (int i = 0; i < n; i++) {
      y += over.get(i).total();
      xy += i * over.get(i).total();
    }
    long below = n * xx - x * x;
    return below == 0
        ? BigDecimal.ZERO.setScale(2)
        : BigDecimal.valueOf(n * xy - x * y)
            .divide(BigDecimal.valueOf(below), 2, RoundingMode.HALF_UP);
  }

  /**
   * What came of the changes on which the work was over in the last intervals.
   *
   * @param count how many intervals, 2 to 60
   * @param service the key of a service; null for all
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff, 082 for another count
   */
  public ChangeResults results(
      ChangeResults.By by, TrendInterval interval, int count, @Nullable String service) {
    access.requireReader(Acting.current());
    ZoneId zone = zone();
    List<Instant> bounds = bounds(begins(interval, count, zone), zone);
    return new ChangeResults(by, reads.results(by, bounds.get(0), bounds.get(count), service));
  }

  /** The first days of the intervals, and the first day after them. */
  private List<LocalDate> begins(TrendInterval interval, int count, ZoneId zone) {
    if (count < FEWEST || count > MOST) {
      String refusal = "Give " + FEWEST + " to " + MOST + " intervals";
      throw new RuleViolation(ChangeRule.TREND_REFUSED, refusal, Map.of("count", refusal));
    }
    LocalDate last = interval.begin(LocalDate.ofInstant(clock.instant(), zone));
    return IntStream.rangeClosed(1 - count, 1).mapToObj(n -> interval.plus(last, n)).toList();
  }

  private static List<Instant> bounds(List<LocalDate> begins, ZoneId zone) {
    return begins.stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
  }

  private ZoneId zone() {
    return ZoneId.of(identity.person(Acting.current().key()).map(PersonView::zone).orElse("UTC"));
  }
}
