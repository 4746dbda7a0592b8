package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.change.process.ImplementationDesk.BACK_OUT;
import static org.orderly.change.process.ImplementationDesk.CLEAR;
import static org.orderly.change.process.ImplementationDesk.CORRECT;
import static org.orderly.change.process.ImplementationDesk.DECIDE;
import static org.orderly.change.process.ImplementationDesk.REVIEW;
import static org.orderly.change.process.ImplementationDesk.STEP;
import static org.orderly.change.process.WholeCourse.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.BlackoutManagement;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Gate;
import org.orderly.change.GateFinding;
import org.orderly.change.GateManagement;
import org.orderly.change.ImplementationManagement;
import org.orderly.change.ImplementationView;
import org.orderly.change.NewBlackoutPeriod;
import org.orderly.change.ReviewDates;
import org.orderly.change.ScheduleSubject;
import org.orderly.change.ToldAuthorizations;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.cmdb.BaselineView;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemHistoryEntry;
import org.orderly.cmdb.ItemHistoryManagement;
import org.orderly.cmdb.ItemView;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.measurement.FigureManagement;
import org.orderly.notification.NotificationManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Changes that were authorized do not go as planned, on the course that runs (8.5.1.3). */
@OrderlyTest
class ChangeMadeStoryTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ImplementationManagement implementations;
  @Autowired GateManagement gates;
  @Autowired BlackoutManagement blackouts;
  @Autowired BaselineManagement baselines;
  @Autowired ItemHistoryManagement history;
  @Autowired NotificationManagement notifications;
  @Autowired FigureManagement figures;
  @Autowired ToldAuthorizations authorizations;

  private WholeCourse course;
  private BoardDesk desk;

  @BeforeEach
  void openCourse() {
    course = WholeCourse.of(server);
    desk = course.desk;
  }

  @Test
  void aReviewThatNobodyHoldsIsRemindedOfAndThenToldToManagement() {
    Actor management = desk.member(Roles.TOP_MANAGEMENT);
    RecordNumber number = course.begun(course.content("Install it"));
    course.step(number, Map.of("stepResult", "done-with-issues", "stepNote", "It took two tries"));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.REVIEW);
    Instant ended = Objects.requireNonNull(course.view(number).endedAt());
    ReviewDates dates =
        as(course.manager, () -> implementations.review(number)).orElseThrow().dates();

    course.until(dates.lookBackUntil());
    course.execute(number, "Timer_LookBackOver");
    assertThat(lateReviews(ended)).isEqualTo(new FigureValue.Nothing());
    course.until(dates.dueAt());
    course.execute(number, "Timer_ReviewOverdue");
    assertThat(told(number, "change-review.overdue")).containsExactly(course.manager.key());
    course.until(dates.escalateAt());
    course.execute(number, "Timer_ReviewNeglected");
    assertThat(told(number, "change-review.neglected")).containsExactly(management.key());
    assertThat(lateReviews(ended)).isEqualTo(new FigureValue.Share(1, 1));

    course.complete(
        number,
        REVIEW,
        course.manager,
        Map.of(
            "reviewedOutcome", "successful", "benefit", "reached", "findings", "It does its work"));
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CLOSED);
    assertThat(lateReviews(ended)).isEqualTo(new FigureValue.Share(1, 1));
    assertThat(course.happened(number, "ChangeReviewOverdue")).isEqualTo(2);
  }

  private FigureValue lateReviews(Instant from) {
    return as(
        course.manager,
        () ->
            figures.value(
                "change-reviews-late",
                new FigureScope(FigureScope.Kind.SERVICE, desk.service),
                from,
                from.plus(Duration.ofDays(60))));
  }

  @Test
  void aStepThatFailsLeavesValuesBaselineAndHistoryOfItsItemAsTheyWere() {
    RecordNumber number = course.begun(course.content("Copy the data", "Switch over"));
    ItemView before = course.now();
    List<ItemHistoryEntry> past = past();
    BaselineView baseline = baseline(number);

    course.done(number);
    course.failed(number);

    assertThat(course.open(number)).containsExactly(DECIDE);
    assertThat(course.now()).isEqualTo(before);
    assertThat(past()).isEqualTo(past);
    assertThat(baselineIsAsItIsNow(baseline)).isTrue();
    decide(number, "back-out");
    backedOut(number);
    assertThat(course.view(number).outcome()).isEqualTo(ChangeOutcome.BACKED_OUT);
    assertThat(course.now()).isEqualTo(before);
    assertThat(past()).isEqualTo(past);
    assertThat(baseline(number)).isEqualTo(baseline);
    assertThat(as(Actor.system(), () -> baselines.takenFor(number))).hasSize(1);
  }

  @Test
  void whatFailsPastThePointOfNoReturnIsFinishedOrLeftAndNotBackedOut() {
    RecordNumber number = course.begun(course.content("Migrate the data", "Switch over"));
    course.step(number, Map.of("stepResult", "done", "noReturnPassed", true));
    course.failed(number);

    assertThatThrownBy(() -> decide(number, "back-out"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule().code()).isEqualTo("ITSM-CHG-073"));
    assertThat(course.open(number)).containsExactly(DECIDE);
    decide(number, "go-on");
    course.failed(number);
    assertThat(course.fact(number, DECIDE, "decisionText"))
        .contains("step failed", "point of no return was passed")
        .doesNotContain("So we said");
    decide(number, "accept");
    assertThat(course.serial()).isEqualTo("old");
    course.complete(
        number,
        CORRECT,
        desk.requester,
        Map.of("updateCourse", "apply", "updateNote", "The number is that of the new one"));
    assertThat(course.serial()).isEqualTo("new");
    assertThat(course.view(number).outcome()).isEqualTo(ChangeOutcome.PARTIAL);
    assertThat(course.view(number).state()).isEqualTo(ChangeState.REVIEW);
  }

  @Test
  void whatWasAuthorizedOtherwiseStopsAtItsWindowAndBeginsOnceItIsAuthorizedAgain() {
    RecordNumber number = course.prepared(course.content("Install it"));
    authorizations.byBoard(number, "0".repeat(64));
    course.openWindow(number);
    assertThat(course.open(number)).containsExactly(CLEAR);
    assertThat(course.fact(number, CLEAR, "gatesText"))
        .contains("authorization (shut)", "have it authorized again");
    assertThat(course.happened(number, "ChangeGatesFoundShut")).isOne();

    ChangeContent other = with(course.content("Install it"), "Install the other one.");
    String moved =
        Objects.requireNonNull(other.window())
            .starts()
            .toString()
            .substring(0, 16)
            .replace('T', ' ');
    as(
        desk.requester,
        () -> course.changes.revise(number, other, course.view(number).contentVersion()));
    assertThat(course.open(number)).doesNotContain(CLEAR, STEP);
    assertThat(course.fact(number, "Task_AssessChange", "windowText")).contains(moved);
    course.authorize(number);
    authorizations.byBoard(number, course.view(number).digest());
    course.prepare(number);
    course.openWindow(number);
    course.done(number);
    assertThat(course.view(number).state()).isEqualTo(ChangeState.CLOSED);
  }

  @Test
  void moreTimeIsGrantedUntilABlackoutBeginsAndByNobodyWhoMakesTheChange() {
    RecordNumber number = course.begun(course.content("Install it"));
    ChangeWindow window = Objects.requireNonNull(course.view(number).window());
    blackout(window.ends().plus(Duration.ofMinutes(60)), window.ends().plus(Duration.ofHours(9)));
    course.until(window.ends());
    course.execute(number, "Timer_WindowOver");
    assertThat(told(number, "change-implementation.interrupted.window-over"))
        .contains(course.manager.key(), desk.engineer.key(), desk.requester.key());

    desk.join(desk.requester, Roles.CHANGE_MANAGER);
    assertThatThrownBy(() -> grant(number, desk.requester, 30))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields().get("extraMinutes")).contains("grants it no"));
    assertThatThrownBy(() -> grant(number, course.manager, 90))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal ->
                assertThat(refusal.fields().get("extraMinutes"))
                    .contains("blackout", "give fewer minutes"));
    grant(number, course.manager, 30);
    assertThat(course.fact(number, STEP, "workWindowText")).contains("more time until");
    course.done(number);
    assertThat(course.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
    assertThat(course.happened(number, "ChangeAttemptRefused")).isEqualTo(2);
  }

  @Test
  void aBlackoutPeriodThatIsOverHoldsNothingAnyMore() {
    RecordNumber number = course.begun(course.content("Install it"));
    ChangeWindow window = Objects.requireNonNull(course.view(number).window());
    Instant over = window.starts().plus(Duration.ofMinutes(30));
    blackout(course.clock.instant(), over);
    assertThatThrownBy(() -> course.done(number))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule().code()).isEqualTo("ITSM-CHG-071"));
    course.until(over);
    course.done(number);
    assertThat(course.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL);
  }

  @Test
  void aStepThatItsImplementerCannotDoIsTakenByAManagerWhoDidNotVote() {
    RecordNumber number = course.begun(course.content("Install it"));
    course.items.apply(ItemDesk.amend(course.item, "vendor", "Other Ltd"));
    assertThat(as(course.manager, () -> gates.gates(number)).all())
        .extracting(Gate::finding)
        .contains(GateFinding.BASELINE_TAKEN);
    course.tasks.unclaim(course.task(number, STEP).id(), desk.engineer);
    assertThatThrownBy(() -> course.tasks.claim(course.task(number, STEP).id(), course.manager))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule().code()).isEqualTo("ITSM-CHG-076"));
    Actor other = desk.member(Roles.CHANGE_MANAGER);
    course.complete(number, STEP, other, course.timed(Map.of("stepResult", "done")));
    assertThat(as(other, () -> implementations.steps(number)).get(0).reportedBy())
        .isEqualTo(other.key());
  }

  private void grant(RecordNumber number, Actor by, int minutes) {
    course.complete(
        number,
        DECIDE,
        by,
        Map.of("course", "go-on", "courseReason", "Nearly done", "extraMinutes", minutes));
  }

  private void blackout(Instant starts, Instant ends) {
    as(
        course.manager,
        () ->
            blackouts.add(
                new NewBlackoutPeriod(
                    ScheduleSubject.Kind.SERVICE, desk.service, "Closing", starts, ends)));
  }

  private void decide(RecordNumber number, String choice) {
    course.complete(
        number, DECIDE, desk.requester, Map.of("course", choice, "courseReason", "So we said"));
  }

  private void backedOut(RecordNumber number) {
    course.complete(
        number,
        BACK_OUT,
        desk.requester,
        course.timed(Map.of("restoration", "restored", "backOutNote", "The old one is back")));
  }

  private List<ItemHistoryEntry> past() {
    return as(Actor.system(), () -> history.history(course.item, Long.MAX_VALUE, 50));
  }

  private BaselineView baseline(RecordNumber number) {
    ImplementationView made =
        as(course.manager, () -> implementations.implementation(number)).orElseThrow();
    return implementations.baseline(made.baselineBefore()).orElseThrow();
  }

  private boolean baselineIsAsItIsNow(BaselineView baseline) {
    return as(Actor.system(), () -> baselines.compare(baseline.number(), null, null, 0, 10))
        .counts()
        .none();
  }

  private List<String> told(RecordNumber number, String kind) {
    return notifications.notifications(number).stream()
        .filter(one -> one.kind().equals(kind))
        .map(one -> one.recipient().key())
        .toList();
  }

  private static ChangeContent with(ChangeContent content, String plan) {
    ChangePlan present = content.plan();
    return ImplementationDesk.with(
        content,
        new ChangePlan(
            plan,
            present.test(),
            present.backOut(),
            present.backOutTest(),
            present.backOutReason(),
            present.communication(),
            present.pointOfNoReturn()));
  }
}
