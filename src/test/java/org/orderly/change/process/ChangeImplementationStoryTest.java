package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.change.process.ImplementationDesk.BACK_OUT;
import static org.orderly.change.process.ImplementationDesk.CLEAR;
import static org.orderly.change.process.ImplementationDesk.DECIDE;
import static org.orderly.change.process.ImplementationDesk.PREPARE;
import static org.orderly.change.process.ImplementationDesk.STEP;
import static org.orderly.change.process.ImplementationDesk.as;
import static org.orderly.change.process.ImplementationDesk.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.change.BackOutTest;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeStepReported;
import org.orderly.change.ChangeType;
import org.orderly.change.Gate;
import org.orderly.change.GateFinding;
import org.orderly.change.GateKind;
import org.orderly.change.ImplementationPreparation;
import org.orderly.change.PlannedTask;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Gates;
import org.orderly.fixtures.InvariantsAtTheEnd;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Race;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How changes are made, and what keeps them from being made (8.5.1.3). */
@OrderlyTest
class ChangeImplementationStoryTest {

  @RegisterExtension
  static final InvariantsAtTheEnd WHOLE =
      InvariantsAtTheEnd.of(ImplementationsStandWhereTheirProcessStands.class);

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ImplementationPreparation preparation;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Gates halts;

  private ImplementationDesk desk;

  @BeforeEach
  void openDesk() {
    desk = ImplementationDesk.of(server);
  }

