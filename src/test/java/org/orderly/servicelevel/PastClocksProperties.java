package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What must hold of every forecast, whatever the past was. Times are few, so that many agree. */
class PastClocksProperties {

  private static final int LONGEST = 40;

  @Provide
  Arbitrary<List<FinishedClock>> past() {
    return Combinators.combine(
            Arbitraries.of("mail", "print", null),
            Arbitraries.of("P1", "P2", "P3"),
            Arbitraries.longs().between(0, LONGEST))
        .as(
            (service, priority, millis) ->
                new FinishedClock(
                    ClockMetric.RESOLUTION, service, priority, new WorkingTime(millis)))
        .list()
        .ofMaxSize(60);
  }

  @Property
  void countsAreWhatAnybodyCounts(
      @ForAll("past") List<FinishedClock> past, @ForAll @LongRange(max = LONGEST) long asked) {
    PastTimes times = PastTimes.of(past.stream().mapToLong(one -> one.time().millis()).toArray());
    WorkingTime time = new WorkingTime(asked);
    assertThat(times.atLeast(time))
        .isEqualTo((int) past.stream().filter(one -> one.time().millis() >= asked).count());
    assertThat(times.longerThan(time))
        .isEqualTo((int) past.stream().filter(one -> one.time().millis() > asked).count());
  }

  @Property
  void aChanceIsTheShareOfEachGroupDrawnTowardsTheWiderOne(
      @ForAll("past") List<FinishedClock> past,
      @ForAll @LongRange(max = LONGEST) long elapsed,
      @ForAll @LongRange(max = LONGEST) long more) {
    long target = elapsed + more;
    BigDecimal all = drawn(past, elapsed, target, BigDecimal.valueOf(5, 1), 2);
    List<FinishedClock> same = past.stream().filter(one -> one.priority().equals("P2")).toList();
    BigDecimal priority = drawn(same, elapsed, target, all, PastClocks.ENOUGH);
    List<FinishedClock> own = same.stream().filter(one -> "mail".equals(one.service())).toList();
    BigDecimal service = drawn(own, elapsed, target, priority, PastClocks.ENOUGH);
    int perMille =
        service
            .setScale(20, RoundingMode.HALF_UP)
            .movePointRight(3)
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    assertThat(chance(past, elapsed, target)).isEqualTo(Math.max(1, Math.min(999, perMille)));
  }

  private static BigDecimal drawn(
      List<FinishedClock> group, long elapsed, long target, BigDecimal wider, int weight) {
    long lasted = group.stream().filter(one -> one.time().millis() >= elapsed).count();
    long missed = group.stream().filter(one -> one.time().millis() > target).count();
    return wider
        .multiply(BigDecimal.valueOf(weight))
        .add(BigDecimal.valueOf(missed))
        .divide(BigDecimal.valueOf(lasted + weight), 30, RoundingMode.HALF_UP);
  }

  @Property
  void ofManyCasesItIsTheirShare(
      @ForAll("past") List<FinishedClock> past,
      @ForAll @LongRange(max = LONGEST) long elapsed,
      @ForAll @LongRange(max = LONGEST) long more) {
    List<FinishedClock> own =
        past.stream()
            .filter(one -> one.priority().equals("P2") && "mail".equals(one.service()))
            .filter(one -> one.time().millis() >= elapsed)
            .toList();
    if (own.isEmpty()) {
      return;
    }
    List<FinishedClock> many = new ArrayList<>();
    while (many.size() + own.size() <= PastClocks.MOST) {
      many.addAll(own);
    }
    long missed = own.stream().filter(one -> one.time().millis() > elapsed + more).count();
    long plain = 1_000 * missed / own.size();
    assertThat((long) chance(many, elapsed, elapsed + more)).isBetween(plain - 6, plain + 6);
  }

  @Property
  void itIsNeverImpossibleAndCertainOnlyOnceMissed(
      @ForAll("past") List<FinishedClock> past,
      @ForAll @LongRange(max = LONGEST) long elapsed,
      @ForAll @LongRange(max = LONGEST) long target) {
    int chance = chance(past, elapsed, target);
    if (elapsed > target) {
      assertThat(chance).isEqualTo(1_000);
    } else {
      assertThat(chance).isBetween(1, 999);
    }
  }

  @Property
  void aLongerTargetNeverRaisesIt(
      @ForAll("past") List<FinishedClock> past, @ForAll @LongRange(max = LONGEST) long elapsed) {
    for (long target = 0; target < LONGEST; target++) {
      assertThat(chance(past, elapsed, target + 1))
          .isLessThanOrEqualTo(chance(past, elapsed, target));
    }
  }

  @Property
  void itNeverFallsWhileAClockCountsOn(
      @ForAll("past") List<FinishedClock> past, @ForAll @LongRange(max = LONGEST) long target) {
    for (long elapsed = 0; elapsed < LONGEST; elapsed++) {
      assertThat(chance(past, elapsed + 1, target))
          .isGreaterThanOrEqualTo(chance(past, elapsed, target));
    }
  }

  private static int chance(List<FinishedClock> past, long elapsed, long target) {
    return PastClocks.of(past)
        .chance(
            ClockMetric.RESOLUTION, "mail", "P2", new WorkingTime(elapsed), new WorkingTime(target))
        .perMille();
  }
}
