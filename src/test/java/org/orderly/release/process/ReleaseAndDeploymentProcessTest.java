package org.orderly.release.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.release.process.ReleaseDesk.as;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.ChangeCategory;
import org.orderly.change.ChangeType;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.cmdb.BaselineView;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.PassedNodes;
import org.orderly.kernel.Actor;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.release.ReleaseHalts;
import org.orderly.release.ReleaseOutcome;
import org.orderly.release.ReleaseState;
import org.orderly.release.ReleaseType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class ReleaseAndDeploymentProcessTest {

  private static final PassedNodes PASSED =
      new PassedNodes(
          "/processes/release/release-and-deployment.bpmn", ReleaseAndDeploymentProcess.KEY);
  private static final PassedNodes DEPLOYMENT =
      new PassedNodes("/processes/release/release-deployment.bpmn", ReleaseDeploymentProcess.KEY);

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ReleaseHalts halts;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired BaselineManagement baselines;
  @Autowired EvidenceManagement evidence;
  @Autowired NotificationManagement notifications;
  @Autowired HistoryService history;
  @Autowired JdbcClient jdbc;
  @Autowired List<InvariantCheck> checks;

  private ReleaseDesk desk;
  private RecordNumber number;

  @BeforeEach
  void openDesk() {
    desk = ReleaseDesk.of(server);
  }

  @AfterEach
  void remember() {
    PASSED.remember(history, number);
    DEPLOYMENT.remember(history, number);
  }

  @AfterAll
  static void everyFlowNodeOfTheModelsWasPassed() {
    PASSED.areThoseOfTheModel();
    DEPLOYMENT.areThoseOfTheModel();
  }

  @Test
  void fromPlanToClosureAReleaseGoesThroughItsStages() {
    RecordNumber change = desk.change();
    number = desk.propose(desk.content(List.of(change), "Pilot", "All"));
    stands(ReleaseState.PLANNING);
    desk.plan(number);
    assertThat(desk.view(number).type()).isEqualTo(ReleaseType.MINOR);
    stands(ReleaseState.BUILD);
    desk.build(number);
    assertThat(fact("criteriaResults")).isEqualTo("1: \n2: ");
    desk.test(number, "1: met\n2: met");
    stands(ReleaseState.ACCEPTANCE);
    desk.accept(number);
    stands(ReleaseState.APPROVAL);
    assertThat(taken()).hasSize(1);
    desk.approve(number);
    stands(ReleaseState.SCHEDULED);
    assertThat(desk.timer(number, "Timer_StageDue").getDuedate().toInstant())
        .isEqualTo(desk.view(number).starts());
    desk.deploy(number, "verified");
    stands(ReleaseState.DEPLOYMENT);
    isInTheTrail();
    desk.due(number, "Timer_StageDue");
    assertThat(fact("stageText")).startsWith("2 of 2: All, from ");
    desk.implement(change);
    desk.deployDue(number, "verified");
    desk.verify(number);
    stands(ReleaseState.EARLY_LIFE_SUPPORT);
    assertThat(taken()).hasSize(2);
    assertThat(desk.task(number).due()).isEqualTo(desk.view(number).supportEnds());
    desk.due(number, "Timer_SupportDay");
    desk.due(number, "Timer_SupportOver");
    assertThat(desk.view(number).outcome()).isEqualTo(ReleaseOutcome.SUCCESSFUL);
    stands(ReleaseState.CLOSED);
    assertThat(told("release.scheduled")).contains(desk.acceptor.key());
  }

  @Test
  void aFailedCriterionIsDecidedOnAndTheReleaseIsReviewed() {
    RecordNumber change = desk.change();
    number = desk.propose(desk.content(change));
    desk.plan(number);
    desk.build(number);
    desk.test(number, "1: met\n2: failed; some were");
    stands(ReleaseState.TEST);
    desk.complete(
        number,
        "Task_DecideFailedCriteria",
        desk.owner,
        Map.of("failedCriteria", "go-on", "remark", "They sign in again"));
    assertThat(fact("criteriaText", desk.acceptor)).contains("failed: Nobody is signed out");
    desk.accept(number);
    desk.approve(number);
    desk.implement(change);
    desk.deploy(number, "verified");
    desk.verify(number);
    desk.complete(number, "Task_SupportRelease", desk.manager, Map.of("remark", "Quiet"));
    assertThat(desk.view(number).outcome()).isEqualTo(ReleaseOutcome.SUCCESSFUL_WITH_ISSUES);
    assertThat(desk.view(number).supportEnd()).isEqualTo("Quiet");
    desk.complete(
        number, "Task_ReviewRelease", desk.manager, Map.of("findings", "Sessions were lost"));
    stands(ReleaseState.CLOSED);
    assertThat(happened("ReleaseSupportEnded")).isOne();
    assertThat(happened("ReleaseReviewed")).isOne();
  }

  @Test
  void whatDoesNotHoldIsPlannedAnewWhoeverFindsIt() {
    RecordNumber change = desk.unweighed();
    desk.weigh(change, ChangeCategory.MINOR);
    number = desk.propose(desk.content(change));
    desk.plan(number);
    assertThat(desk.view(number).type()).isEqualTo(ReleaseType.PATCH);
    desk.build(number);
    desk.test(number, "1: untested\n2: failed");
    desk.complete(
        number,
        "Task_DecideFailedCriteria",
        desk.owner,
        Map.of("failedCriteria", "rework", "remark", "Not like that"));
    again(2, "Not like that");
    desk.due(number, "Timer_AcceptanceOverdue");
    assertThat(told("release.acceptance-overdue")).contains(desk.acceptor.key());
    assertThatThrownBy(
            () -> answer("Task_AcceptRelease", desk.acceptor, "acceptance", "rejected", ""))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("remark"));
    answer("Task_AcceptRelease", desk.acceptor, "acceptance", "rejected", "Too slow");
    again(3, "Too slow");
    desk.accept(number);
    assertThat(fact("gatesText"))
        .contains("changes: shut. " + change + " is in assessment", "acceptance: open");
    answer("Task_ClearReleaseGates", desk.manager, "gateStep", "look-again", "");
    answer("Task_ClearReleaseGates", desk.manager, "gateStep", "plan-anew", "Another week");
    again(4, "Another week");
    desk.schedule(change);
    desk.accept(number);
    answer("Task_ApproveRelease", desk.owner, "approval", "not-approved", "Not before Easter");
    again(5, "Not before Easter");
    desk.accept(number);
    desk.approve(number);
    as(desk.manager, () -> halts.replan(number, "A strike"));
    again(6, "A strike");
    as(desk.manager, () -> halts.replan(number, "Who accepts it has left"));
    again(7, "Who accepts it has left");
  }

  @Test
  void aDeploymentIsStoppedAndWhatDoesNotWorkAsAWholeIsDecidedOn() {
    RecordNumber change = desk.change();
    number = desk.approved(desk.content(List.of(change), "Pilot", "All"));
    desk.deploy(number, "verified");
    as(desk.manager, () -> halts.stop(number, "The pilot is slow"));
    stands(ReleaseState.DEPLOYMENT);
    answer("Task_DecideReleaseBackOut", desk.manager, "backOutStep", "try-again", "It is not");
    desk.deploy(number, "verified");
    desk.verify(number, "does-not-work", "Nothing is found");
    assertThat(happened("ReleaseAnswered")).isEqualTo(3);
    answer("Task_DecideReleaseBackOut", desk.manager, "backOutStep", "try-again", "It was tired");
    assertThat(happened("ReleaseAnswered")).isEqualTo(4);
    desk.implement(change);
    desk.verify(number);
    stands(ReleaseState.EARLY_LIFE_SUPPORT);
    isInTheTrail();
  }

  @Test
  void aStageThatFailsIsTriedAgainOrAllIsBackedOut() {
    number = desk.approved(desk.content(List.of(desk.change()), "Pilot", "All"));
    desk.deploy(number, "verified");
    desk.deploy(number, "failed");
    answer("Task_DecideReleaseBackOut", desk.manager, "backOutStep", "try-again", "Once more");
    desk.deploy(number, "failed");
    answer("Task_DecideReleaseBackOut", desk.manager, "backOutStep", "back-out", "No use");
    stands(ReleaseState.DEPLOYMENT);
    desk.complete(number, "Task_BackOutRelease", desk.manager, Map.of("remark", "Old one is back"));
    assertThat(desk.view(number).outcome()).isEqualTo(ReleaseOutcome.BACKED_OUT);
    stands(ReleaseState.REVIEW);
    isInTheTrail();
    assertThat(fact("stagesText")).contains("Pilot: verified", "All: failed", "It does not start");
    desk.complete(
        number,
        "Task_ReviewRelease",
        desk.manager,
        Map.of("findings", "The disk was full", "opportunities", "Look before"));
    stands(ReleaseState.CLOSED);
    assertThat(desk.view(number).opportunities()).isEqualTo("Look before");
  }

  @Test
  void anEmergencyReleaseIsNotAcceptedBefore() {
    number = desk.tested(desk.content(desk.change(ChangeType.EMERGENCY)));
    assertThat(desk.view(number).type()).isEqualTo(ReleaseType.EMERGENCY);
    stands(ReleaseState.APPROVAL);
    assertThat(fact("gatesText")).contains("acceptance: open. An emergency release");
  }

  @Test
  void aReleaseIsGivenUpUntilItIsDeployed() {
    number = desk.approved(desk.content(List.of(desk.change()), "Pilot", "All"));
    assertThatThrownBy(() -> as(desk.manager, () -> halts.cancel(number, " ")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("reason"));
    assertThatThrownBy(() -> as(desk.owner, () -> halts.cancel(number, "No")))
        .isInstanceOf(RuleViolation.class);
    as(desk.manager, () -> halts.cancel(number, "They moved away"));
    stands(ReleaseState.CANCELLED);
    assertThat(desk.tasks(number)).isEmpty();
    assertThatThrownBy(() -> as(desk.manager, () -> halts.cancel(number, "Again")))
        .hasMessageContaining("is in cancelled and cannot be cancelled");
    assertThat(happened("ReleaseAttemptRefused")).isEqualTo(2);
  }

  @Test
  void whatStandsOtherwiseThanItsProcessIsFound() {
    number = desk.approved(desk.content(desk.change()));
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
    jdbc.sql("update release_record set state = 'BUILD' where id = ?")
        .param(number.running())
        .update();
    assertThat(violations()).anyMatch(line -> line.contains(number + " is build"));
    jdbc.sql("update release_record set state = 'SCHEDULED' where id = ?")
        .param(number.running())
        .update();
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
  }

  /** The release goes through another round, up to where it is accepted. */
  private void again(int round, String why) {
    assertThat(desk.view(number).round()).isEqualTo(round);
    assertThat(desk.view(number).rework()).isEqualTo(why);
    stands(ReleaseState.PLANNING);
    assertThat(fact("reworkText")).isEqualTo(why);
    desk.plan(number);
    desk.build(number);
    desk.test(number, "1: met\n2: met");
  }

  private void answer(String task, Actor who, String field, String value, String remark) {
    desk.complete(number, task, who, Map.of(field, value, "remark", remark));
  }

  private void stands(ReleaseState state) {
    assertThat(desk.view(number).state()).isEqualTo(state);
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
  }

  /** What the trail says last of its state is its state. */
  private void isInTheTrail() {
    assertThat(checks)
        .filteredOn(check -> check.name().contains("whose last state is its own"))
        .singleElement()
        .satisfies(
            check ->
                assertThat(check.violations()).noneMatch(line -> line.contains(number.value())));
  }

  private List<BaselineView> taken() {
    return as(Actor.system(), () -> baselines.takenFor(number));
  }

  private String fact(String key) {
    return fact(key, desk.manager);
  }

  private String fact(String key, Actor reader) {
    return forms.ofTask(desk.task(number).id(), reader).orElseThrow().facts().get(key);
  }

  private List<String> violations() {
    return checks.stream()
        .filter(check -> check.name().contains("open release"))
        .flatMap(check -> check.violations().stream())
        .toList();
  }

  private List<String> told(String kind) {
    return notifications.notifications(number).stream()
        .filter(one -> one.kind().equals(kind))
        .map(one -> one.recipient().key())
        .toList();
  }

  private long happened(String kind) {
    return evidence.trail(number).stream().filter(entry -> entry.kind().equals(kind)).count();
  }
}
