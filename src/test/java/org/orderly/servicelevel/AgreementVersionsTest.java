package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetMetric;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is drafted, agreed and ended in whatever order: what holds is never in doubt. */
@OrderlyTest
class AgreementVersionsTest {

  private static final int RUNS = 20;
  private static final int STEPS = 40;
  private static final int DAYS = 60;
  private static final List<String> ZONES = List.of("Europe/Berlin", "UTC", "Asia/Kathmandu");

  @Autowired AgreementManagement agreements;
  @Autowired AgreementsInForce inForce;
  @Autowired Organisation organisation;
  @Autowired TestClock clock;

  private List<String> keys;
  private List<String> services;
  private String customer;
  private LocalDate today;
  private boolean held;

  @BeforeEach
  void organise() {
    keys = List.of(unique(), unique(), unique());
    String group = organisation.resolverGroup();
    services =
        List.of(
            organisation.service(Criticality.SILVER, group),
            organisation.service(Criticality.SILVER, group));
    customer = organisation.customer();
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
  }

  @RepeatedTest(RUNS)
  void atEveryInstantAtMostOneVersionHolds(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (String key : keys) {
      agreements.create(key, draft(random, key));
    }
    for (int step = 0; step < STEPS; step++) {
      tryStep(random, keys.get(random.nextInt(keys.size())));
    }
    List<AgreementView> all =
        agreements.agreements(new AgreementFilter(null, customer, null, null));
    for (AgreementView agreement : all) {
      assertNoGap(agreement);
    }
    for (String service : services) {
      for (Instant at = start(); at.isBefore(end()); at = at.plus(Duration.ofHours(5))) {
        assertSame(all, service, at);
      }
    }
    assertThat(held).isTrue();
  }

  private void tryStep(Random random, String key) {
    try {
      step(random, key);
    } catch (RuleViolation refused) {
      assertThat(refused.rule()).isInstanceOf(AgreementRule.class);
    }
  }

  private void step(Random random, String key) {
    AgreementDraft draft = draft(random, key);
    switch (random.nextInt(5)) {
      case 0 -> agreements.next(key, draft);
      case 1 -> agreements.next(key, draft);
      case 2 -> agreements.change(key, draft);
      case 3 ->
          agreements.agree(
              key,
              null,
              agreements.alignment(key).stream()
                  .map(AlignmentFinding::id)
                  .collect(Collectors.toSet()));
      default -> agreements.end(key, day(random), "Enough");
    }
  }

  private AgreementDraft draft(Random random, String key) {
    return AgreementDraft.of(
        new AgreementParties(
            AgreementKind.SERVICE_LEVEL, customer, null, null, ZONES.get(keys.indexOf(key))),
        terms(random));
  }

  private AgreementTerms terms(Random random) {
    LocalDate from = day(random);
    return new AgreementTerms(
        "Made at random",
        random.nextBoolean() ? services : services.subList(0, 1),
        OfferingLevel.SILVER,
        "office-hours",
        List.of(
            new ServiceLevelTarget(
                "incident", "P1", TargetMetric.RESPONSE, TargetMeasure.WORKING_TIME, 5)),
        ResponseSign.FIRST_CLAIM,
        List.of(),
        "",
        from,
        random.nextBoolean() ? null : from.plusDays(random.nextInt(12)),
        6,
        null,
        List.of());
  }

  private LocalDate day(Random random) {
    return today.plusDays(random.nextInt(DAYS / 4) * 3L - 6);
  }

  private static void assertNoGap(AgreementView agreement) {
    List<AgreementVersion> agreed =
        agreement.versions().stream().filter(version -> !version.draft()).toList();
    for (int i = 1; i < agreed.size(); i++) {
      assertThat(agreement.validity(agreed.get(i - 1)).meets(agreement.validity(agreed.get(i))))
          .as(agreement.toString())
          .isTrue();
    }
  }

  private void assertSame(List<AgreementView> all, String service, Instant at) {
    List<String> holding = new ArrayList<>();
    for (AgreementView agreement : all) {
      agreement.versions().stream()
          .filter(version -> !version.draft())
          .filter(version -> version.terms().services().contains(service))
          .filter(version -> agreement.validity(version).holdsAt(at))
          .forEach(version -> holding.add(agreement.reference(version.number())));
    }
    held |= !holding.isEmpty();
    assertThat(holding).as(service + " at " + at).hasSizeLessThanOrEqualTo(1);
    ClockedRecord record =
        new ClockedRecord(at, "P1", OfferingLevel.SILVER, "office-hours", service, customer);
    assertThat(inForce.of(record).map(AgreedTerms::reference).stream().toList()).isEqualTo(holding);
  }

  private Instant start() {
    return today.minusDays(10).atStartOfDay(ZoneId.of("UTC")).toInstant();
  }

  private Instant end() {
    return start().plus(Duration.ofDays(DAYS));
  }

  private static String unique() {
    return Organisation.unique("agreement");
  }
}
