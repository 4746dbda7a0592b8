package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.change.process.ImplementationDesk.REVIEW;
import static org.orderly.change.process.ImplementationDesk.as;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.BenefitReached;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangeReviewView;
import org.orderly.change.ChangeType;
import org.orderly.change.ImplementationManagement;
import org.orderly.change.PlannedTask;
import org.orderly.change.ReviewNeed;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.PassedNodes;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@OrderlyTest
class PostImplementationReviewProcessTest {

  private static final PassedNodes PASSED =
      new PassedNodes(
          "/processes/change/post-implementation-review.bpmn", PostImplementationReviewProcess.KEY);

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ImplementationManagement implementations;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired RecordLinks links;
  @Autowired NotificationManagement notifications;
  @Autowired IncidentManagement incidents;
  @Autowired TestClock clock;

  private ImplementationDesk desk;
  private RecordNumber number;

  @BeforeEach
  void openDesk() {
    desk = ImplementationDesk.of(server);
  }

  @AfterEach
  void remember() {
    PASSED.remember(history, number);
  }

  @AfterAll
  static void everyFlowNodeOfTheModelWasPassed() {
    PASSED.areThoseOfTheModel();
  }

  @Test
  void afterTheLookBackSomebodyElseReviewsWhatItCaused() {
    begin(ChangeType.EMERGENCY);
    assertThat(review().need()).isEqualTo(ReviewNeed.EMERGENCY);
    assertThat(desk.open(number)).isEmpty();
    RecordNumber incident =
        new IncidentDesk(desk.organisation, incidents, desk.tasks, clock).report();
    as(
        Actor.system(),
        () -> {
          links.link(incident, LinkType.CAUSED_BY, number, Actor.system(), clock.instant());
          return incident;
        });
    desk.execute(number, "Timer_LookBackOver");
    assertThat(review().incidents()).containsExactly(incident);
    assertThat(desk.open(number)).containsExactly(REVIEW);
    assertThat(desk.fact(number, REVIEW, "incidentsText")).isEqualTo(incident.value());
    assertThat(desk.fact(number, REVIEW, "reviewedOutcome")).isEqualTo("successful");
    hold(desk.manager);
    assertThat(review().reviewer()).isEqualTo(desk.manager.key());
    assertThat(review().outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
    assertThat(review().benefit()).isEqualTo(BenefitReached.REACHED);
    assertThat(review().late(clock.instant())).isFalse();
    assertThat(desk.open(number)).isEmpty();
  }

  @Test
  void whoImplementedItDoesNotReviewIt() {
    Actor both = desk.organisation.person("both", Roles.CHANGE_MANAGER, desk.group);
    begin(
        ChangeType.NORMAL,
        both,
        Map.of("stepResult", "done-with-issues", "stepNote", "It took two tries"));
    assertThat(review().need()).isEqualTo(ReviewNeed.ISSUES);
    desk.execute(number, "Timer_LookBackOver");
    assertThatThrownBy(() -> hold(both))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule().code()).isEqualTo("ITSM-CHG-080"));
    assertThat(desk.happened(number, "ChangeAttemptRefused")).isOne();
    hold(desk.manager);
    assertThat(review().closedAt()).isNotNull();
  }

  @Test
  void whatIsLateIsToldToReviewersAndThenToThoseWhoLead() {
    Actor management = desk.organisation.person("director", Roles.TOP_MANAGEMENT);
    begin(ChangeType.EMERGENCY);
    desk.execute(number, "Timer_LookBackOver");
    desk.execute(number, "Timer_ReviewOverdue");
    assertThat(told("change-review.overdue")).contains(desk.manager.key());
    desk.execute(number, "Timer_ReviewNeglected");
    assertThat(told("change-review.neglected")).contains(management.key());
    assertThat(desk.happened(number, "ChangeReviewOverdue")).isEqualTo(2);
    clock.advance(
        Duration.between(clock.instant(), review().dates().dueAt()).plus(Duration.ofHours(1)));
    hold(desk.manager);
    assertThat(review().late(clock.instant())).isTrue();
  }

  @Test
  void anIncidentByWhichAChangeWasFoundIsOneThatItCaused() {
    Actor caller = Actor.system();
    RecordNumber incident = incident();
    clock.advance(Duration.ofHours(2));
    number = desk.found();
    links.link(incident, LinkType.CAUSED_BY, number, caller, clock.instant());
    as(
        Actor.system(),
        () ->
            runtime.startProcessInstanceByKey(PostImplementationReviewProcess.KEY, number.value()));
    assertThat(review().need()).isEqualTo(ReviewNeed.UNAUTHORIZED);
    desk.execute(number, "Timer_LookBackOver");
    assertThat(review().incidents()).containsExactly(incident);
    clock.advance(Duration.between(clock.instant(), review().dates().lookBackUntil()));
    links.link(incident(), LinkType.CAUSED_BY, number, caller, clock.instant());
    assertThat(desk.fact(number, REVIEW, "incidentsText")).isEqualTo(incident.value());
    assertThat(told("change-implementation.outcome.successful-with-issues")).isEmpty();
    hold(desk.manager);
  }

  private RecordNumber incident() {
    return new IncidentDesk(desk.organisation, incidents, desk.tasks, clock).report();
  }

  private void begin(ChangeType type) {
    begin(type, desk.engineer, Map.of("stepResult", "done"));
  }

  private void begin(ChangeType type, Actor implementer, Map<String, Object> report) {
    number =
        desk.planned(
            type,
            ImplementationDesk.with(
                desk.content(), List.of(new PlannedTask(1, "Do it", implementer.key(), 5))));
    desk.prepare(number);
    desk.step(number, implementer, report);
    as(
        Actor.system(),
        () ->
            runtime.startProcessInstanceByKey(PostImplementationReviewProcess.KEY, number.value()));
  }

  private void hold(Actor by) {
    desk.complete(
        number,
        REVIEW,
        by,
        Map.of(
            "reviewedOutcome",
            "successful-with-issues",
            "benefit",
            "reached",
            "findings",
            "It does what it was made for",
            "lessons",
            "Try it on the copy twice"));
  }

  private ChangeReviewView review() {
    return as(desk.manager, () -> implementations.review(number)).orElseThrow();
  }

  private List<String> told(String kind) {
    return notifications.notifications(number).stream()
        .filter(one -> one.kind().equals(kind))
        .map(one -> one.recipient().key())
        .toList();
  }
}
