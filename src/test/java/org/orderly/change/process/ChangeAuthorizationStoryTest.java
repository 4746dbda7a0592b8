package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.change.AuthorizationBody;
import org.orderly.change.AuthorizationView;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeType;
import org.orderly.change.Exclusion;
import org.orderly.change.RoundState;
import org.orderly.change.Vote;
import org.orderly.engine.EngineRule;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.InvariantsAtTheEnd;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.identity.SubstituteManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** How changes are authorized, or not: by whom, in what time, and what is refused (8.5.1.3). */
@OrderlyTest
class ChangeAuthorizationStoryTest {

  private static final String DUE = "Timer_VotesDue";

  @RegisterExtension
  static final InvariantsAtTheEnd WHOLE =
      InvariantsAtTheEnd.of(
          AuthorizationsStandWhereTheirProcessStands.class,
          ChangesStandWhereTheirProcessStands.class);

  @Autowired AutowireCapableBeanFactory server;
  @Autowired TaskManagement tasks;
  @Autowired SubstituteManagement substitutes;
  @Autowired EvidenceManagement evidence;
  @Autowired TestClock clock;

  private AuthorizationCourse course;
  private BoardDesk desk;
  private RecordNumber number;

  @BeforeEach
  void bodies() {
    course = AuthorizationCourse.of(server);
    desk = course.desk;
  }

  private List<Actor> members(String role) {
    return Stream.generate(() -> desk.member(role)).limit(3).toList();
  }

  @Test
  void anEmergencyIsAuthorizedByTheSmallBoardWithinTheHourBeforeItIsMade() {
    List<Actor> board = members(Roles.EMERGENCY_BOARD);
    emergency(Map.of("emergencyCourse", "authorized-before"));
    AuthorizationView asked = desk.round(number);
    assertThat(asked.policy().body()).isEqualTo(AuthorizationBody.EMERGENCY_BOARD);
    assertThat(Duration.between(asked.openedAt(), asked.dueAt())).isEqualTo(Duration.ofHours(1));
    desk.vote(number, board.get(0), "authorize");
    assertThat(state()).isEqualTo(ChangeState.AUTHORIZATION);
    clock.advance(Duration.ofMinutes(50));
    desk.vote(number, board.get(1), "authorize");
    assertThat(state()).isEqualTo(ChangeState.SCHEDULED);
    course.made(number);
    assertThat(state()).isEqualTo(ChangeState.REVIEW);
    assertThat(desk.round(number).afterTheFact()).isFalse();
  }

  /** One on which a change manager decided. */
  private void emergency(Map<String, Object> decision) {
    number = course.emergency();
    WHOLE.mustHoldFor(number);
    course.complete(
        number, ChangeManagementProcess.TASK_DECIDE_EMERGENCY, course.manager, decision);
  }

