package org.orderly.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orderly.kernel.FigureDefinition.Better;
import org.orderly.kernel.FigureDefinition.Target;
import org.orderly.kernel.FigureDefinition.Verdict;

class FigureDefinitionTest {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aTargetIsReachedWhereTheFigureIsAsGoodOrBetter() {
    assertThat(judged(Better.LESS, 5, FigureValue.share(5, 100))).isEqualTo(Verdict.MET);
    assertThat(judged(Better.LESS, 5, FigureValue.share(5001, 100_000))).isEqualTo(Verdict.MISSED);
    assertThat(judged(Better.MORE, 66, FigureValue.share(2, 3))).isEqualTo(Verdict.MET);
    assertThat(judged(Better.MORE, 66, FigureValue.share(65, 100))).isEqualTo(Verdict.MISSED);
    assertThat(judged(Better.LESS, 2, FigureValue.average(4, 2))).isEqualTo(Verdict.MET);
  }

  @Test
  void nothingIsJudgedWithoutTargetOrRecords() {
    assertThat(judged(Better.MORE, 66, FigureValue.share(0, 0))).isEqualTo(Verdict.NONE);
    assertThat(figure(Better.MORE, null).judge(FigureValue.share(1, 1))).isEqualTo(Verdict.NONE);
  }

  @Test
  void aPeriodIsOrderedAndBounded() {
    assertThat(FigurePeriod.find(START, START)).isEmpty();
    assertThat(FigurePeriod.find(START, START.minusMillis(1))).isEmpty();
    assertThat(FigurePeriod.find(START, START.plus(FigurePeriod.LONGEST))).isPresent();
    assertThat(FigurePeriod.find(START, START.plus(FigurePeriod.LONGEST).plusMillis(1))).isEmpty();
    assertThat(FigurePeriod.find(Instant.MIN, Instant.MAX)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new FigurePeriod(START, START));
  }

  @Test
  void aPeriodHasItsFirstInstantAndNotItsLast() {
    FigurePeriod period = new FigurePeriod(START, START.plusSeconds(1));
    assertThat(period.contains(START)).isTrue();
    assertThat(period.contains(START.plusMillis(999))).isTrue();
    assertThat(period.contains(START.plusSeconds(1))).isFalse();
    assertThat(period.contains(START.minusMillis(1))).isFalse();
  }

  @Test
  void aMonthIsAnHourShorterOrLongerWhereTheClockIsSet() {
    assertThat(length(2026, 3)).isEqualTo(Duration.ofHours(31 * 24 - 1));
    assertThat(length(2026, 10)).isEqualTo(Duration.ofHours(31 * 24 + 1));
    assertThat(FigurePeriod.month(YearMonth.of(2026, 4), BERLIN).orElseThrow().from())
        .isEqualTo("2026-03-31T22:00:00Z");
  }

  @Test
  void aScopeHasAKeyWhereItNeedsOneAndOnlyThere() {
    assertThat(FigureScope.find(FigureScope.Kind.ALL, "mail")).isEmpty();
    assertThat(FigureScope.find(FigureScope.Kind.SERVICE, " ")).isEmpty();
    assertThat(FigureScope.find(FigureScope.Kind.SERVICE, null)).isEmpty();
    assertThat(FigureScope.find(FigureScope.Kind.SERVICE, "mail")).isPresent();
  }

  private static Duration length(int year, int month) {
    FigurePeriod period = FigurePeriod.month(YearMonth.of(year, month), BERLIN).orElseThrow();
    return Duration.between(period.from(), period.to());
  }

  private static Verdict judged(Better better, long target, FigureValue value) {
    return figure(better, new Target(BigDecimal.valueOf(target), "Test")).judge(value);
  }

  private static FigureDefinition figure(Better better, Target target) {
    return new FigureDefinition(
        "figure", FigureUnit.SHARE, better, target, "9.1", Set.of(FigureScope.Kind.ALL));
  }
}
