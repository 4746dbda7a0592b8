package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
  Arbitrary<List<PastClock>> past() {
    return Combinators.combine(
            Arbitraries.of("mail", "print", null),
            Arbitraries.of("P1", "P2", "P3"),
            Arbitraries.longs().between(0, LONGEST),
            Arbitraries.of(true, true, false))
        .as(
            (service, priority, millis, stopped) ->
                new PastClock(
                    ClockMetric.RESOLUTION, service, priority, new WorkingTime(millis), stopped))
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<PastClock>> stopped() {
    return past()
        .map(
            clocks ->
                clocks.stream()
                    .map(
                        one ->
                            new PastClock(
                                one.metric(), one.service(), one.priority(), one.time(), true))
                    .toList());
  }

  @Property
  void whereAllHaveStoppedTheyAreCounted(
      @ForAll("stopped") List<PastClock> past, @ForAll @LongRange(max = LONGEST) long asked) {
    PastTimes times = PastTimes.of(millis(past, true), new long[0]);
    WorkingTime time = new WorkingTime(asked);
    long lasted = past.stream().filter(one -> one.time().millis() >= asked).count();
    assertThat(times.atLeast(time)).isEqualTo(lasted * PastTimes.ONE);
    assertThat((long) times.cases(time)).isEqualTo(lasted);
    assertThat(times.longerThan(time))
        .isEqualTo(
            past.stream().filter(one -> one.time().millis() > asked).count() * PastTimes.ONE);
    assertThat(times.unknown(time)).isZero();
  }

  /** Step by step: of those still there at each instant, the share that did not stop then. */
  @Property
  void whereSomeRunItIsTheProductOfWhatLastedFromStopToStop(
      @ForAll("past") List<PastClock> past, @ForAll @LongRange(max = LONGEST) long asked) {
    BigDecimal left = BigDecimal.valueOf(past.size());
    for (long at = 0; at < asked; at++) {
      long instant = at;
      long there = past.stream().filter(one -> one.time().millis() >= instant).count();
      long stop =
          past.stream().filter(one -> one.stopped() && one.time().millis() == instant).count();
      left =
          there == 0
              ? left
              : left.multiply(BigDecimal.valueOf(there - stop))
                  .divide(BigDecimal.valueOf(there), 30, RoundingMode.HALF_UP);
    }
    PastTimes times = PastTimes.of(millis(past, true), millis(past, false));
    assertThat(BigDecimal.valueOf(times.atLeast(new WorkingTime(asked)), 6))
        .isCloseTo(left, within(BigDecimal.valueOf(1, 4)));
  }

  @Property
  void whatIsKnownAndWhatIsNotAreAllThatLasted(
      @ForAll("past") List<PastClock> past, @ForAll @LongRange(max = LONGEST) long asked) {
    PastTimes times = PastTimes.of(millis(past, true), millis(past, false));
    WorkingTime time = new WorkingTime(asked);
    WorkingTime next = new WorkingTime(asked + 1);
    assertThat(times.longerThan(time) + times.unknown(time)).isEqualTo(times.atLeast(next));
  }

  private static long[] millis(List<PastClock> past, boolean stopped) {
    return past.stream()
        .filter(one -> one.stopped() == stopped)
        .mapToLong(one -> one.time().millis())
        .toArray();
  }

  @Property
  void aChanceIsTheShareOfEachGroupDrawnTowardsTheWiderOne(
      @ForAll("stopped") List<PastClock> past,
      @ForAll @LongRange(max = LONGEST) long elapsed,
      @ForAll @LongRange(max = LONGEST) long more) {
    long target = elapsed + more;
    BigDecimal all = drawn(past, elapsed, target, BigDecimal.valueOf(5, 1), 2);
    List<PastClock> same = past.stream().filter(one -> one.priority().equals("P2")).toList();
    BigDecimal priority = drawn(same, elapsed, target, all, PastClocks.ENOUGH);
    List<PastClock> own = same.stream().filter(one -> "mail".equals(one.service())).toList();
    BigDecimal service = drawn(own, elapsed, target, priority, PastClocks.ENOUGH);
    int perMille =
        service
            .setScale(20, RoundingMode.HALF_UP)
            .movePointRight(3)
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    assertThat(chance(past, elapsed, target))
        .isBetween(Math.max(1, perMille - 1), Math.max(1, Math.min(999, perMille)));
  }

  private static BigDecimal drawn(
      List<PastClock> group, long elapsed, long target, BigDecimal wider, int weight) {
    long lasted = group.stream().filter(one -> one.time().millis() >= elapsed).count();
    long missed = group.stream().filter(one -> one.time().millis() > target).count();
    return wider
        .multiply(BigDecimal.valueOf(weight))
        .add(BigDecimal.valueOf(missed))
        .divide(BigDecimal.valueOf(lasted + weight), 30, RoundingMode.HALF_UP);
  }

  @Property
  void ofManyCasesItIsTheirShare(
      @ForAll("stopped") List<PastClock> past,
      @ForAll @LongRange(max = LONGEST) long elapsed,
      @ForAll @LongRange(max = LONGEST) long more) {
    List<PastClock> own =
        past.stream()
            .filter(one -> one.priority().equals("P2") && "mail".equals(one.service()))
            .filter(one -> one.time().millis() >= elapsed)
            .toList();
    if (own.isEmpty()) {
      return;
    }
    List<PastClock> many = new ArrayList<>();
    while (many.size() + own.size() <= PastClocks.MOST) {
      many.addAll(own);
    }
    long missed = own.stream().filter(one -> one.time().millis() > elapsed + more).count();
    long plain = 1_000 * missed / own.size();
    assertThat((long) chance(many, elapsed, elapsed + more)).isBetween(plain - 6, plain + 6);
  }

  @Property
  void itIsNeverImpossibleAndCertainOnlyOnceMissed(
      @ForAll("past") List<PastClock> past,
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
      @ForAll("past") List<PastClock> past, @ForAll @LongRange(max = LONGEST) long elapsed) {
    for (long target = 0; target < LONGEST; target++) {
      assertThat(chance(past, elapsed, target + 1))
          .isLessThanOrEqualTo(chance(past, elapsed, target));
    }
  }

  @Property
  void itNeverFallsWhileAClockCountsOn(
      @ForAll("past") List<PastClock> past, @ForAll @LongRange(max = LONGEST) long target) {
    for (long elapsed = 0; elapsed < LONGEST; elapsed++) {
      assertThat(chance(past, elapsed + 1, target))
          .isGreaterThanOrEqualTo(chance(past, elapsed, target));
    }
  }

  private static int chance(List<PastClock> past, long elapsed, long target) {
    return PastClocks.of(past)
        .chance(
            ClockMetric.RESOLUTION, "mail", "P2", new WorkingTime(elapsed), new WorkingTime(target))
        .perMille();
  }
}
