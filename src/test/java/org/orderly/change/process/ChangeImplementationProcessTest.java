package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.change.process.ImplementationDesk.BACK_OUT;
import static org.orderly.change.process.ImplementationDesk.CLEAR;
import static org.orderly.change.process.ImplementationDesk.CORRECT;
import static org.orderly.change.process.ImplementationDesk.DECIDE;
import static org.orderly.change.process.ImplementationDesk.PREPARE;
import static org.orderly.change.process.ImplementationDesk.STEP;
import static org.orderly.change.process.ImplementationDesk.as;
import static org.orderly.change.process.ImplementationDesk.with;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.BackOutTest;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Gate;
import org.orderly.change.GateFinding;
import org.orderly.change.ImplementationManagement;
import org.orderly.change.PlannedTask;
import org.orderly.change.UpdateState;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.NewCorrection;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.PassedNodes;
import org.orderly.fixtures.TestClock;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@OrderlyTest
class ChangeImplementationProcessTest {

  private static final PassedNodes PASSED =
      new PassedNodes(
          "/processes/change/change-implementation.bpmn", ChangeImplementationProcess.KEY);

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ImplementationManagement implementations;
  @Autowired CorrectionManagement corrections;
  @Autowired HistoryService history;
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
  void whatWasPlannedIsWrittenWithTheLastStep() {
    number = desk.planned(desk.content());
    assertThat(desk.open(number)).containsExactly(PREPARE);
    assertThat(desk.task(number, PREPARE, desk.owner).assignee()).isEqualTo(desk.owner.key());
    desk.prepare(number);
    assertThat(desk.open(number)).containsExactly(STEP);
    assertThat(desk.view(number).state()).isEqualTo(ChangeState.IMPLEMENTATION);
    assertThat(desk.fact(number, STEP, "stepText")).contains("Install the certificate");
    assertThat(desk.serial()).isEqualTo("old");
    desk.done(number, desk.engineer);
    assertThat(desk.serial()).isEqualTo("new");
    assertThat(desk.view(number).state()).isEqualTo(ChangeState.REVIEW);
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL);
    assertThat(desk.made(number).updates()).isEqualTo(UpdateState.APPLIED);
    assertThat(desk.made(number).updateNumber()).isEqualTo(desk.now().revision());
    assertThat(implementations.baseline(desk.made(number).baselineBefore()).orElseThrow().digest())
        .isNotEqualTo(
            implementations.baseline(desk.made(number).baselineAfter()).orElseThrow().digest());
    assertThat(outcome()).isEqualTo("successful");
  }

  @Test
  void stepsOfAStageAreOpenAtOnceAndStagesFollowEachOther() {
    number =
        desk.begun(
            with(
                desk.content(),
                List.of(
                    new PlannedTask(2, "Switch over", desk.engineer.key(), 10),
                    new PlannedTask(1, "Install here", desk.engineer.key(), 10),
                    new PlannedTask(1, "Install there", desk.other.key(), 10))));
    assertThat(desk.open(number)).containsExactly(STEP, STEP);
    desk.done(number, desk.other);
    assertThat(desk.open(number)).containsExactly(STEP);
    desk.step(
        number,
        desk.engineer,
        Map.of("stepResult", "done-with-issues", "stepNote", "It took two tries"));
    assertThat(desk.fact(number, STEP, "stepText")).contains("Switch over");
    assertThat(desk.serial()).isEqualTo("old");
    desk.done(number, desk.engineer);
    assertThat(desk.serial()).isEqualTo("new");
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
  }

  @Test
  void beforeItsWindowItWaits() {
    Instant opens = clock.instant().plus(Duration.ofMinutes(30));
    number =
        desk.begun(desk.content().within(new ChangeWindow(opens, opens.plus(Duration.ofHours(3)))));
    assertThat(desk.open(number)).isEmpty();
    assertThat(desk.view(number).state()).isEqualTo(ChangeState.SCHEDULED);
    desk.execute(number, "Timer_WindowOpens");
    assertThat(desk.view(number).state()).isEqualTo(ChangeState.SCHEDULED);
    clock.advance(Duration.ofMinutes(31));
    desk.execute(number, "Timer_WindowOpens");
    assertThat(desk.open(number)).containsExactly(STEP);
    desk.done(number, desk.engineer);
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL);
  }

  @Test
  void whatIsShutSaysHowItIsOpened() {
    ChangePlan untested = new ChangePlan("Do it", "", "Undo it", BackOutTest.UNTESTED, "", "", "");
    number = desk.scheduled(ChangeType.NORMAL, with(desk.content(), untested));
    desk.start(number);
    desk.complete(
        number, PREPARE, desk.owner, Map.of("testEvidence", "It ran", "backOutTest", "untested"));
    assertThat(desk.open(number)).containsExactly(CLEAR);
    assertThat(desk.fact(number, CLEAR, "gatesText"))
        .contains("back-out-plan (shut)", "authorization (shut)", "baseline (open)");
    desk.authorizations.byBoard(number, desk.view(number).digest());
    desk.complete(
        number,
        CLEAR,
        desk.owner,
        Map.of("clearance", "check-again", "clearanceNote", "The board has met"));
    assertThat(desk.open(number)).containsExactly(CLEAR);
    assertThat(shut()).containsExactly(GateFinding.BACK_OUT_UNTESTED);
    desk.complete(number, CLEAR, desk.owner, Map.of("clearance", "prepare-again"));
    desk.prepare(number);
    assertThat(desk.open(number)).containsExactly(STEP);
    assertThat(desk.happened(number, "ChangeGatesFoundShut")).isEqualTo(2);
  }

  @Test
  void aFailedStepLeavesItemsAsTheyWereUntilItIsDecidedToGoOn() {
    number =
        desk.begun(
            with(
                desk.content(),
                List.of(
                    new PlannedTask(1, "Install here", desk.engineer.key(), 10),
                    new PlannedTask(1, "Install there", desk.other.key(), 10),
                    new PlannedTask(2, "Switch over", desk.engineer.key(), 10))));
    desk.failed(number, desk.engineer);
    assertThat(desk.open(number)).containsExactly(DECIDE);
    assertThat(desk.fact(number, DECIDE, "decisionText")).contains("The gateway does not start");
    assertThat(desk.serial()).isEqualTo("old");
    decide("go-on");
    assertThat(desk.open(number)).containsExactly(STEP, STEP);
    desk.done(number, desk.engineer);
    desk.done(number, desk.other);
    desk.done(number, desk.engineer);
    assertThat(desk.serial()).isEqualTo("new");
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
  }

  @Test
  void whatIsBackedOutWritesNothing() {
    number = desk.begun(desk.content());
    desk.failed(number, desk.engineer);
    decide("back-out");
    assertThat(desk.open(number)).containsExactly(BACK_OUT);
    desk.complete(
        number,
        BACK_OUT,
        desk.owner,
        desk.timed(Map.of("restoration", "restored", "backOutNote", "The old one is back")));
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.BACKED_OUT);
    assertThat(desk.serial()).isEqualTo("old");
    assertThat(desk.made(number).updates()).isNull();
    assertThat(desk.made(number).baselineAfter()).isNull();
  }

  @Test
  void pastThePointOfNoReturnThereIsNoWayBack() {
    number =
        desk.begun(
            with(
                desk.content(),
                List.of(
                    new PlannedTask(1, "Migrate the data", desk.engineer.key(), 10),
                    new PlannedTask(2, "Switch over", desk.engineer.key(), 10))));
    desk.step(number, desk.engineer, Map.of("stepResult", "done", "noReturnPassed", true));
    desk.failed(number, desk.engineer);
    assertThatThrownBy(() -> decide("back-out"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule().code()).isEqualTo("ITSM-CHG-073"));
    decide("accept");
    assertThat(desk.open(number)).containsExactly(CORRECT);
    assertThat(desk.serial()).isEqualTo("old");
    correct("nothing", null);
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.PARTIAL);
    assertThat(desk.made(number).updates()).isEqualTo(UpdateState.LEFT_OUT);
  }

  @Test
  void aPlanThatDoesNotFitAnyMoreWritesNothingAndIsCorrected() {
    RecordNumber gone = desk.items.item("server");
    number =
        desk.begun(
            desk.content(
                ConfigurationPlan.of(
                    desk.serial("new"), ItemDesk.amend(gone, "status", "maintenance"))));
    desk.items.apply(ItemDesk.amend(gone, "status", "disposed"));
    desk.done(number, desk.engineer);
    assertThat(desk.open(number)).containsExactly(CORRECT);
    assertThat(desk.fact(number, CORRECT, "obstaclesText")).isNotEmpty();
    assertThat(desk.serial()).isEqualTo("old");
    correct("apply", null);
    assertThat(desk.open(number)).containsExactly(CORRECT);
    assertThatThrownBy(() -> correct("correction", "COR999999"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("correctionNumber"));
    RecordNumber correction =
        as(
                desk.owner,
                () ->
                    corrections.propose(
                        new NewCorrection(
                            ConfigurationPlan.of(desk.serial("other")), "It is so", number)))
            .number();
    correct("correction", correction.value());
    assertThat(desk.made(number).correction()).isEqualTo(correction);
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
  }

  @Test
  void whenTheWindowIsOverAChangeManagerGrantsMoreTime() {
    Instant now = clock.instant();
    number =
        desk.begun(
            desk.content()
                .within(new ChangeWindow(now.minusSeconds(60), now.plus(Duration.ofMinutes(5)))));
    clock.advance(Duration.ofMinutes(6));
    assertThatThrownBy(() -> desk.done(number, desk.engineer))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule().code()).isEqualTo("ITSM-CHG-071"));
    assertThat(desk.happened(number, "ChangeAttemptRefused")).isOne();
    desk.execute(number, "Timer_WindowOver");
    assertThat(desk.open(number)).containsExactly(DECIDE);
    assertThatThrownBy(() -> decide("go-on")).isInstanceOf(RuleViolation.class);
    Map<String, Object> more =
        Map.of("course", "go-on", "courseReason", "Nearly done", "extraMinutes", 20);
    assertThatThrownBy(() -> desk.complete(number, DECIDE, desk.owner, more))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("extraMinutes"));
    desk.complete(number, DECIDE, desk.manager, more);
    desk.done(number, desk.engineer);
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
  }

  @Test
  void whoeverMakesItMayStopIt() {
    number = desk.begun(desk.content());
    assertThatThrownBy(() -> stop(desk.other)).isInstanceOf(RuleViolation.class);
    stop(desk.engineer);
    assertThat(desk.open(number)).containsExactly(DECIDE);
    assertThat(desk.fact(number, DECIDE, "decisionText")).contains("It smokes");
    assertThatThrownBy(() -> stop(desk.engineer))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule().code()).isEqualTo("ITSM-CHG-070"))
        .hasMessageContaining("waits for a decision");
    assertThat(desk.happened(number, "ChangeAttemptRefused")).isEqualTo(2);
  }

  @Test
  void aPipelineReportsTheOutcomeOfAStandardChange() {
    number = desk.scheduled(ChangeType.STANDARD, desk.content());
    desk.start(number);
    assertThat(desk.open(number)).containsExactly(STEP);
    assertThatThrownBy(() -> report(number, ChangeOutcome.PARTIAL, "Half of it"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("outcome"));
    report(number, ChangeOutcome.SUCCESSFUL, "Build 12");
    assertThat(desk.serial()).isEqualTo("new");
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL);
    assertThat(desk.open(number)).isEmpty();
    RecordNumber failed = desk.scheduled(ChangeType.STANDARD, desk.content());
    desk.start(failed);
    report(failed, ChangeOutcome.FAILED, "");
    assertThat(desk.view(failed).outcome()).isEqualTo(ChangeOutcome.FAILED);
    assertThat(desk.made(failed).updates()).isNull();
  }

  @Test
  void nobodyReportsAsAWholeWhatIsMadeStepByStep() {
    number = desk.begun(desk.content());
    assertThatThrownBy(() -> report(number, ChangeOutcome.SUCCESSFUL, "All is well"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule().code()).isEqualTo("ITSM-CHG-076"));
    assertThat(desk.open(number)).containsExactly(STEP);
    assertThat(desk.serial()).isEqualTo("old");
    assertThat(desk.happened(number, "ChangeAttemptRefused")).isOne();
  }

  private void report(RecordNumber change, ChangeOutcome outcome, String note) {
    as(
        desk.owner,
        () -> {
          implementations.report(change, outcome, note);
          return change;
        });
  }

  private void stop(Actor by) {
    as(
        by,
        () -> {
          implementations.stop(number, "It smokes");
          return number;
        });
  }

  private void decide(String course) {
    desk.complete(
        number, DECIDE, desk.owner, Map.of("course", course, "courseReason", "So we said"));
  }

  private void correct(String course, String correction) {
    Map<String, Object> fields =
        correction == null
            ? Map.of("updateCourse", course, "updateNote", "So we said")
            : Map.of(
                "updateCourse", course, "updateNote", "So it is", "correctionNumber", correction);
    desk.complete(number, CORRECT, desk.owner, fields);
  }

  private List<GateFinding> shut() {
    return as(desk.owner, () -> desk.gates.gates(number)).shut().stream()
        .map(Gate::finding)
        .toList();
  }

  private Object outcome() {
    return history
        .createHistoricVariableInstanceQuery()
        .processInstanceId(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(ChangeImplementationProcess.KEY)
                .singleResult()
                .getId())
        .variableName("changeOutcome")
        .singleResult()
        .getValue();
  }
}
