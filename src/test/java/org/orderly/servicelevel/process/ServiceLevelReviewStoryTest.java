package org.orderly.servicelevel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orderly.servicelevel.process.ReviewDesk.as;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.incident.SecurityManagement;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.MissedReason;
import org.orderly.servicelevel.MissedTargetPage;
import org.orderly.servicelevel.MissedTargetQuery;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ReviewedFigures;
import org.orderly.servicelevel.ServiceLevelFigures;
import org.orderly.servicelevel.ServiceLevelReport.Workload;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.ServiceLevelReviewView;
import org.orderly.servicelevel.ServiceLevelScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens between two reviews of what was agreed with a customer (8.3.3, 9.4). */
@OrderlyTest
class ServiceLevelReviewStoryTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired ServiceLevelReviewManagement reviews;
  @Autowired ServiceLevelFigures board;
  @Autowired SecurityManagement security;
  @Autowired NotificationManagement notifications;
  @Autowired EvidenceManagement evidence;
  @Autowired JdbcClient jdbc;

  private ReviewDesk desk;
  private ReviewDesk.Customer customer;

  @BeforeEach
  void openDesk() {
    desk = ReviewDesk.of(server);
    customer = desk.customer();
  }

  @Test
  void aBadMonthIsExplainedSpokenAboutAndFollowedByActions() {
    String agreement = customer.agreement(3);
    RecordNumber late = customer.missed();
    RecordNumber later = customer.missed();
    RecordNumber review = customer.review(agreement);
    customer.giveReasons(
        review,
        Map.of(
            "missedReasons",
            late + " response: staffing; two were ill\n" + late + " resolution: supplier",
            "otherReason",
            "staffing"));
    customer.prepare(review);
    customer.hold(review);
    customer.decide(
        review,
        Map.of(
            "actions",
            "Two more people at eight; " + customer.owner.key() + "; 2099-01-31",
            "agreementOutcome",
            "renewed"));

    ServiceLevelReviewView closed = as(customer.theirs, () -> reviews.review(review));
    assertThat(closed.subject().agreement()).isEqualTo(agreement);
    assertThat(closed.held().satisfaction()).isEqualTo(2);
    assertThat(closed.decision().nextReview()).isEqualTo(desk.thisMonth().plusMonths(3).atDay(1));
    ReviewedFigures figures = as(customer.theirs, () -> reviews.figures(review)).orElseThrow();
    assertThat(figures.reasons())
        .containsExactly(
            Map.entry(MissedReason.STAFFING, 3L), Map.entry(MissedReason.SUPPLIER, 1L));
    assertThat(figures.missed())
        .extracting(one -> one.target().record(), one -> one.reason())
        .contains(
            tuple(late, MissedReason.STAFFING),
            tuple(late, MissedReason.SUPPLIER),
            tuple(later, MissedReason.STAFFING));
    assertThat(figures.taken().figures().workload())
        .anySatisfy(one -> assertThat(one.limit()).isEqualTo(1))
        .filteredOn(one -> one.recordType().equals("change"))
        .anySatisfy(week -> assertThat(week.from()).isBeforeOrEqualTo(first()))
        .anySatisfy(week -> assertThat(week.to()).isAfterOrEqualTo(last()))
        .doesNotHaveDuplicates();
    assertThat(figures.taken().figures().trend()).hasSize(12);
    assertThat(kinds(review))
        .containsExactly(
            "ServiceLevelReviewOpened",
            "ServiceLevelFiguresTaken",
            "MissedTargetsReviewed",
            "ServiceLevelReviewPrepared",
            "ServiceLevelReviewHeld",
            "ServiceLevelReviewDecided",
            "ImprovementOpportunityRaised",
            "AgreementChangeAsked",
            "ServiceLevelReviewClosed");
    assertThat(notifications.notifications(review))
        .extracting(one -> one.kind(), one -> one.recipient().key())
        .contains(
            tuple("service-level-review.opened", customer.owner.key()),
            tuple("service-level-review.action", customer.owner.key()),
            tuple("service-level-review.closed", customer.theirs.key()));
  }

  @Test
  void theFiguresOfAReviewStayAsTheyWereTaken() {
    RecordNumber incident = customer.missed();
    RecordNumber review = customer.review(null);
    ReviewedFigures taken = figures(customer.manager, review);
    customer.missed();
    assertThat(figures(customer.manager, review)).isEqualTo(taken);
    assertThat(taken.missed()).extracting(one -> one.target().record()).containsOnly(incident);
    assertThat(content(review)).contains(taken.taken().digest());
    for (String sql :
        List.of(
            "update service_level_review_figures set content = '{}' where review = ?",
            "delete from service_level_review_figures where review = ?")) {
      assertThatThrownBy(() -> jdbc.sql(sql).param(review.running()).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("as taken");
    }
  }

  @Test
  void whatIsNotForAReaderIsCountedAndNotNamed() {
    RecordNumber incident = customer.missed();
    RecordNumber review = customer.review(null);
    assertThat(figures(customer.theirs, review).missed())
        .extracting(one -> one.target().record())
        .containsOnly(incident);
    as(
        organisation.deskAgent(),
        () -> {
          security.flag(incident, true, "It is an attack");
          return incident;
        });
    assertThat(figures(customer.theirs, review).missed()).isEmpty();
    assertThat(figures(customer.theirs, review).hidden()).isEqualTo(2);
    assertThat(figures(customer.theirs, review).taken().figures().missed()).isEmpty();
    assertThat(figures(organisation.person("guard", Roles.SECURITY), review).hidden()).isZero();
  }

  @Test
  void theBoardNamesTheReasonsThatTheReviewFound() {
    RecordNumber late = customer.missed();
    RecordNumber review = customer.review(null);
    assertThat(missed(customer.manager, null).missed())
        .hasSize(2)
        .allMatch(one -> one.reason() == null);
    customer.giveReasons(
        review,
        Map.of(
            "missedReasons",
            late + " response: staffing; two were ill",
            "otherReason",
            "supplier"));
    assertThat(missed(customer.theirs, null).missed())
        .extracting(one -> one.metric(), one -> one.reason(), one -> one.remark())
        .containsExactlyInAnyOrder(
            tuple(ClockMetric.RESPONSE, MissedReason.STAFFING, "two were ill"),
            tuple(ClockMetric.RESOLUTION, MissedReason.SUPPLIER, null));
    MissedTargetPage some = missed(customer.manager, ClockMetric.RESPONSE);
    assertThat(some.total()).isEqualTo(1);
    assertThat(some.missed()).extracting(one -> one.metric()).containsExactly(ClockMetric.RESPONSE);
    as(customer.manager, () -> reviews.cancel(review, "Begun by mistake"));
    assertThat(missed(customer.manager, null).missed()).allMatch(one -> one.reason() == null);
    assertThatThrownBy(() -> missed(desk.customer().theirs, null))
        .isInstanceOf(RuleViolation.class);
  }

  private MissedTargetPage missed(Actor reader, ClockMetric metric) {
    return as(
        reader,
        () ->
            board.missed(
                new MissedTargetQuery(
                    new ServiceLevelScope(customer.key, customer.service),
                    month(),
                    metric,
                    null,
                    0,
                    20)));
  }

  @Test
  void theLimitOfOneCustomerIsNotHeldAgainstTheWorkOfAll() {
    customer.agreement(3);
    customer.missed();
    assertThat(workload(customer.key)).isEqualTo(new Workload(1, 1L));
    assertThat(workload(null)).isEqualTo(new Workload(1, null));
  }

  private Workload workload(String of) {
    return as(
        customer.manager,
        () -> board.report(new ServiceLevelScope(of, customer.service), month()).workload());
  }

  private ReportPeriod month() {
    return new ReportPeriod(ReportPeriod.Length.MONTH, desk.lastMonth(), ZoneOffset.UTC);
  }

  private LocalDate first() {
    return desk.lastMonth().atDay(1);
  }

  private LocalDate last() {
    return desk.lastMonth().atEndOfMonth();
  }

  private ReviewedFigures figures(Actor reader, RecordNumber review) {
    return as(reader, () -> reviews.figures(review)).orElseThrow();
  }

  private List<String> kinds(RecordNumber review) {
    return evidence.trail(review).stream().map(EvidenceEntry::kind).toList();
  }

  private String content(RecordNumber review) {
    return evidence.trail(review).stream()
        .filter(entry -> entry.kind().equals("ServiceLevelFiguresTaken"))
        .map(EvidenceEntry::content)
        .findFirst()
        .orElseThrow();
  }
}
