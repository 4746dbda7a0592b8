package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;
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
import org.springframework.test.context.TestContextManager;

/** Whatever is drafted, agreed and ended in whatever order: what holds is never in doubt. */
@OrderlyTest
class AgreementVersionsProperties {

  private static final int DAYS = 60;
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final List<String> ZONES = List.of("Europe/Berlin", "UTC", "Asia/Kathmandu");

  @Autowired AgreementManagement agreements;
  @Autowired AgreementsInForce inForce;
  @Autowired Organisation organisation;
  @Autowired TestClock clock;

  /** jqwik knows nothing of Spring; the context is that of all tests. */
  @BeforeProperty
  void comeIn() throws Exception {
    new TestContextManager(AgreementVersionsProperties.class).prepareTestInstance(this);
  }

  private enum Verb {
    DRAFT_NEXT,
    CHANGE,
    AGREE,
    END
  }

  /**
   * What a version would say of its days and services.
   *
   * @param from days from today
   * @param length in days; less than none where no end is meant
   */
  private record Draft(int from, int length, boolean bothServices) {}

  /** A verb that is tried on one of three agreements of a customer. */
  private record Step(Verb verb, int agreement, Draft draft) {}

  @Provide
  Arbitrary<Draft> draft() {
    return Combinators.combine(
            Arbitraries.integers().between(-2, DAYS / 4 - 3).map(day -> day * 3),
            Arbitraries.integers().between(-1, 11),
            Arbitraries.of(false, true))
        .as(Draft::new);
  }

  @Provide
  Arbitrary<List<Draft>> first() {
    return draft().list().ofSize(ZONES.size());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(
                Verb.AGREE, Verb.DRAFT_NEXT, Verb.AGREE, Verb.CHANGE, Verb.DRAFT_NEXT, Verb.END),
            Arbitraries.integers().between(0, ZONES.size() - 1),
            draft())
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property(tries = 20)
  void atEveryInstantAtMostOneVersionHolds(
      @ForAll("first") List<Draft> first, @ForAll("steps") List<Step> steps) {
    Customer customer = new Customer();
    for (int i = 0; i < ZONES.size(); i++) {
      agreements.create(customer.keys.get(i), customer.draft(i, first.get(i)));
    }
    long done = steps.stream().filter(customer::take).count();
    List<AgreementView> all =
        agreements.agreements(new AgreementFilter(null, customer.key, null, null));
    all.forEach(AgreementVersionsProperties::assertNoGap);
    boolean held = false;
    for (String service : customer.services) {
      for (Instant at = customer.start(); at.isBefore(customer.end()); at = later(at)) {
        held |= customer.assertOne(all, service, at);
      }
    }
    Statistics.label("something holds")
        .collect(held)
        .coverage(coverage -> coverage.check(true).count(tries -> tries > 0));
    Statistics.label("some steps are refused, some are done")
        .collect(done > 0 && done < steps.size())
        .coverage(coverage -> coverage.check(true).count(tries -> tries > 0));
  }

  private static Instant later(Instant at) {
    return at.plus(Duration.ofHours(5));
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

  /** A customer of each try's own, with two services and three agreements. */
  private final class Customer {

    private final String key = organisation.customer();
    private final List<String> keys =
        ZONES.stream().map(zone -> Organisation.unique("agreement")).toList();
    private final List<String> services =
        IntStream.range(0, 2)
            .mapToObj(i -> organisation.service(Criticality.SILVER, organisation.resolverGroup()))
            .toList();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), UTC);

    /** Whether it was done, and not refused. */
    boolean take(Step step) {
      try {
        work(step);
        return true;
      } catch (RuleViolation refused) {
        assertThat(refused.rule()).isInstanceOf(AgreementRule.class);
        return false;
      }
    }

    private void work(Step step) {
      String agreement = keys.get(step.agreement());
      AgreementDraft draft = draft(step.agreement(), step.draft());
      switch (step.verb()) {
        case DRAFT_NEXT -> agreements.next(agreement, draft);
        case CHANGE -> agreements.change(agreement, null, draft);
        case AGREE ->
            agreements.agree(
                agreement,
                null,
                agreements.alignment(agreement).stream()
                    .map(AlignmentFinding::id)
                    .collect(Collectors.toSet()));
        case END -> agreements.end(agreement, draft.terms().validFrom(), "Enough");
      }
    }

    AgreementDraft draft(int agreement, Draft draft) {
      LocalDate from = today.plusDays(draft.from());
      return AgreementDraft.of(
          new AgreementParties(AgreementKind.SERVICE_LEVEL, key, null, null, ZONES.get(agreement)),
          new AgreementTerms(
              "Made up",
              draft.bothServices() ? services : services.subList(0, 1),
              OfferingLevel.SILVER,
              "office-hours",
              List.of(
                  new ServiceLevelTarget(
                      "incident", "P1", TargetMetric.RESPONSE, TargetMeasure.WORKING_TIME, 5)),
              ResponseSign.FIRST_CLAIM,
              List.of(),
              "",
              from,
              draft.length() < 0 ? null : from.plusDays(draft.length()),
              6,
              null,
              List.of()));
    }

    /** Whether some version holds: the one that a record opened then would follow. */
    boolean assertOne(List<AgreementView> all, String service, Instant at) {
      List<String> holding = new ArrayList<>();
      for (AgreementView agreement : all) {
        agreement.versions().stream()
            .filter(version -> !version.draft())
            .filter(version -> version.terms().services().contains(service))
            .filter(version -> agreement.validity(version).holdsAt(at))
            .forEach(version -> holding.add(agreement.reference(version.number())));
      }
      assertThat(holding).as(service + " at " + at).hasSizeLessThanOrEqualTo(1);
      ClockedRecord record =
          new ClockedRecord(at, "P1", OfferingLevel.SILVER, "office-hours", service, key);
      assertThat(inForce.of(record).map(AgreedTerms::reference).stream().toList())
          .isEqualTo(holding);
      return !holding.isEmpty();
    }

    Instant start() {
      return today.minusDays(10).atStartOfDay(UTC).toInstant();
    }

    Instant end() {
      return start().plus(Duration.ofDays(DAYS));
    }
  }
}
