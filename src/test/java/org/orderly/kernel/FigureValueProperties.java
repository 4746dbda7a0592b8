package org.orderly.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.orderly.kernel.FigureValue.Times;

/** What must hold of every value of a figure. */
class FigureValueProperties {

  @Property
  void aShareLiesBetweenNothingAndAll(
      @ForAll @LongRange(min = 0, max = 1_000) long part,
      @ForAll @LongRange(min = 0, max = 1_000) long rest) {
    FigureValue value = FigureValue.share(part, part + rest);
    if (part + rest == 0) {
      assertThat(value).isEqualTo(new FigureValue.Nothing());
      assertThat(value.amount()).isEmpty();
    } else {
      assertThat(value.amount().orElseThrow()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
      assertThat(value.counted()).isEqualTo(part + rest);
    }
  }

  @Property
  void halfOfTheTimesAndNineTenthsLieWithinMedianAndNinetieth(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 10_000_000_000L) Long> all) {
    long[] millis = all.stream().mapToLong(Long::longValue).toArray();
    Times times = (Times) FigureValue.times(millis);
    assertThat(times.counted()).isEqualTo(millis.length);
    assertThat(within(millis, times.median().toMillis()) * 2).isGreaterThanOrEqualTo(millis.length);
    assertThat(within(millis, times.ninetieth().toMillis()) * 10)
        .isGreaterThanOrEqualTo(millis.length * 9L);
    assertThat(within(millis, times.median().toMillis() - 1) * 2).isLessThan(millis.length);
    assertThat(within(millis, times.ninetieth().toMillis() - 1) * 10)
        .isLessThan(millis.length * 9L);
    assertThat(times.mean().toMillis())
        .isBetween(
            Arrays.stream(millis).min().orElseThrow(), Arrays.stream(millis).max().orElseThrow());
  }

  private static long within(long[] millis, long time) {
    return Arrays.stream(millis).filter(one -> one <= time).count();
  }
}
