package org.orderly.release.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.release.process.ReleaseDesk.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeLifecycle;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeOutcome;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.release.ReleaseHalts;
import org.orderly.release.ReleaseOutcome;
import org.orderly.release.ReleaseProgress;
import org.orderly.release.ReleaseRule;
import org.orderly.release.ReleaseState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class ReleaseDeploymentStoryTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ReleaseHalts halts;
  @Autowired ReleaseProgress progress;
  @Autowired ChangeManagement changes;
  @Autowired ChangeLifecycle lifecycle;
  @Autowired ConfigurationManagement configuration;
  @Autowired TaskManagement tasks;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private ReleaseDesk desk;
  private ChangeDesk course;

  @BeforeEach
  void openDesk() {
    desk = ReleaseDesk.of(server);
    course = server.createBean(ChangeDesk.class);
  }

  @Test
  void aFailedCriterionIsRepairedInAnotherRoundAndTheReleaseIsASuccess() {
    RecordNumber change = desk.change();
    RecordNumber number = desk.propose(desk.content(change));
    desk.plan(number);
    desk.build(number);
    refused(ReleaseRule.LINES_REFUSED, () -> desk.test(number, "1: met"));
    desk.test(number, "1: met\n2: failed; they all were");
    assertThatThrownBy(() -> decide(number, "go-on", " "))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("remark"));
    decide(number, "rework", "Everybody would sign in again on Monday");
    assertThat(desk.view(number).rework()).startsWith("Everybody");
    desk.plan(number);
    desk.build(number);
    desk.test(number, "1: met\n2: met; nobody was");
    desk.accept(number);
    desk.approve(number);
    desk.deploy(number, "verified");
    desk.implement(change);
    desk.verify(number);
    desk.due(number, "Timer_SupportOver");
    assertThat(desk.view(number).outcome()).isEqualTo(ReleaseOutcome.SUCCESSFUL);
    assertThat(as(desk.acceptor, () -> progress.rounds(number))).hasSize(2);
  }

  private void decide(RecordNumber number, String decision, String why) {
    desk.complete(
        number,
        "Task_DecideFailedCriteria",
        desk.owner,
        Map.of("failedCriteria", decision, "remark", why));
  }

  @Test
  void withoutABaselineOfAllThatItAffectsItIsNotApproved() {
    RecordNumber change = desk.change();
    RecordNumber number = desk.tested(desk.content(change));
    desk.accept(number);
    RecordNumber another = new ItemDesk(configuration).item("server");
    transaction.executeWithoutResult(status -> lifecycle.assess(change));
    as(
        desk.builder,
        () ->
            changes.revise(
                change, course.content(desk.service, List.of(another), desk.builder), 1));
    desk.schedule(change);
    assertThatThrownBy(() -> desk.approve(number))
        .hasMessageContaining("baseline: ")
        .hasMessageContaining("lacks " + another);
    desk.complete(
        number,
        "Task_ApproveRelease",
        desk.owner,
        Map.of("approval", "not-approved", "remark", "An item came later"));
    desk.plan(number);
    desk.build(number);
    desk.test(number, "1: met\n2: met");
    desk.accept(number);
    desk.approve(number);
    assertThat(desk.view(number).state()).isEqualTo(ReleaseState.SCHEDULED);
  }

  @Test
  void aGateThatShutsBetweenStagesLeavesAWayBack() {
    RecordNumber change = desk.change();
    RecordNumber number = desk.approved(desk.content(List.of(change), "Pilot", "All"));
    refused(ReleaseRule.TRANSITION, () -> as(desk.manager, () -> halts.stop(number, "Too early")));
    desk.deploy(number, "verified");
    transaction.executeWithoutResult(status -> lifecycle.assess(change));
    desk.due(number, "Timer_StageDue");
    refused(ReleaseRule.GATE_SHUT, () -> tasks.claim(desk.task(number).id(), desk.builder));
    refused(ReleaseRule.LEADERS_ONLY, () -> as(desk.owner, () -> halts.stop(number, "So")));
    refused(ReleaseRule.REASON_MISSING, () -> as(desk.manager, () -> halts.stop(number, "")));
    as(desk.manager, () -> halts.stop(number, change + " may not be made any more"));
    desk.complete(
        number,
        "Task_DecideReleaseBackOut",
        desk.manager,
        Map.of("backOutStep", "back-out", "remark", "It will not be allowed again"));
    desk.complete(number, "Task_BackOutRelease", desk.manager, Map.of("remark", "As it was"));
    assertThat(desk.view(number).outcome()).isEqualTo(ReleaseOutcome.BACKED_OUT);
  }

  @Test
  void aReleaseOneOfWhoseChangesWasBackedOutIsNoFullSuccess() {
    RecordNumber change = desk.change();
    RecordNumber other = desk.change();
    RecordNumber number = desk.approved(desk.content(change, other));
    desk.deploy(number, "verified");
    desk.implement(change);
    course.begin(other);
    course.conclude(other, ChangeOutcome.BACKED_OUT);
    desk.verify(number);
    desk.due(number, "Timer_SupportOver");
    assertThat(desk.view(number).outcome()).isEqualTo(ReleaseOutcome.SUCCESSFUL_WITH_ISSUES);
  }

  @Test
  void aStageBeginsAfterTheOneBeforeItEnded() {
    RecordNumber number = desk.approved(desk.content(List.of(desk.change()), "Pilot", "All"));
    Instant approved = clock.instant();
    clock.advance(Duration.ofMinutes(90));
    desk.deploy(number, "verified");
    desk.due(number, "Timer_StageDue");
    assertThatThrownBy(() -> begun(number, approved.plusSeconds(60)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("begunInput"));
    begun(number, clock.instant());
    assertThat(desk.task(number).taskKey()).isEqualTo("Task_VerifyRelease");
  }

  private void begun(RecordNumber number, Instant at) {
    desk.complete(
        number,
        "Task_DeployReleaseStage",
        desk.builder,
        Map.of("begunInput", at.toString(), "stageResult", "verified"));
  }

  @Test
  void aChangeThatIsOverIsPutIntoUseByNoRelease() {
    RecordNumber change = desk.unweighed();
    transaction.executeWithoutResult(status -> lifecycle.cancel(change, "Not needed"));
    assertThatThrownBy(() -> desk.propose(desk.content(change)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(ReleaseRule.CONTENT_REFUSED);
              assertThat(refusal.fields().get("changes")).contains(change + " is cancelled");
            });
  }

  private static void refused(ReleaseRule rule, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
