package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.change.process.ChangeCourse.MAKE;
import static org.orderly.change.process.ChangeCourse.MEET;
import static org.orderly.change.process.ChangeCourse.REVIEW;
import static org.orderly.change.process.ChangeCourse.SCHEDULE;
import static org.orderly.change.process.ChangeCourse.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.change.AssessmentArea;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeDecision;
import org.orderly.change.ChangeDecisionKind;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Complexity;
import org.orderly.change.Disruption;
import org.orderly.change.Experience;
import org.orderly.change.NewChange;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.RiskLevel;
import org.orderly.change.ServiceEffect;
import org.orderly.change.TemplateContent;
import org.orderly.change.TemplateFit;
import org.orderly.change.Testability;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.PassedNodes;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The parts that are called are played by the test; they have tests of their own. */
@OrderlyTest
class ChangeManagementProcessTest {

  private static final PassedNodes PASSED =
      new PassedNodes("/processes/change/change-management.bpmn", ChangeCourse.KEY);
  private static final PassedNodes ASSESSED =
      new PassedNodes("/processes/change/change-assessment.bpmn", ChangeCourse.ASSESSMENT_KEY);

  private static final RiskAnswers RISKY =
      new RiskAnswers(
          Experience.NEVER,
          Complexity.FEW_TEAMS,
          Disruption.BUSINESS_HOURS,
          Testability.PARTIAL,
          Reversal.UNTESTED);
  private static final String COMPLETE = ChangeManagementProcess.TASK_COMPLETE_CHANGE;
  private static final String EMERGENCY = ChangeManagementProcess.TASK_DECIDE_EMERGENCY;
  private static final String LEAD_TIME = ChangeManagementProcess.TASK_DECIDE_LEAD_TIME;
  private static final String TRANSITION = ChangeManagementProcess.TASK_PLAN_TRANSITION;
  private static final String ASSESS = ChangeAssessmentProcess.TASK_ASSESS_CHANGE;

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired EvidenceManagement evidence;
  @Autowired NotificationManagement notifications;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired TestClock clock;

  private ChangeCourse course;
  private ChangeContent content;
  private RecordNumber number;

  @BeforeEach
  void aChangeOfNextMonth() {
    course = ChangeCourse.of(server);
    content =
        course
            .desk
            .content(
                organisation.service(Criticality.BRONZE, organisation.resolverGroup()),
                List.of(),
                course.engineer)
            .within(inDays(30));
  }

  @AfterEach
  void remember() {
    PASSED.remember(history, number);
    ASSESSED.remember(history, number);
  }

  @AfterAll
  static void everyFlowNodeOfTheModelsWasPassed() {
    PASSED.areThoseOfTheModel();
    ASSESSED.areThoseOfTheModel();
  }

  private ChangeWindow inDays(int days) {
    Instant starts = clock.instant().plus(Duration.ofDays(days));
    return new ChangeWindow(starts, starts.plus(Duration.ofHours(2)));
  }

