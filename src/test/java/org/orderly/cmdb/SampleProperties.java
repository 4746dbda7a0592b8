package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.orderly.kernel.RecordNumber;

/** What must hold of samples and of accuracy, whatever is drawn and found (ADR 0070). */
class SampleProperties {

  private static final VerificationPlan PLAN =
      new VerificationPlan(
          Period.ofMonths(12), VerificationPlan.CheckedBy.SUPPORT_GROUP, 25, 10, 300, 95);

  @Provide
  Arbitrary<Set<Long>> populations() {
    return Arbitraries.longs().between(1, 5_000_000).set().ofMaxSize(400);
  }

  @Property(tries = 200)
  void theSameSeedAndPopulationGiveTheSameSampleInWhateverOrder(
      @ForAll("populations") Set<Long> population, @ForAll @IntRange(max = 60) int size) {
    List<Long> sorted = population.stream().sorted().toList();
    SampleDraw one = drawn("seed", sorted, size);
    SampleDraw other =
        drawn("seed", sorted.stream().sorted(Comparator.reverseOrder()).toList(), size);
    assertThat(other.items(size)).isEqualTo(one.items(size));
    assertThat(one.items(size)).hasSize(Math.min(size, sorted.size())).doesNotHaveDuplicates();
    assertThat(sorted.stream().map(ItemReads::number).toList()).containsAll(one.items(size));
    assertThat(one.population()).isEqualTo(sorted.size());
  }

  @Property(tries = 50)
  void whoeverSortsAllByTheirHashesDrawsTheSame(
      @ForAll("populations") Set<Long> population, @ForAll @IntRange(max = 60) int size) {
    List<RecordNumber> byHand =
        population.stream()
            .map(ItemReads::number)
            .sorted(Comparator.comparing(number -> sha256("ab12:" + number)))
            .limit(size)
            .sorted()
            .toList();
    assertThat(drawn("ab12", population.stream().sorted().toList(), size).items(size))
        .containsExactlyInAnyOrderElementsOf(byHand);
  }

  /** Of 10,000 draws of 5 among 50 each item is in 1,000, give or take five standard deviations. */
  @Example
  void eachItemHasTheSameChance() {
    Map<RecordNumber, Integer> drawn = new HashMap<>();
    List<Long> population = LongStream.rangeClosed(1, 50).boxed().toList();
    for (int draw = 0; draw < 10_000; draw++) {
      drawn("seed" + draw, population, 5)
          .items(5)
          .forEach(item -> drawn.merge(item, 1, Integer::sum));
    }
    assertThat(drawn).hasSize(50);
    assertThat(drawn.values()).allSatisfy(times -> assertThat(times).isBetween(850, 1_150));
  }

  @Property(tries = 200)
  void aSampleIsATenthButNeitherLessThan25NorMoreThan300(
      @ForAll @LongRange(min = 0, max = 2_000_000) long population) {
    int sample = PLAN.sampleOf(population);
    assertThat((long) sample).isBetween(0L, Math.min(population, 300));
    assertThat((long) sample).isGreaterThanOrEqualTo(Math.min(population, 25));
    if (population >= 250 && population <= 3_000) {
      assertThat((long) sample).isEqualTo((population + 9) / 10);
    }
  }

  @Property(tries = 500)
  void accuracyIsExactAndNeverReadsBetterThanItIs(
      @ForAll @IntRange(min = 1, max = 100_000) int checked,
      @ForAll @IntRange(max = 100_000) int any,
      @ForAll @IntRange(min = 1, max = 100) int threshold) {
    Accuracy accuracy = new Accuracy(any % (checked + 1), checked);
    BigDecimal percent = accuracy.percent().orElseThrow();
    assertThat(accuracy.reaches(threshold))
        .isEqualTo(percent.compareTo(BigDecimal.valueOf(threshold)) >= 0);
    assertThat(percent.multiply(BigDecimal.valueOf(checked)))
        .isLessThanOrEqualTo(BigDecimal.valueOf(accuracy.right() * 100L));
  }

  @Example
  void whereNothingWasCheckedNothingIsMissed() {
    assertThat(new Accuracy(0, 0).percent()).isEmpty();
    assertThat(new Accuracy(0, 0).reaches(95)).isTrue();
    assertThat(new Accuracy(9_499, 10_000).percent()).contains(new BigDecimal("94.9"));
  }

  private static SampleDraw drawn(String seed, List<Long> population, int size) {
    SampleDraw draw = new SampleDraw(seed, size);
    IntStream.range(0, population.size()).forEach(n -> draw.offer(population.get(n)));
    return draw;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