  @Test
  void aMigrationThatFailsHalfWayIsBackedOutAndTheItemsAreAsTheyWere() {
    RecordNumber number =
        desk.begun(
            with(
                desk.content(),
                List.of(
                    new PlannedTask(1, "Copy the data", desk.engineer.key(), 60),
                    new PlannedTask(2, "Switch the name", desk.other.key(), 5),
                    new PlannedTask(3, "Remove the old one", desk.engineer.key(), 10))));
    WHOLE.mustHoldFor(number);
    long before = desk.now().revision();
    desk.done(number, desk.engineer);
    desk.failed(number, desk.other);
    assertThat(desk.open(number)).containsExactly(DECIDE);
    desk.complete(
        number, DECIDE, desk.owner, Map.of("course", "back-out", "courseReason", "No time left"));
    assertThat(desk.fact(number, BACK_OUT, "backOutPlanText")).contains("Put the old one back");
    assertThat(desk.fact(number, BACK_OUT, "stepsText"))
        .contains("Copy the data", "done", "failed", "The gateway does not start");
    desk.complete(
        number,
        BACK_OUT,
        desk.owner,
        desk.timed(Map.of("restoration", "not-restored", "backOutNote", "The log is lost")));
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.FAILED);
    assertThat(desk.now().revision()).isEqualTo(before);
    assertThat(desk.happened(number, "ChangeUpdatesWritten")).isZero();
    assertThat(desk.happened(number, "ChangeBackedOut")).isOne();
  }

  @Test
  void whereTheLastStepCannotBeKeptNothingOfItIs() {
    RecordNumber number = desk.begun(desk.content());
    WHOLE.mustHoldFor(number);
    long baselines = baselines(number);
    transaction.executeWithoutResult(
        status -> {
          desk.done(number, desk.engineer);
          assertThat(desk.serial()).isEqualTo("new");
          assertThat(baselines(number)).isEqualTo(baselines + 1);
          status.setRollbackOnly();
        });
    assertThat(desk.serial()).isEqualTo("old");
    assertThat(baselines(number)).isEqualTo(baselines);
    assertThat(desk.open(number)).containsExactly(STEP);
    assertThat(desk.view(number).state()).isEqualTo(ChangeState.IMPLEMENTATION);
    desk.done(number, desk.engineer);
    assertThat(desk.serial()).isEqualTo("new");
  }

  @Test
  void inABlackoutPeriodOnlyAnEmergencyBeginsThatTheBoardAuthorizedKnowingOfIt() {
    RecordNumber normal = desk.scheduled(ChangeType.NORMAL, desk.content());
    desk.conflicts.blackout(normal, "year-end");
    desk.authorizations.byBoard(normal, desk.view(normal).digest(), "year-end");
    desk.start(normal);
    desk.prepare(normal);
    assertThat(desk.open(normal)).containsExactly(CLEAR);
    assertThat(desk.fact(normal, CLEAR, "gatesText")).contains("blackout (shut)", "year-end");
    RecordNumber emergency = desk.scheduled(ChangeType.EMERGENCY, desk.content());
    desk.conflicts.blackout(emergency, "year-end");
    desk.authorizations.byBoard(emergency, desk.view(emergency).digest());
    desk.start(emergency);
    desk.prepare(emergency);
    assertThat(desk.open(emergency)).containsExactly(CLEAR);
    desk.authorizations.byBoard(emergency, desk.view(emergency).digest(), "year-end");
    check(emergency);
    assertThat(desk.open(emergency)).containsExactly(STEP);
    assertThat(gate(emergency, GateKind.BLACKOUT)).isEqualTo(GateFinding.BLACKOUT_ACCEPTED);
    desk.done(emergency, desk.engineer);
  }

  @Test
  void onACollisionItBeginsOnceTheBoardHasAcceptedIt() {
    RecordNumber number = desk.planned(desk.content());
    desk.conflicts.collision(number, "item " + desk.item + " CHG000001");
    desk.prepare(number);
    assertThat(desk.open(number)).containsExactly(CLEAR);
    assertThat(gate(number, GateKind.COLLISION)).isEqualTo(GateFinding.COLLIDES);
    desk.authorizations.byBoard(
        number, desk.view(number).digest(), "item " + desk.item + " CHG000001");
    check(number);
    assertThat(desk.open(number)).containsExactly(STEP);
    desk.done(number, desk.engineer);
  }

  @Test
  void aBlackoutPeriodThatIsDeclaredMeanwhileHoldsTheStepsUntilSomebodySaysStop() {
    RecordNumber number = desk.begun(desk.content());
    WHOLE.mustHoldFor(number);
    desk.conflicts.blackout(number, "hurricane");
    assertThatThrownBy(() -> desk.done(number, desk.engineer))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule().code()).isEqualTo("ITSM-CHG-071"))
        .hasMessageContaining("hurricane");
    assertThat(desk.happened(number, "ChangeAttemptRefused")).isOne();
    as(
        desk.engineer,
        () -> {
          desk.implementations.stop(number, "A hurricane");
          return number;
        });
    desk.complete(
        number, DECIDE, desk.owner, Map.of("course", "back-out", "courseReason", "It comes"));
    desk.complete(
        number,
        BACK_OUT,
        desk.owner,
        desk.timed(Map.of("restoration", "restored", "backOutNote", "Nothing was done yet")));
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.BACKED_OUT);
  }

  @Test
  void whatWasAuthorizedOtherwiseDoesNotBegin() {
    RecordNumber number = desk.scheduled(ChangeType.NORMAL, desk.content());
    desk.authorizations.byBoard(number, "0".repeat(64));
    desk.start(number);
    desk.prepare(number);
    assertThat(gate(number, GateKind.AUTHORIZATION)).isEqualTo(GateFinding.AUTHORIZED_OTHERWISE);
    assertThatThrownBy(
            () ->
                as(
                    desk.owner,
                    () -> {
                      preparation.begin(number);
                      return number;
                    }))
        .isInstanceOf(RuleViolation.class);
    assertThat(desk.happened(number, "ChangeAttemptRefused")).isOne();
    assertThat(desk.view(number).state()).isEqualTo(ChangeState.SCHEDULED);
  }

  @Test
  void anEmergencyThatIsAuthorizedAfterwardsIsMadeFirst() {
    RecordNumber number = desk.scheduled(ChangeType.EMERGENCY, desk.content());
    desk.authorizations.afterwards(number, desk.view(number).digest());
    desk.start(number);
    desk.prepare(number);
    assertThat(gate(number, GateKind.AUTHORIZATION)).isEqualTo(GateFinding.AUTHORIZED_AFTERWARDS);
    desk.done(number, desk.engineer);
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL);
  }

  @Test
  void aWayBackThatDoesNotExistIsExplainedInThePlan() {
    ChangePlan silent =
        new ChangePlan("Delete it", "", "", BackOutTest.IMPOSSIBLE, " ", "", "At once");
    ChangePlan explained =
        new ChangePlan("Delete it", "", "", BackOutTest.IMPOSSIBLE, "It is gone", "", "At once");
    RecordNumber first = prepared(with(desk.content(), silent));
    assertThat(gate(first, GateKind.BACK_OUT_PLAN)).isEqualTo(GateFinding.BACK_OUT_UNEXPLAINED);
    RecordNumber second = prepared(with(desk.content(), explained));
    assertThat(gate(second, GateKind.BACK_OUT_PLAN)).isEqualTo(GateFinding.NO_WAY_BACK);
    assertThat(desk.open(second)).containsExactly(STEP);
  }

  @Test
  void itemsThatWereWrittenMeanwhileGetAnotherBaselineBeforeItBegins() {
    RecordNumber number = desk.planned(desk.content());
    desk.items.apply(ItemDesk.amend(desk.item, "vendor", "Other Ltd"));
    desk.prepare(number);
    assertThat(baselines(number)).isOne();
    assertThat(gate(number, GateKind.BASELINE)).isEqualTo(GateFinding.BASELINE_TAKEN);
    RecordNumber shut = desk.scheduled(ChangeType.NORMAL, desk.content());
    desk.start(shut);
    desk.prepare(shut);
    assertThat(desk.open(shut)).containsExactly(CLEAR);
    desk.items.apply(ItemDesk.amend(desk.item, "vendor", "Third Ltd"));
    assertThat(gate(shut, GateKind.BASELINE)).isEqualTo(GateFinding.BASELINE_OUTDATED);
    check(shut);
    assertThat(baselines(shut)).isEqualTo(2);
    assertThat(gate(shut, GateKind.BASELINE)).isEqualTo(GateFinding.BASELINE_TAKEN);
  }

  @Test
  void ofTwoStepsThatEndAtOnceTheLaterOneWritesTheItems() {
    RecordNumber number =
        desk.begun(
            with(
                desk.content(),
                List.of(
                    new PlannedTask(1, "Install here", desk.engineer.key(), 10),
                    new PlannedTask(1, "Install there", desk.other.key(), 10))));
    WHOLE.mustHoldFor(number);
    new Race(halts, number)
        .run(
            Race.Halted.FIRST,
            new Race.Step<>(ChangeStepReported.class, () -> reported(number, desk.engineer)),
            new Race.Step<>(ChangeStepReported.class, () -> reported(number, desk.other)));
    assertThat(desk.serial()).isEqualTo("new");
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL);
    assertThat(desk.happened(number, "ChangeUpdatesWritten")).isOne();
    assertThat(baselines(number)).isEqualTo(2);
  }

  private RecordNumber reported(RecordNumber number, Actor by) {
    desk.done(number, by);
    return number;
  }

  @Test
  void nobodyReportsAnothersStep() {
    RecordNumber number = desk.begun(desk.content());
    WHOLE.mustHoldFor(number);
    Actor other = desk.other;
    assertThatThrownBy(
            () ->
                desk.tasks.complete(
                    desk.task(number, STEP, desk.engineer).id(),
                    desk.timed(Map.of("stepResult", "done")),
                    other))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> desk.step(number, desk.engineer, Map.of("stepResult", "failed")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("stepNote"));
    assertThatThrownBy(
            () ->
                desk.step(
                    number,
                    desk.engineer,
                    Map.of(
                        "stepResult",
                        "done",
                        "startedAtInput",
                        desk.clock.instant().minusSeconds(7_200).toString())))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("startedAtInput"));
    assertThat(desk.open(number)).containsExactly(STEP);
  }

  private RecordNumber prepared(ChangeContent content) {
    RecordNumber number = desk.planned(content);
    desk.complete(
        number,
        PREPARE,
        desk.owner,
        Map.of("testEvidence", "It ran on the copy", "backOutTest", "impossible"));
    return number;
  }

  private void check(RecordNumber number) {
    desk.complete(number, CLEAR, desk.owner, Map.of("clearance", "check-again"));
  }

  private GateFinding gate(RecordNumber number, GateKind kind) {
    return as(desk.owner, () -> desk.gates.gates(number)).all().stream()
        .filter(gate -> gate.kind() == kind)
        .map(Gate::finding)
        .findFirst()
        .orElseThrow();
  }

  private long baselines(RecordNumber number) {
    return jdbc.sql("select count(*) from baseline where because_of = ?")
        .param(number.value())
        .query(Long.class)
        .single();
  }
}