  @Test
  void anEmergencyThatWasMadeFirstIsAuthorizedWithinTheDayAndRecordedAsThat() {
    List<Actor> board = members(Roles.EMERGENCY_BOARD);
    madeFirst();
    AuthorizationView asked = desk.round(number);
    assertThat(asked.afterTheFact()).isTrue();
    assertThat(asked.dueAt()).isEqualTo(course.view(number).begunAt().plus(Duration.ofDays(1)));
    desk.vote(number, board.get(0), "authorize");
    desk.vote(number, board.get(2), "authorize");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.AUTHORIZED);
    assertThat(course.view(number).type()).isEqualTo(ChangeType.EMERGENCY);
    assertThat(state()).isEqualTo(ChangeState.REVIEW);
    assertThat(trail("ChangeAuthorizationDecided"))
        .singleElement()
        .asString()
        .contains("\"afterTheFact\":true");
  }

  @Test
  void whoeverTookOverAStepOfWhatWasMadeFirstHasNoVoteOnIt() {
    List<Actor> board = members(Roles.EMERGENCY_BOARD);
    Actor helper = board.get(0);
    desk.join(helper, Roles.CHANGE_MANAGER);
    madeFirst(helper);
    assertThat(desk.round(number).seats())
        .filteredOn(seat -> seat.member().equals(helper.key()))
        .singleElement()
        .satisfies(seat -> assertThat(seat.excluded()).isEqualTo(Exclusion.IMPLEMENTER));
    assertThat(tasks.openTasks(number))
        .hasSize(2)
        .noneMatch(task -> helper.key().equals(task.assignee()));
  }

  private void madeFirst() {
    madeFirst(desk.engineer);
  }

  private void madeFirst(Actor implementer) {
    emergency(Map.of("emergencyCourse", "authorized-after", "reason", "Data leaves by the minute"));
    assertThat(state()).isEqualTo(ChangeState.SCHEDULED);
    course.made(number, implementer);
  }

  @Test
  void anEmergencyThatNobodyAuthorizedWithinTheDayIsFoundUnauthorizedHoweverTheyVoteThen() {
    List<Actor> board = members(Roles.EMERGENCY_BOARD);
    madeFirst();
    desk.vote(number, board.get(0), "authorize");
    clock.advance(Duration.ofDays(1));
    assertThatThrownBy(() -> desk.vote(number, board.get(1), "authorize"))
        .satisfies(code(ChangeRule.DECIDED_ALREADY));
    course.execute(number, DUE);
    assertThat(desk.round(number).state()).isEqualTo(RoundState.NOT_AUTHORIZED);
    assertThat(course.view(number).type()).isEqualTo(ChangeType.UNAUTHORIZED);
    assertThat(state()).isEqualTo(ChangeState.REVIEW);
  }

  @Test
  void aTieRejectsTheChange() {
    List<Actor> board = members(Roles.CHANGE_ADVISORY_BOARD);
    high();
    desk.vote(number, board.get(0), "authorize");
    desk.vote(number, desk.serviceOwner, "authorize");
    desk.vote(number, board.get(1), "reject");
    desk.vote(number, board.get(2), "reject");
    assertThat(state()).isEqualTo(ChangeState.AUTHORIZATION);
    desk.vote(number, lastVoter(), "abstain");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.NOT_AUTHORIZED);
    assertThat(state()).isEqualTo(ChangeState.REJECTED);
    assertThat(course.running(number)).isEmpty();
  }

  private void high() {
    number = course.asked(AuthorizationCourse.HIGH);
    WHOLE.mustHoldFor(number);
    assertThat(state()).isEqualTo(ChangeState.AUTHORIZATION);
  }

  /** Whose vote alone is open: it is information security's. */
  private Actor lastVoter() {
    assertThat(desk.voters(number)).hasSize(1);
    return Actor.person(desk.voters(number).get(0));
  }

  @Test
  void whereTheQuorumIsMissedTwiceItGoesBackAndIsPutToThemAnew() {
    List<Actor> board = members(Roles.CHANGE_ADVISORY_BOARD);
    high();
    desk.vote(number, board.get(0), "authorize");
    course.execute(number, DUE);
    assertThat(desk.round(number).extended()).isTrue();
    course.execute(number, DUE);
    assertThat(course.open(number)).containsExactly(BoardDesk.RESCHEDULE);
    course.complete(
        number,
        BoardDesk.RESCHEDULE,
        course.manager,
        Map.of("reschedule", "other-plan", "reason", "Nobody understands it"));
    assertThat(state()).isEqualTo(ChangeState.ASSESSMENT);
    assertThat(course.open(number)).contains(ChangeManagementProcess.TASK_COMPLETE_CHANGE);
    course.move(number);
    course.assess(number);
    assertThat(desk.round(number).place()).isEqualTo(2);
    assertThat(desk.round(number).votes()).isEmpty();
    assertThat(desk.voters(number)).contains(board.get(0).key());
    desk.vote(number, desk.serviceOwner, "reject");
    assertThat(state()).isEqualTo(ChangeState.REJECTED);
  }

  @Test
  void whatIsTakenBackByTheEngineAloneIsVoidAndOffTheAgendaToo() {
    members(Roles.CHANGE_ADVISORY_BOARD);
    high();
    Acting.as(
        Actor.system(),
        () ->
            course
                .runtime
                .createMessageCorrelation("Msg_ChangeRecalled")
                .processInstanceBusinessKey(number.value())
                .correlateWithResult());
    assertThat(state()).isEqualTo(ChangeState.ASSESSMENT);
    assertThat(desk.round(number).state()).isEqualTo(RoundState.VOID);
  }

  @Test
  void whoStandsInVotesByADatedRecordWithItsReason() {
    List<Actor> board = members(Roles.CHANGE_ADVISORY_BOARD);
    Actor away = board.get(0);
    Actor standsIn = desk.member(Roles.RESOLVER);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Acting.as(
        away,
        () ->
            substitutes.record(
                away.key(), standsIn.key(), today, today.plusDays(9), "Parental leave"));
    high();
    desk.vote(number, standsIn, "reject");
    assertThat(desk.round(number).votes())
        .singleElement()
        .satisfies(
            vote -> {
              assertThat(vote.castBy()).isEqualTo(standsIn.key());
              assertThat(vote.substituteReason()).isEqualTo("Parental leave");
            });
    assertThat(trail("ChangeVoteCast"))
        .singleElement()
        .asString()
        .contains(away.key(), standsIn.key(), "substituteReason");
    desk.vote(number, desk.serviceOwner, "reject");
    assertThat(state()).isEqualTo(ChangeState.REJECTED);
  }

  @Test
  void whatIsNoVoteOfOnesOwnIsRefusedAndInTheTrail() {
    List<Actor> board = members(Roles.CHANGE_ADVISORY_BOARD);
    desk.join(desk.requester, Roles.CHANGE_ADVISORY_BOARD);
    desk.join(desk.engineer, Roles.CHANGE_ADVISORY_BOARD);
    high();
    Actor first = board.get(0);
    Actor second = board.get(1);
    String own = desk.task(number, first).id();
    String others = desk.task(number, second).id();
    assertThatThrownBy(() -> desk.vote(others, first, "authorize"))
        .satisfies(code(EngineRule.TASK_NOT_ASSIGNED));
    tasks.unclaim(others, second);
    for (Actor involved : List.of(desk.requester, desk.engineer)) {
      assertThatThrownBy(() -> tasks.claim(others, involved))
          .satisfies(code(ChangeRule.OWN_CHANGE));
    }
    tasks.claim(others, first);
    assertThatThrownBy(() -> desk.vote(others, first, "authorize"))
        .satisfies(code(ChangeRule.NOT_A_MEMBER));
    desk.vote(own, first, "authorize");
    assertThatThrownBy(() -> desk.vote(own, first, "reject"))
        .satisfies(code(ChangeRule.VOTED_ALREADY));
    desk.vote(number, desk.serviceOwner, "reject");
    assertThatThrownBy(() -> desk.vote(others, second, "authorize"))
        .satisfies(code(ChangeRule.DECIDED_ALREADY));
    assertThat(desk.round(number).votes())
        .extracting(Vote::castBy)
        .containsExactly(first.key(), desk.serviceOwner.key());
    assertThat(
            evidence.trail(number).stream()
                .filter(entry -> entry.kind().equals("ChangeAttemptRefused"))
                .map(entry -> entry.content().replaceAll(".*(ITSM-[A-Z]+-\\d+).*", "$1")))
        .containsExactly(
            "ITSM-ENG-104",
            "ITSM-CHG-032",
            "ITSM-CHG-032",
            "ITSM-CHG-031",
            "ITSM-CHG-035",
            "ITSM-CHG-036");
  }

  private List<String> trail(String kind) {
    return evidence.trail(number).stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(entry -> entry.content())
        .toList();
  }

  private ChangeState state() {
    return course.view(number).state();
  }

  private static Consumer<Throwable> code(RuleCode rule) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