  @Test
  void aLowRiskIsAssessedAuthorizedMadeAndClosed() {
    number = course.ask(NewChange.of(content));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.ASSESSMENT);
    assertThat(course.view(number).type()).isEqualTo(ChangeType.NORMAL);
    assertThat(course.view(number).riskLevel()).isEqualTo(RiskLevel.LOW);
    assertThat(course.view(number).riskScore()).isEqualTo(5);
    assertThat(course.open(number)).containsExactly(ASSESS);
    assertThat(course.facts(number, ASSESS, course.serviceOwner))
        .containsEntry("areaText", "service-owner")
        .containsEntry(
            "weightText", course.facts(number, ASSESS, course.manager).get("weightText"));
    course.complete(number, ASSESS, course.serviceOwner, Map.of("verdict", "no-objection"));
    made(ChangeOutcome.SUCCESSFUL);
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CLOSED);
    assertThat(told("change.closed")).containsExactly(course.owner.key());
    assertThat(as(course.owner, () -> course.weighing.assessments(number)))
        .singleElement()
        .satisfies(said -> assertThat(said.by()).isEqualTo(course.serviceOwner.key()));
  }

  /** From the schedule on to the end of the work, as it should go. */
  private void made(ChangeOutcome outcome) {
    course.play(number, SCHEDULE, Map.of());
    authorized();
    implemented(outcome);
  }

  private void authorized() {
    course.desk.askAuthorization(number);
    course.play(number, MEET, Map.of("authorizationResult", "authorized"));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.SCHEDULED);
  }

  private void implemented(ChangeOutcome outcome) {
    course.desk.begin(number);
    course.desk.conclude(number, outcome);
    course.play(number, MAKE, Map.of("changeOutcome", outcome.word()));
  }

  @Test
  void aHighRiskIsLookedAtBySecurityAndContinuityAndIsReviewed() {
    number =
        course.ask(
            NewChange.of(ChangeCourse.with(content, RISKY, content.plan(), ServiceEffect.NONE)));
    assertThat(course.view(number).riskScore()).isEqualTo(14);
    assertThat(course.view(number).riskLevel()).isEqualTo(RiskLevel.HIGH);
    assertThat(areas()).containsExactlyInAnyOrder("service-owner", "security", "continuity");
    course.assess(number);
    made(ChangeOutcome.SUCCESSFUL);
    assertThat(course.open(number)).containsExactly(REVIEW);
    course.play(number, REVIEW, Map.of());
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CLOSED);
  }

  private List<String> areas() {
    return course.tasks.openTasks(number).stream()
        .map(TaskView::id)
        .map(id -> course.forms.ofTask(id, course.manager).orElseThrow().facts().get("areaText"))
        .toList();
  }

  /** By the process as it is deployed, whose tasks have their rules. */
  @Test
  void whoHadAHandInItDoesNotAssessItAndTheAttemptIsKept() {
    Actor both = organisation.person("both", Roles.SERVICE_OWNER, Roles.CHANGE_MANAGER);
    number = as(both, () -> course.changes.open(NewChange.of(content))).number();
    TaskView task = course.task(number, ASSESS);
    assertThatThrownBy(() -> course.tasks.claim(task.id(), both))
        .satisfies(code(ChangeRule.HAND_IN_IT));
    assertThat(evidence.trail(number))
        .filteredOn(entry -> entry.kind().equals("ChangeAttemptRefused"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.content()).contains("assess", "ITSM-CHG-020"));
    as(both, () -> course.changes.cancel(number, "Not needed any more"));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CANCELLED);
  }

  @Test
  void whoHadAHandInItDoesNotDecideOnItsEmergency() {
    number = as(course.manager, () -> course.changes.open(emergency())).number();
    TaskView task = course.task(number, EMERGENCY);
    assertThatThrownBy(() -> course.tasks.claim(task.id(), course.manager))
        .satisfies(code(ChangeRule.HAND_IN_IT));
    as(course.manager, () -> course.changes.cancel(number, "Not needed any more"));
  }

  @Test
  void anObjectionSaysWhy() {
    number = course.ask(NewChange.of(content));
    assertThatThrownBy(
            () ->
                course.complete(
                    number, ASSESS, course.serviceOwner, Map.of("verdict", "objection")))
        .satisfies(code(ChangeRule.ASSESSMENT_REFUSED));
    course.complete(
        number,
        ASSESS,
        course.serviceOwner,
        Map.of("verdict", "objection", "remark", "Not in this month"));
    assertThat(course.open(number)).containsExactly(SCHEDULE);
    cancel();
  }

  private void cancel() {
    as(course.owner, () -> course.changes.cancel(number, "Not needed any more"));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CANCELLED);
    assertThat(course.view(number).cancelled()).isEqualTo("Not needed any more");
    assertThat(course.open(number)).isEmpty();
  }

  @Test
  void whoIsLateWithAnAssessmentIsReminded() {
    number = course.ask(NewChange.of(content));
    Job timer =
        management
            .createJobQuery()
            .activityId("Timer_AssessmentOverdue")
            .processInstanceId(course.task(number, ASSESS).processInstanceId())
            .singleResult();
    assertThat(timer.getDuedate()).isAfter(clock.instant().plus(Duration.ofDays(1)));
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(timer.getId());
          return timer;
        });
    assertThat(told("change.assessment-overdue")).contains(course.serviceOwner.key());
    course.assess(number);
    cancel();
  }

  @Test
  void aStandardChangeFollowsItsTemplateStraightToItsWindow() {
    String template = template(content, List.of());
    number = course.ask(standard(template, content));
    assertThat(course.view(number).type()).isEqualTo(ChangeType.STANDARD);
    course.play(number, SCHEDULE, Map.of());
    assertThat(course.view(number).state()).isEqualTo(ChangeState.SCHEDULED);
    implemented(ChangeOutcome.SUCCESSFUL);
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CLOSED);
    assertThat(evidence.trail(number))
        .extracting(entry -> entry.kind())
        .doesNotContain("ChangeAssessed");
  }

  private NewChange standard(String template, ChangeContent said) {
    return new NewChange(said, null, null, template, null, false, false);
  }

  private String template(ChangeContent said, List<String> classes) {
    String key = Organisation.unique("template");
    as(
        course.manager,
        () ->
            course.templates.write(
                key, course.manager.key(), new TemplateContent(said, classes), 0));
    as(
        organisation.person("board", Roles.CHANGE_ADVISORY_BOARD),
        () -> course.templates.authorize(key, 1, clock.instant().plus(Duration.ofDays(90))));
    return key;
  }

  @Test
  void whatIsAlteredFollowsNoTemplate() {
    String template = template(content, List.of());
    ChangePlan other =
        new ChangePlan(
            "Install it twice.",
            content.plan().test(),
            content.plan().backOut(),
            content.plan().backOutTest(),
            "",
            "",
            "");
    number =
        course.ask(
            standard(
                template, ChangeCourse.with(content, content.risk(), other, ServiceEffect.NONE)));
    assertThat(course.view(number).type()).isEqualTo(ChangeType.NORMAL);
    assertThat(as(course.owner, () -> course.weighing.risks(number)).get(0).facts().templateFit())
        .isEqualTo(TemplateFit.ALTERED);
    cancel();
  }

  @Test
  void whatFollowedATemplateThatIsRetiredBeforeItIsReleasedGoesOnLikeAnyOther() {
    String template = template(content, List.of());
    number = course.ask(standard(template, content));
    as(course.manager, () -> course.templates.retire(template));
    course.play(number, SCHEDULE, Map.of());
    assertThat(course.view(number).type()).isEqualTo(ChangeType.NORMAL);
    assertThat(course.open(number)).containsExactly(ASSESS);
    cancel();
  }

  @Test
  void whatSaysTooLittleGoesBackToItsOwnerUntilItSaysAll() {
    number =
        course.ask(
            NewChange.of(ChangeCourse.with(content, null, ChangePlan.NONE, ServiceEffect.NONE)));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.NEW);
    assertThat(course.task(number, COMPLETE).assignee()).isEqualTo(course.owner.key());
    assertThat(course.facts(number, COMPLETE, course.owner).get("missingText"))
        .isEqualTo("risk-answers\nimplementation-plan\ntest-plan\nback-out-plan");
    assertThat(told("change.incomplete")).containsExactly();
    course.complete(number, COMPLETE, course.owner, Map.of());
    assertThat(course.open(number)).containsExactly(COMPLETE);
    course.revise(number, content);
    assertThat(course.view(number).state()).isEqualTo(ChangeState.ASSESSMENT);
    assertThat(course.open(number)).containsExactly(ASSESS);
    cancel();
  }

  @Test
  void whatIsNotAuthorizedIsRejected() {
    number = course.ask(NewChange.of(content));
    course.assess(number);
    course.play(number, SCHEDULE, Map.of());
    course.desk.askAuthorization(number);
    course.play(number, MEET, Map.of("authorizationResult", "not-authorized"));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.REJECTED);
    assertThat(course.open(number)).isEmpty();
    assertThat(told("change.rejected")).containsExactly(course.owner.key());
  }

  @Test
  void whatIsSentBackIsWeighedAndAssessedAnewOnceItIsWrittenOtherwise() {
    number = course.ask(NewChange.of(content));
    course.assess(number);
    course.play(number, SCHEDULE, Map.of());
    course.desk.askAuthorization(number);
    course.play(number, MEET, Map.of("authorizationResult", "revise"));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.ASSESSMENT);
    assertThat(course.open(number)).containsExactly(COMPLETE);
    course.revise(number, ChangeCourse.with(content, RISKY, content.plan(), ServiceEffect.NONE));
    assertThat(areas()).containsExactlyInAnyOrder("service-owner", "security", "continuity");
    assertThat(as(course.owner, () -> course.weighing.risks(number)))
        .extracting(weighed -> weighed.level())
        .containsExactly(RiskLevel.LOW, RiskLevel.HIGH);
    cancel();
  }

  @Test
  void anotherWindowAloneAsksNoAreaAgain() {
    number = course.ask(NewChange.of(content));
    course.assess(number);
    course.play(number, SCHEDULE, Map.of());
    course.desk.askAuthorization(number);
    course.play(number, MEET, Map.of("authorizationResult", "rescheduled"));
    course.revise(number, content.within(inDays(40)));
    assertThat(course.open(number)).containsExactly(SCHEDULE);
    made(ChangeOutcome.SUCCESSFUL);
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CLOSED);
  }

  @Test
  void whatIsRecalledWaitsForItsOwner() {
    number = course.ask(NewChange.of(content));
    course.assess(number);
    course.play(number, SCHEDULE, Map.of());
    course.desk.askAuthorization(number);
    as(course.owner, () -> course.changes.recall(number, "The plan was wrong"));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.ASSESSMENT);
    assertThat(course.open(number)).containsExactly(COMPLETE);
    assertThat(course.facts(number, COMPLETE, course.owner).get("sentBackText"))
        .startsWith("recalled (")
        .endsWith("The plan was wrong");
    course.complete(number, COMPLETE, course.owner, Map.of());
    made(ChangeOutcome.SUCCESSFUL);
  }

  @Test
  void whatIsWrittenOtherwiseAfterItWasAuthorizedIsAuthorizedAnew() {
    number = course.ask(NewChange.of(content));
    course.assess(number);
    course.play(number, SCHEDULE, Map.of());
    authorized();
    course.revise(number, content.within(inDays(40)));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.ASSESSMENT);
    assertThat(course.open(number)).containsExactly(SCHEDULE);
    assertThat(evidence.trail(number))
        .extracting(entry -> entry.kind())
        .contains("ChangeAuthorizationVoided");
    made(ChangeOutcome.BACKED_OUT);
    course.play(number, REVIEW, Map.of());
    assertThat(course.view(number).outcome()).isEqualTo(ChangeOutcome.BACKED_OUT);
  }

  @Test
  void whatComesTooSoonIsGrantedByAChangeManagerOrMovesOn() {
    number = course.ask(NewChange.of(content.within(inDays(1))));
    assertThat(course.open(number)).containsExactly(LEAD_TIME);
    Map<String, Object> later =
        Map.of("leadTimeCourse", "other-window", "reason", "Nobody is there to look");
    course.complete(number, LEAD_TIME, course.manager, later);
    assertThat(course.view(number).window()).isNull();
    assertThat(told("change.other-window")).containsExactly(course.owner.key());
    course.assess(number);
    ChangeContent sooner = content.within(inDays(2));
    course.revise(number, sooner);
    course.play(number, SCHEDULE, Map.of());
    assertThat(course.open(number)).containsExactly(LEAD_TIME);
    course.complete(
        number,
        LEAD_TIME,
        course.manager,
        Map.of("leadTimeCourse", "lead-time-granted", "reason", "The certificate ends"));
    assertThat(course.open(number)).containsExactly(SCHEDULE);
    made(ChangeOutcome.SUCCESSFUL);
    assertThat(as(course.owner, () -> course.weighing.decisions(number)))
        .extracting(ChangeDecision::kind)
        .containsExactly(ChangeDecisionKind.OTHER_WINDOW, ChangeDecisionKind.LEAD_TIME_GRANTED);
  }

  private NewChange emergency() {
    Instant starts = clock.instant().plus(Duration.ofHours(1));
    ChangeWindow soon = new ChangeWindow(starts, starts.plus(Duration.ofHours(2)));
    return new NewChange(content.within(soon), null, null, null, null, true, false);
  }

  @Test
  void anEmergencyIsAuthorizedByItsBoardBeforeItIsMade() {
    number = course.ask(emergency());
    assertThat(course.view(number).type()).isEqualTo(ChangeType.EMERGENCY);
    assertThat(told("change.emergency")).contains(course.manager.key());
    course.complete(
        number, EMERGENCY, course.manager, Map.of("emergencyCourse", "authorized-before"));
    course.play(number, SCHEDULE, Map.of());
    assertThat(course.open(number)).containsExactly(MEET);
    authorized();
    implemented(ChangeOutcome.SUCCESSFUL);
    course.play(number, REVIEW, Map.of());
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CLOSED);
  }

  @Test
  void anEmergencyThatIsMadeFirstIsAuthorizedAfterTheFactForAReason() {
    number = course.ask(emergency());
    assertThatThrownBy(
            () ->
                course.complete(
                    number,
                    EMERGENCY,
                    course.manager,
                    Map.of("emergencyCourse", "authorized-after")))
        .satisfies(code(ChangeRule.DECISION_REASON_MISSING));
    course.complete(
        number,
        EMERGENCY,
        course.manager,
        Map.of("emergencyCourse", "authorized-after", "reason", "Data leaves by the minute"));
    course.play(number, SCHEDULE, Map.of());
    assertThat(course.open(number)).containsExactly(MAKE);
    assertThat(course.view(number).state()).isEqualTo(ChangeState.SCHEDULED);
    implemented(ChangeOutcome.SUCCESSFUL);
    assertThat(course.open(number)).containsExactly(MEET);
    course.play(number, MEET, Map.of("authorizationResult", "authorized"));
    course.play(number, REVIEW, Map.of());
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CLOSED);
  }

  @Test
  void anEmergencyThatMovesWithinItsMatterIsNotDecidedTwice() {
    number = course.ask(emergency());
    course.complete(
        number, EMERGENCY, course.manager, Map.of("emergencyCourse", "authorized-before"));
    course.play(number, SCHEDULE, Map.of());
    course.desk.askAuthorization(number);
    course.play(number, MEET, Map.of("authorizationResult", "rescheduled"));
    ChangeWindow later =
        new ChangeWindow(
            clock.instant().plus(Duration.ofHours(2)), clock.instant().plus(Duration.ofHours(3)));
    course.revise(number, content.within(later));
    assertThat(course.open(number)).containsExactly(SCHEDULE);
    cancel();
  }

  @Test
  void anEmergencyThatIsPlannedForLaterIsAChangeLikeAnyOther() {
    number = course.ask(new NewChange(content.within(null), null, null, null, null, true, false));
    assertThat(course.view(number).type()).isEqualTo(ChangeType.EMERGENCY);
    course.complete(
        number, EMERGENCY, course.manager, Map.of("emergencyCourse", "authorized-before"));
    course.revise(number, content.within(inDays(30)));
    course.play(number, SCHEDULE, Map.of());
    assertThat(course.view(number).type()).isEqualTo(ChangeType.NORMAL);
    assertThat(course.open(number)).containsExactly(ASSESS);
    cancel();
  }

  @Test
  void whatWasMadeAlreadyIsRecordedAsUnauthorizedAndReviewed() {
    number =
        course.ask(
            new NewChange(
                ChangeCourse.with(content, null, ChangePlan.NONE, ServiceEffect.NONE)
                    .within(
                        new ChangeWindow(
                            clock.instant().minus(Duration.ofDays(2)),
                            clock.instant().minus(Duration.ofDays(1)))),
                null,
                null,
                null,
                null,
                false,
                true));
    assertThat(course.view(number).type()).isEqualTo(ChangeType.UNAUTHORIZED);
    assertThat(course.view(number).state()).isEqualTo(ChangeState.REVIEW);
    assertThat(told("change.unauthorized")).contains(course.manager.key());
    course.play(number, REVIEW, Map.of());
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CLOSED);
  }

  @Test
  void aNewServiceIsDesignedBeforeItIsScheduled() {
    number =
        course.ask(
            NewChange.of(
                ChangeCourse.with(
                    content, content.risk(), content.plan(), ServiceEffect.NEW_SERVICE)));
    assertThat(areas())
        .containsExactlyInAnyOrder(
            List.of(AssessmentArea.values()).stream()
                .map(AssessmentArea::word)
                .toArray(String[]::new));
    course.assess(number);
    assertThat(course.open(number)).containsExactly(TRANSITION);
    course.complete(
        number,
        TRANSITION,
        course.owner,
        Map.of("transitionPlan", "The desk tries it for a week, then accepts it"));
    assertThat(course.open(number)).containsExactly(SCHEDULE);
    cancel();
  }

  private List<String> told(String kind) {
    return notifications.notifications(number).stream()
        .filter(one -> one.kind().equals(kind))
        .map(NotificationView::recipient)
        .map(recipient -> recipient.key())
        .toList();
  }

  private static Consumer<Throwable> code(RuleCode rule) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
