package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orderly.change.process.BoardDesk.RESCHEDULE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.AuthorizationBody;
import org.orderly.change.AuthorizationManagement;
import org.orderly.change.AuthorizationView;
import org.orderly.change.BoardMinutes;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeLifecycle;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Exclusion;
import org.orderly.change.GateFinding;
import org.orderly.change.GateKind;
import org.orderly.change.GateManagement;
import org.orderly.change.Office;
import org.orderly.change.RiskLevel;
import org.orderly.change.RoundState;
import org.orderly.change.Seat;
import org.orderly.change.Vote;
import org.orderly.change.VoteChoice;
import org.orderly.engine.EngineRule;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.PassedNodes;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.IdentityRule;
import org.orderly.identity.Roles;
import org.orderly.identity.SubstituteManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.orderly.notification.Recipient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class ChangeAdvisoryBoardMeetingProcessTest {

  private static final PassedNodes PASSED =
      new PassedNodes(
          "/processes/change/change-advisory-board-meeting.bpmn",
          ChangeAdvisoryBoardMeetingProcess.KEY);

  /** The fields of the form that show the change. */
  private static final List<String> SHOWN =
      List.of(
          "number",
          "title",
          "windowText",
          "descriptionText",
          "riskText",
          "impactText",
          "collisionsText",
          "assessmentsText",
          "planText",
          "tasksText",
          "updatesText");

  @Autowired AutowireCapableBeanFactory server;
  @Autowired AuthorizationManagement authorizations;
  @Autowired ChangeManagement changes;
  @Autowired ChangeLifecycle lifecycle;
  @Autowired ChangeDesk records;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired GateManagement gates;
  @Autowired SubstituteManagement substitutes;
  @Autowired EvidenceManagement evidence;
  @Autowired NotificationManagement notifications;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired List<InvariantCheck> checks;

  private BoardDesk desk;
  private RecordNumber number;

  @BeforeEach
  void openDesk() {
    desk = BoardDesk.of(server);
  }

  @AfterEach
  void remember() {
    PASSED.remember(history, number);
    assertThat(checks)
        .filteredOn(AuthorizationsStandWhereTheirProcessStands.class::isInstance)
        .singleElement()
        .satisfies(
            check ->
                assertThat(check.violations()).noneMatch(line -> line.contains(number.value())));
  }

  @AfterAll
  static void everyFlowNodeOfTheModelWasPassed() {
    PASSED.areThoseOfTheModel();
  }

  @Test
  void aChangeOfLowRiskIsForTheFirstChangeManagerWhoAnswers() {
    Actor manager = desk.member(Roles.CHANGE_MANAGER);
    Actor other = desk.member(Roles.CHANGE_MANAGER);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.LOW);
    assertThat(records.view(number).state()).isEqualTo(ChangeState.AUTHORIZATION);
    assertThat(desk.voters(number)).containsExactlyInAnyOrder(manager.key(), other.key());
    assertThat(told("change.authorization.asked"))
        .containsExactlyInAnyOrder(manager.key(), other.key());
    tasks.complete(
        desk.task(number, manager).id(), Map.of("vote", "authorize", "comment", ""), manager);
    AuthorizationView round = desk.round(number);
    assertThat(round.state()).isEqualTo(RoundState.AUTHORIZED);
    assertThat(round.policy().body()).isEqualTo(AuthorizationBody.CHANGE_MANAGER);
    assertThat(round.decidedBy()).isEqualTo(manager.key());
    assertThat(round.contentDigest()).isEqualTo(records.view(number).digest());
    assertThat(tasks.openTasks(number)).isEmpty();
    assertThat(result()).isEqualTo("authorized");
    assertThat(told("change.authorization.authorized")).containsExactly(desk.requester.key());
    assertThat(kinds())
        .containsSubsequence(
            "ChangeAuthorizationAsked",
            "ChangeVoteCast",
            "ChangeAuthorizationDecided",
            "BoardMinutesWritten");
  }

  @Test
  void aChangeOfMediumRiskNeedsAChangeManagerAndTheOwnerOfTheService() {
    Actor manager = desk.member(Roles.CHANGE_MANAGER);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.MEDIUM);
    desk.vote(number, manager, "authorize");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.VOTING);
    desk.vote(number, desk.serviceOwner, "authorize");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.AUTHORIZED);
  }

  private List<Actor> board(int members) {
    List<Actor> board = new ArrayList<>();
    board.add(desk.member(Roles.CHANGE_ADVISORY_BOARD, Roles.SECURITY));
    while (board.size() < members) {
      board.add(desk.member(Roles.CHANGE_ADVISORY_BOARD));
    }
    return board;
  }

  @Test
  void aChangeOfHighRiskIsForTheBoardWhichSeesAllAndGivesItsPasswordAgain() {
    List<Actor> board = board(2);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    Actor first = board.get(0);
    Map<String, String> facts =
        Acting.as(first, () -> forms.ofTask(desk.task(number, first).id(), first).orElseThrow())
            .facts();
    AuthorizationView round = desk.round(number);
    assertThat(facts)
        .containsEntry("paperDigest", round.paperDigest())
        .containsEntry("number", number.value())
        .hasEntrySatisfying("riskText", text -> assertThat(text).startsWith("Risk high"))
        .hasEntrySatisfying("planText", text -> assertThat(text).contains("Put the old one back"))
        .hasEntrySatisfying("stepUpText", text -> assertThat(text).contains("/step-up"));
    assertThat(CanonicalJson.digest(CanonicalJson.write(paper()))).isEqualTo(round.paperDigest());
    assertThat(SHOWN)
        .allSatisfy(
            field -> assertThat(facts).containsEntry(field, paper().getOrDefault(field, "")));
    assertThat(paper()).containsEntry("contentDigest", round.contentDigest());
    assertThat(desk.task(number, first).offeredTo()).containsExactly(Roles.CHANGE_ADVISORY_BOARD);
    assertThatThrownBy(
            () -> tasks.complete(desk.task(number, first).id(), Map.of("vote", "authorize"), first))
        .satisfies(code(IdentityRule.STEP_UP_NEEDED));
    desk.vote(number, first, "authorize");
    desk.vote(number, desk.serviceOwner, "authorize");
    AuthorizationView decided = desk.round(number);
    assertThat(decided.state()).isEqualTo(RoundState.AUTHORIZED);
    assertThat(decided.votes())
        .hasSize(2)
        .extracting(Vote::digest)
        .containsOnly(decided.paperDigest());
    assertThat(refusals(IdentityRule.STEP_UP_NEEDED)).isEqualTo(1);
    assertThat(result()).isEqualTo("authorized");
    BoardMinutes minutes = asRequester(() -> authorizations.minutes(number, 1)).orElseThrow();
    assertThat(CanonicalJson.digest(minutes.text())).isEqualTo(minutes.digest());
    assertThat(minutes.text()).contains(first.key(), decided.paperDigest(), "Said authorize");
    assertThat(told("change.authorization.asked")).contains(first.key());
  }

  @Test
  void aChangeOfVeryHighRiskIsForTheBoardAndManagement() {
    Actor director = desk.member(Roles.TOP_MANAGEMENT);
    List<Actor> board = board(2);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.VERY_HIGH);
    assertThat(desk.voters(number)).hasSize(4).contains(director.key());
    desk.vote(number, board.get(0), "authorize");
    desk.vote(number, desk.serviceOwner, "authorize");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.VOTING);
    desk.vote(number, director, "reject");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.NOT_AUTHORIZED);
    assertThat(result()).isEqualTo("not-authorized");
  }

  @Test
  void theOwnerOfTheServiceStopsItAlone() {
    List<Actor> board = board(3);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    desk.vote(number, board.get(0), "authorize");
    desk.vote(number, board.get(1), "authorize");
    desk.vote(number, desk.serviceOwner, "revise");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.REVISE);
    assertThat(result()).isEqualTo("revise");
    assertThat(told("change.authorization.revise")).containsExactly(desk.requester.key());
  }

  @Test
  void aTieAuthorizesNothing() {
    List<Actor> board = board(3);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    desk.vote(number, board.get(0), "authorize");
    desk.vote(number, desk.serviceOwner, "authorize");
    desk.vote(number, board.get(1), "reject");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.VOTING);
    desk.vote(number, board.get(2), "reject");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.NOT_AUTHORIZED);
  }

  @Test
  void whereTooFewVoteTheyGetOneMoreDayAndThenAChangeManagerLetsThemVoteOn() {
    Actor manager = desk.member(Roles.CHANGE_MANAGER);
    List<Actor> board = board(3);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    Instant due = desk.round(number).dueAt();
    desk.vote(number, board.get(0), "authorize");
    execute("Timer_BoardReminded");
    assertThat(told("change.authorization.reminded"))
        .hasSize(3)
        .contains(board.get(1).key(), desk.serviceOwner.key());
    execute("Timer_BoardEscalated");
    assertThat(told("change.authorization.escalated")).containsExactly(manager.key());
    assertThat(timer("Timer_VotesDue").getDuedate().toInstant()).isEqualTo(due);
    clock.advance(Duration.between(clock.instant(), due));
    execute("Timer_VotesDue");
    AuthorizationView extended = desk.round(number);
    assertThat(extended.extended()).isTrue();
    assertThat(extended.dueAt()).isAfter(due);
    assertThat(desk.voters(number)).hasSize(3).doesNotContain(board.get(0).key());
    execute("Timer_VotesDue");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.WAITING);
    assertThat(told("change.authorization.waiting")).containsExactly(manager.key());
    TaskView task = tasks.openTasks(number).get(0);
    assertThat(task.taskKey()).isEqualTo(RESCHEDULE);
    tasks.claim(task.id(), manager);
    assertThat(
            Acting.as(manager, () -> forms.ofTask(task.id(), manager).orElseThrow())
                .facts()
                .get("standingText"))
        .contains("authorize", "has not voted");
    assertThatThrownBy(
            () ->
                tasks.complete(
                    task.id(),
                    Map.of(
                        "reschedule", "vote-on",
                        "untilInput", clock.instant().minusSeconds(60).toString(),
                        "reason", "Ill"),
                    manager))
        .satisfies(code(ChangeRule.RESCHEDULE_REFUSED));
    tasks.complete(
        task.id(),
        Map.of(
            "reschedule", "vote-on",
            "untilInput", clock.instant().plus(Duration.ofDays(2)).toString(),
            "reason", "They were ill"),
        manager);
    assertThat(desk.voters(number)).hasSize(3);
    desk.vote(number, desk.serviceOwner, "authorize");
    desk.vote(number, board.get(1), "authorize");
    AuthorizationView decided = desk.round(number);
    assertThat(decided.state()).isEqualTo(RoundState.AUTHORIZED);
    assertThat(decided.votes()).hasSize(3);
    assertThat(decided.reason()).isEqualTo("They were ill");
    assertThat(kinds()).contains("ChangeVotingDelayed", "ChangeVotingRescheduled");
  }

  @Test
  void nobodyIsAskedBeyondTheTimeAtWhichTheChangeIsToBegin() {
    Actor manager = desk.member(Roles.CHANGE_MANAGER);
    board(3);
    Instant starts = clock.instant().plus(Duration.ofHours(2));
    number = askedWithin(ChangeType.NORMAL, starts);
    assertThat(desk.round(number).dueAt()).isEqualTo(starts);
    clock.advance(Duration.between(clock.instant(), starts));
    execute("Timer_VotesDue");
    assertThat(desk.round(number).extended()).isFalse();
    assertThat(desk.round(number).state()).isEqualTo(RoundState.WAITING);
    TaskView task = tasks.openTasks(number).get(0);
    tasks.claim(task.id(), manager);
    assertThatThrownBy(
            () ->
                tasks.complete(
                    task.id(),
                    Map.of(
                        "reschedule", "vote-on",
                        "untilInput", clock.instant().plusSeconds(3600).toString(),
                        "reason", "They come late"),
                    manager))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("reschedule"));
    tasks.complete(
        task.id(), Map.of("reschedule", "other-window", "reason", "It came too soon"), manager);
    assertThat(result()).isEqualTo("rescheduled");
  }

  @Test
  void whatWasToBeginAlreadyIsForAChangeManagerAtOnce() {
    Actor manager = desk.member(Roles.CHANGE_MANAGER);
    board(2);
    number = askedWithin(ChangeType.NORMAL, clock.instant().minus(Duration.ofMinutes(1)));
    assertThat(desk.round(number).state()).isEqualTo(RoundState.WAITING);
    TaskView task = tasks.openTasks(number).get(0);
    assertThat(task.taskKey()).isEqualTo(RESCHEDULE);
    tasks.claim(task.id(), manager);
    tasks.complete(task.id(), Map.of("reschedule", "other-window", "reason", "Too late"), manager);
    assertThat(result()).isEqualTo("rescheduled");
  }

  @Test
  void moreTimeEndsWhereTheChangeIsToBegin() {
    board(3);
    Instant due = askedLongAhead();
    Instant starts = due.plus(Duration.ofHours(3));
    number = askedWithin(ChangeType.NORMAL, starts);
    assertThat(desk.round(number).dueAt()).isBetween(due, due.plus(Duration.ofHours(1)));
    clock.advance(Duration.between(clock.instant(), desk.round(number).dueAt()));
    execute("Timer_VotesDue");
    assertThat(desk.round(number).extended()).isTrue();
    assertThat(desk.round(number).dueAt()).isEqualTo(starts);
    desk.vote(number, desk.serviceOwner, "reject");
  }

  /** Until when they vote who are asked now, where no window is near. */
  private Instant askedLongAhead() {
    RecordNumber other = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    desk.vote(other, desk.serviceOwner, "reject");
    return desk.round(other).dueAt();
  }

  @Test
  void anEmergencyIsAskedAboutWhileItsWindowIsOpen() {
    desk.member(Roles.EMERGENCY_BOARD);
    Instant starts = clock.instant().minus(Duration.ofMinutes(80));
    number = askedWithin(ChangeType.EMERGENCY, starts);
    Instant ends = starts.plus(Duration.ofHours(2));
    assertThat(desk.round(number).dueAt()).isEqualTo(ends);
    execute("Timer_VotesDue");
    assertThat(desk.round(number).extended()).isTrue();
    assertThat(desk.round(number).dueAt()).isEqualTo(ends);
  }

  /** A change that lasts two hours from then on. */
  private RecordNumber askedWithin(ChangeType type, Instant starts) {
    RecordNumber asked =
        desk.weighed(
            type,
            RiskLevel.HIGH,
            desk.content().within(new ChangeWindow(starts, starts.plus(Duration.ofHours(2)))));
    desk.ask(asked);
    return asked;
  }

  @Test
  void aVoteAfterItsTimeCountsNoMoreAlsoWhereTheTimerRingsLate() {
    List<Actor> board = board(2);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    desk.vote(number, board.get(0), "authorize");
    Instant due = desk.round(number).dueAt();
    desk.vote(number, board.get(1), "authorize");
    clock.advance(Duration.between(clock.instant(), due.plusMillis(1)));
    assertThatThrownBy(() -> desk.vote(number, desk.serviceOwner, "authorize"))
        .satisfies(code(ChangeRule.DECIDED_ALREADY))
        .hasMessageContaining(due.toString());
    assertThat(refusals(ChangeRule.DECIDED_ALREADY)).isEqualTo(1);
    execute("Timer_VotesDue");
    desk.vote(number, desk.serviceOwner, "authorize");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.AUTHORIZED);
  }

  @Test
  void whatTheyVotedByTheirTimeDecidesWhereEnoughHave() {
    List<Actor> board = board(3);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    desk.vote(number, board.get(0), "authorize");
    desk.vote(number, desk.serviceOwner, "authorize");
    execute("Timer_VotesDue");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.AUTHORIZED);
    assertThat(desk.round(number).decidedBy()).isEqualTo(Actor.system().key());
  }

  @Test
  void whereNobodyMayVoteAChangeManagerSendsItBack() {
    Actor manager = desk.member(Roles.CHANGE_MANAGER);
    number = desk.asked(ChangeType.EMERGENCY, RiskLevel.HIGH);
    TaskView task = tasks.openTasks(number).get(0);
    assertThat(task.taskKey()).isEqualTo(RESCHEDULE);
    tasks.claim(task.id(), manager);
    tasks.complete(
        task.id(), Map.of("reschedule", "other-window", "reason", "Nobody is there"), manager);
    assertThat(desk.round(number).state()).isEqualTo(RoundState.RESCHEDULED);
    assertThat(result()).isEqualTo("rescheduled");
  }

  @Test
  void whoeverStandsInVotesInTheMembersPlaceAndThatIsSaid() {
    List<Actor> board = board(3);
    Actor away = board.get(0);
    Actor standsIn = desk.member(Roles.RESOLVER);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    assertThat(desk.voters(number)).contains(away.key());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Acting.as(
        away, () -> substitutes.record(away.key(), standsIn.key(), today, today, "At the dentist"));
    assertThat(desk.voters(number)).contains(standsIn.key()).doesNotContain(away.key());
    assertThat(
            Acting.as(
                    standsIn,
                    () -> forms.ofTask(desk.task(number, standsIn).id(), standsIn).orElseThrow())
                .facts()
                .get("voteFor"))
        .contains("whom you stand in for");
    desk.vote(number, standsIn, "authorize");
    assertThat(desk.round(number).votes())
        .singleElement()
        .satisfies(
            vote -> {
              assertThat(vote.castBy()).isEqualTo(standsIn.key());
              assertThat(vote.substituteReason()).isEqualTo("At the dentist");
            });
    desk.vote(number, desk.serviceOwner, "reject");
  }

  @Test
  void whoStandsInForTwoVotesForOneAndTheOtherVotesForThemselves() {
    List<Actor> board = board(3);
    Actor standsIn = desk.member(Roles.RESOLVER);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (Actor away : board.subList(1, 3)) {
      Acting.as(
          away, () -> substitutes.record(away.key(), standsIn.key(), today, today, "At the fair"));
    }
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    assertThat(desk.voters(number)).hasSize(4).containsOnlyOnce(standsIn.key());
    Actor other = desk.voters(number).contains(board.get(1).key()) ? board.get(1) : board.get(2);
    desk.vote(number, standsIn, "abstain");
    execute("Timer_BoardReminded");
    assertThat(desk.voters(number)).contains(other.key()).doesNotContain(standsIn.key());
    desk.vote(number, other, "authorize");
    desk.vote(number, desk.serviceOwner, "authorize");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.VOTING);
    desk.vote(number, board.get(0), "authorize");
    assertThat(desk.round(number).votes()).hasSize(4);
    assertThat(desk.round(number).state()).isEqualTo(RoundState.AUTHORIZED);
  }

  @Test
  void topManagementSpeaksForInformationSecurityWhereNobodyElseMay() {
    Actor director = desk.member(Roles.TOP_MANAGEMENT);
    desk.member(Roles.CHANGE_ADVISORY_BOARD);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    assertThat(desk.round(number).seats())
        .filteredOn(seat -> seat.member().equals(director.key()))
        .singleElement()
        .satisfies(seat -> assertThat(seat.offices()).containsExactly(Office.SECURITY));
    desk.vote(number, desk.serviceOwner, "reject");
  }

  @Test
  void whoHasAHandInItHasNoVoteAndStandsInForNobody() {
    List<Actor> board = board(3);
    desk.join(desk.requester, Roles.CHANGE_ADVISORY_BOARD);
    desk.join(desk.engineer, Roles.CHANGE_ADVISORY_BOARD);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Actor away = board.get(1);
    Acting.as(
        away, () -> substitutes.record(away.key(), desk.engineer.key(), today, today, "Away"));
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    assertThat(desk.voters(number))
        .hasSize(4)
        .contains(away.key())
        .doesNotContain(desk.requester.key(), desk.engineer.key());
    assertThat(desk.round(number).seats())
        .filteredOn(seat -> !seat.votes())
        .extracting(Seat::member, Seat::excluded)
        .containsExactlyInAnyOrder(
            tuple(desk.requester.key(), Exclusion.REQUESTER),
            tuple(desk.engineer.key(), Exclusion.IMPLEMENTER));
    String task = desk.task(number, away).id();
    tasks.unclaim(task, away);
    assertThatThrownBy(() -> tasks.claim(task, desk.requester))
        .satisfies(code(ChangeRule.OWN_CHANGE));
    assertThatThrownBy(() -> desk.vote(task, desk.requester, "authorize"))
        .satisfies(code(EngineRule.TASK_NOT_ASSIGNED));
    assertThat(refusals(ChangeRule.OWN_CHANGE)).isEqualTo(1);
    assertThat(refusals(EngineRule.TASK_NOT_ASSIGNED)).isEqualTo(1);
    tasks.claim(task, away);
    desk.vote(number, desk.serviceOwner, "reject");
  }

  @Test
  void aVoteIsFinalItsOwnAndAPersons() {
    List<Actor> board = board(3);
    Actor first = board.get(0);
    Actor second = board.get(1);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    String own = desk.task(number, first).id();
    String others = desk.task(number, second).id();
    assertThatThrownBy(() -> desk.vote(others, first, "authorize"))
        .satisfies(code(EngineRule.TASK_NOT_ASSIGNED));
    assertThatThrownBy(() -> tasks.complete(own, Map.of("vote", "reject"), first))
        .satisfies(code(IdentityRule.STEP_UP_NEEDED));
    assertThatThrownBy(() -> desk.vote(own, Actor.program(first.key()), "authorize"))
        .satisfies(code(ChangeRule.PROGRAMS_NEVER_VOTE));
    desk.vote(own, first, "authorize");
    assertThatThrownBy(() -> desk.vote(own, first, "reject"))
        .satisfies(code(ChangeRule.VOTED_ALREADY));
    desk.vote(number, desk.serviceOwner, "reject");
    assertThatThrownBy(() -> desk.vote(others, second, "authorize"))
        .satisfies(code(ChangeRule.DECIDED_ALREADY));
    assertThat(refusals(EngineRule.TASK_NOT_ASSIGNED)).isEqualTo(1);
    assertThat(refusals(ChangeRule.PROGRAMS_NEVER_VOTE)).isEqualTo(1);
    assertThat(refusals(ChangeRule.VOTED_ALREADY)).isEqualTo(1);
    assertThat(refusals(ChangeRule.DECIDED_ALREADY)).isEqualTo(1);
    assertThat(desk.round(number).votes())
        .extracting(Vote::choice)
        .containsExactly(VoteChoice.AUTHORIZE, VoteChoice.REJECT);
  }

  @Test
  void whoDoesNotAuthorizeItSaysWhy() {
    Actor manager = desk.member(Roles.CHANGE_MANAGER);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.LOW);
    assertThatThrownBy(
            () ->
                tasks.complete(
                    desk.task(number, manager).id(),
                    Map.of("vote", "reject", "comment", " "),
                    manager))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("comment"));
    desk.vote(number, manager, "reject");
    assertThat(result()).isEqualTo("not-authorized");
  }

  @Test
  void theSmallBoardOfEmergenciesHasAnHourAndTwoOfThreeAreEnough() {
    List<Actor> board =
        List.of(
            desk.member(Roles.EMERGENCY_BOARD),
            desk.member(Roles.EMERGENCY_BOARD),
            desk.member(Roles.EMERGENCY_BOARD));
    number = desk.asked(ChangeType.EMERGENCY, RiskLevel.MEDIUM);
    AuthorizationView round = desk.round(number);
    assertThat(Duration.between(round.openedAt(), round.dueAt())).isEqualTo(Duration.ofHours(1));
    desk.vote(number, board.get(0), "authorize");
    desk.vote(number, board.get(2), "authorize");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.AUTHORIZED);
  }

  @Test
  void whatWasMadeFirstIsAuthorizedWithinADayOrFoundUnauthorized() {
    desk.member(Roles.EMERGENCY_BOARD);
    number = desk.weighed(ChangeType.EMERGENCY, RiskLevel.MEDIUM);
    transaction.executeWithoutResult(
        status -> {
          lifecycle.schedule(number);
          lifecycle.begin(number);
        });
    desk.ask(number);
    AuthorizationView round = desk.round(number);
    assertThat(round.afterTheFact()).isTrue();
    assertThat(round.dueAt()).isEqualTo(records.view(number).begunAt().plus(Duration.ofDays(1)));
    execute("Timer_VotesDue");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.NOT_AUTHORIZED);
    assertThat(records.view(number).type()).isEqualTo(ChangeType.UNAUTHORIZED);
    assertThat(result()).isEqualTo("not-authorized");
  }

  @Test
  void whereItWasMadeForLongerThanADayTheyHaveTheirHourAllTheSame() {
    desk.member(Roles.EMERGENCY_BOARD);
    number = desk.weighed(ChangeType.EMERGENCY, RiskLevel.MEDIUM);
    transaction.executeWithoutResult(
        status -> {
          lifecycle.schedule(number);
          lifecycle.begin(number);
        });
    clock.advance(Duration.ofHours(30));
    desk.ask(number);
    AuthorizationView round = desk.round(number);
    assertThat(Duration.between(round.openedAt(), round.dueAt())).isEqualTo(Duration.ofHours(1));
    execute("Timer_VotesDue");
    assertThat(records.view(number).type()).isEqualTo(ChangeType.UNAUTHORIZED);
  }

  @Test
  void whatIsRecalledIsVoidAndCanBeEditedAgain() {
    board(2);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    assertThatThrownBy(() -> asRequester(() -> changes.revise(number, desk.content(), 1)))
        .satisfies(code(ChangeRule.NOT_EDITABLE));
    asRequester(() -> changes.recall(number, "Another plan"));
    assertThat(desk.round(number).state()).isEqualTo(RoundState.VOID);
    assertThat(authorized()).isEqualTo(GateFinding.UNAUTHORIZED);
    desk.end(number);
  }

  @Test
  void whatNeedsNobodysWordIsAuthorizedAtOnce() {
    number = desk.weighed(ChangeType.STANDARD, RiskLevel.LOW);
    desk.ask(number);
    assertThat(desk.round(number).state()).isEqualTo(RoundState.AUTHORIZED);
    assertThat(authorized()).isEqualTo(GateFinding.AUTHORIZED);
    assertThat(records.view(number).state()).isEqualTo(ChangeState.ASSESSMENT);
    assertThat(result()).isEqualTo("authorized");
  }

  @Test
  void whatIsKeptOfAnAuthorizationNeverChanges() {
    Actor manager = desk.member(Roles.CHANGE_MANAGER);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.LOW);
    desk.vote(number, manager, "authorize");
    for (String table :
        List.of("authorization_seat", "change_paper", "change_vote", "board_minutes")) {
      String of =
          " where round in (select id from authorization_round where change_id = "
              + number.running()
              + ")";
      assertThatThrownBy(() -> jdbc.sql("delete from " + table + of).update())
          .hasMessageMatching("(?s).*(never change|is final).*");
      assertThatThrownBy(() -> jdbc.sql("update " + table + " set round = -round" + of).update())
          .hasMessageMatching("(?s).*(never change|is final).*");
    }
  }

  private boolean end(long record) {
    substitutes.end(record);
    return true;
  }

  private Map<String, String> paper() {
    return asRequester(() -> authorizations.paper(number, 1));
  }

  private <T> T asRequester(Supplier<T> work) {
    return Acting.as(desk.requester, work);
  }

  private GateFinding authorized() {
    return asRequester(() -> gates.gates(number)).all().stream()
        .filter(gate -> gate.kind() == GateKind.AUTHORIZATION)
        .findFirst()
        .orElseThrow()
        .finding();
  }

  private String result() {
    return (String)
        history
            .createHistoricVariableInstanceQuery()
            .processInstanceId(
                history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .processDefinitionKey(ChangeAdvisoryBoardMeetingProcess.KEY)
                    .finished()
                    .singleResult()
                    .getId())
            .variableName("authorizationResult")
            .singleResult()
            .getValue();
  }

  private List<String> kinds() {
    return evidence.trail(number).stream().map(entry -> entry.kind()).toList();
  }

  private long refusals(RuleCode rule) {
    return evidence.trail(number).stream()
        .filter(entry -> entry.kind().equals("ChangeAttemptRefused"))
        .filter(entry -> entry.content().contains(rule.code()))
        .count();
  }

  private List<String> told(String kind) {
    return notifications.notifications(number).stream()
        .filter(one -> one.kind().equals(kind))
        .map(NotificationView::recipient)
        .map(Recipient::key)
        .toList();
  }

  private Job timer(String activity) {
    return management
        .createJobQuery()
        .activityId(activity)
        .processDefinitionKey(ChangeAdvisoryBoardMeetingProcess.KEY)
        .list()
        .stream()
        .filter(
            job ->
                number
                    .value()
                    .equals(
                        history
                            .createHistoricProcessInstanceQuery()
                            .processInstanceId(job.getProcessInstanceId())
                            .singleResult()
                            .getBusinessKey()))
        .findFirst()
        .orElseThrow();
  }

  private void execute(String activity) {
    management.executeJob(timer(activity).getId());
  }

  private static Consumer<Throwable> code(RuleCode rule) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
