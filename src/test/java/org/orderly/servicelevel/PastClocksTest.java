package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A target of ten hours; what is said of the past is said in hours. */
class PastClocksTest {

  private static final WorkingTime TARGET = hours(10);

  private final List<PastClock> past = new ArrayList<>();

  @Test
  void whereNothingIsKnownItIsEvenAndSaysThatItRestsOnNothing() {
    assertThat(chance("mail", "P3", 0)).isEqualTo(new MissChance(500, ForecastGroup.NONE, 0));
  }

  @Test
  void aTargetThatIsUsedUpIsMissed() {
    some(100, "mail", "P3", 1);
    assertThat(chance("mail", "P3", 11)).isEqualTo(MissChance.MISSED);
  }

  @Test
  void atTheStartItIsTheShareOfThePast() {
    some(300, "mail", "P3", 5);
    some(100, "mail", "P3", 20);
    assertThat(chance("mail", "P3", 0).perMille()).isBetween(250, 252);
  }

  @Test
  void whatStoppedBeforeSaysNothingOfWhatStillRuns() {
    some(300, "mail", "P3", 2);
    some(100, "mail", "P3", 5);
    some(100, "mail", "P3", 20);
    MissChance chance = chance("mail", "P3", 3);
    assertThat(chance.perMille()).isEqualTo(500);
    assertThat(chance.group()).isEqualTo(ForecastGroup.SERVICE);
    assertThat(chance.cases()).isEqualTo(200);
  }

  @Test
  void aTargetReachedToTheMillisecondIsMet() {
    some(50, "mail", "P3", 10);
    assertThat(chance("mail", "P3", 0).perMille()).isLessThan(10);
  }

  @Test
  void aServiceGoesItsOwnWay() {
    some(200, "mail", "P3", 20);
    some(200, "print", "P3", 1);
    assertThat(chance("mail", "P3", 0).perMille()).isGreaterThan(950);
    assertThat(chance("print", "P3", 0).perMille()).isLessThan(50);
  }

  @Test
  void aServiceWithFewCasesGoesAsItsPriorityDoes() {
    some(200, "mail", "P3", 20);
    some(200, "mail", "P2", 1);
    some(2, "print", "P3", 1);
    MissChance chance = chance("print", "P3", 0);
    assertThat(chance.group()).isEqualTo(ForecastGroup.PRIORITY);
    assertThat(chance.cases()).isEqualTo(202);
    assertThat(chance.perMille()).isBetween(750, 900);
  }

  @Test
  void aPriorityWithFewCasesGoesAsAllDo() {
    some(90, "mail", "P3", 20);
    some(30, "mail", "P4", 1);
    assertThat(chance("mail", "P1", 0)).isEqualTo(new MissChance(746, ForecastGroup.ALL, 120));
  }

  @Test
  void anotherMetricSaysNothing() {
    some(90, "mail", "P3", 20);
    assertThat(past().chance(ClockMetric.RESPONSE, "mail", "P3", hours(0), TARGET).group())
        .isEqualTo(ForecastGroup.NONE);
  }

  @Test
  void aRecordOfNoKnownServiceIsForecastByItsPriority() {
    some(40, null, "P3", 20);
    MissChance chance = chance(null, "P3", 0);
    assertThat(chance.group()).isEqualTo(ForecastGroup.PRIORITY);
    assertThat(chance.cases()).isEqualTo(40);
  }

  @Test
  void whatRunsTheLongestIsNotForgottenBecauseItHasNotStopped() {
    some(50, "mail", "P3", 1);
    some(10, "mail", "P3", 20);
    assertThat(chance("mail", "P3", 2).perMille()).isGreaterThan(700);
    assertThat(chance("mail", "P3", 0).perMille()).isBetween(160, 190);
    running(40, 12);
    assertThat(chance("mail", "P3", 0).perMille()).isBetween(490, 520);
  }

  @Test
  void whatHasOnlyBegunSaysNothing() {
    some(40, "mail", "P3", 1);
    some(40, "mail", "P3", 20);
    int before = chance("mail", "P3", 0).perMille();
    running(500, 0);
    assertThat(chance("mail", "P3", 0).perMille()).isBetween(before - 5, before + 5);
  }

  @Test
  void whereNoneHasStoppedNobodyKnows() {
    running(100, 2);
    assertThat(chance("mail", "P3", 0)).isEqualTo(new MissChance(500, ForecastGroup.NONE, 0));
    assertThat(chance("mail", "P3", 5).perMille()).isEqualTo(500);
  }

  @Test
  void aHistoryTooShortToSeeATargetLeavesOpenWhatItHasNotSeen() {
    some(40, "mail", "P3", 1);
    running(60, 4);
    MissChance chance = chance("mail", "P3", 0);
    assertThat(chance.perMille()).as("of 60 in 100 nobody knows").isBetween(290, 310);
    assertThat(chance("mail", "P3", 5).perMille()).isEqualTo(chance("mail", "P3", 9).perMille());
  }

  @Test
  void onlyTheLastOfAGroupCount() {
    some(PastClocks.MOST, "mail", "P3", 1);
    some(PastClocks.MOST, "mail", "P3", 20);
    assertThat(chance("mail", "P3", 0)).isEqualTo(new MissChance(1, ForecastGroup.SERVICE, 2_000));
  }

  private void some(int count, String service, String priority, int hours) {
    some(count, service, priority, hours, true);
  }

  private void running(int count, int hours) {
    some(count, "mail", "P3", hours, false);
  }

  private void some(int count, String service, String priority, int hours, boolean stopped) {
    past.addAll(
        Collections.nCopies(
            count,
            new PastClock(ClockMetric.RESOLUTION, service, priority, hours(hours), stopped)));
  }

  private PastClocks past() {
    return PastClocks.of(past);
  }

  private MissChance chance(String service, String priority, int elapsed) {
    return past().chance(ClockMetric.RESOLUTION, service, priority, hours(elapsed), TARGET);
  }

  private static WorkingTime hours(int hours) {
    return WorkingTime.ofMinutes(60L * hours);
  }
}
