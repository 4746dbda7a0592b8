package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.incident.process.IncidentDesk.CONFIRM;
import static org.orderly.incident.process.IncidentDesk.RESOLVE;
import static org.orderly.incident.process.IncidentDesk.RESUME;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.BulkAssignmentManagement;
import org.orderly.incident.CloseCode;
import org.orderly.incident.EscalationManagement;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.HoldReason;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentQuery;
import org.orderly.incident.IncidentReport.AssessmentByHand;
import org.orderly.incident.IncidentRow;
import org.orderly.incident.IncidentRule;
import org.orderly.incident.IncidentState;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.Priority;
import org.orderly.incident.PriorityManagement;
import org.orderly.incident.SecurityManagement;
import org.orderly.incident.Urgency;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.EscalationOrder;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class IncidentManagementProcessTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired PriorityManagement priorities;
  @Autowired EscalationManagement escalations;
  @Autowired SecurityManagement security;
  @Autowired FamilyManagement family;
  @Autowired MajorIncidentManagement majors;
  @Autowired BulkAssignmentManagement bulk;
  @Autowired TaskManagement tasks;
  @Autowired EvidenceManagement evidence;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired TestClock clock;

  private static final Set<String> PASSED = new HashSet<>();

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  @AfterEach
  void remember() {
    for (IncidentRow incident : Acting.as(desk.caller, () -> incidents.find(own())).incidents()) {
      PASSED.addAll(passed(incident.number()));
    }
  }

  private IncidentQuery own() {
    return IncidentQuery.concerning(desk.caller.key(), 100);
  }

  @AfterAll
  static void everyFlowNodeOfTheModelWasPassed() {
    assertThat(PASSED).containsExactlyInAnyOrderElementsOf(flowNodes());
  }

  private static Set<String> flowNodes() {
    return Bpmn.readModelFromStream(
            IncidentManagementProcessTest.class.getResourceAsStream(
                "/processes/incident/incident-management.bpmn"))
        .getModelElementsByType(FlowNode.class)
        .stream()
        .map(FlowNode::getId)
        .collect(Collectors.toSet());
  }

  @Test
  void aReportIsAssessedAtOnceAndAwaitsClassification() {
    RecordNumber number = desk.report();
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.NEW);
    assertThat(desk.incident(number).assessment().impact()).isEqualTo(Impact.SIGNIFICANT);
    assertThat(desk.incident(number).assessment().urgency()).isEqualTo(Urgency.HIGH);
    assertThat(desk.incident(number).assessment().priority()).isEqualTo(Priority.P2);
    assertThat(desk.task(number, IncidentDesk.CLASSIFY).offeredTo())
        .containsExactly("service-desk");
  }

  @Test
  void classificationDecidesAnewAndRoutesToTheServicesGroup() {
    RecordNumber number = desk.report();
    desk.classify(number, Map.of("workStoppage", "yes", "workaround", "none"));
    assertThat(desk.incident(number).assessment().priority()).isEqualTo(Priority.P1);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ASSIGNED);
    assertThat(desk.task(number, RESOLVE).offeredTo()).containsExactly(desk.group);
  }

  @Test
  void theWorkNoteOfAClassificationOrAHandOverIsKeptOnce() {
    RecordNumber number = desk.report();
    desk.classify(number, Map.of("workNote", "Of the classification"));
    desk.claim(number, RESOLVE, desk.resolver);
    desk.complete(
        number,
        RESOLVE,
        desk.resolver,
        Map.of(
            "nextStep", "handed-over",
            "assignmentGroup", desk.otherGroup,
            "handOverReason", "It is the database",
            "workNote", "Of the hand-over"));
    assertThat(Acting.as(Actor.system(), () -> incidents.journal(number)))
        .extracting(JournalEntry::text)
        .containsExactly("Of the classification", "It is the database", "Of the hand-over");
  }

  @Test
  void whoClassifiesMaySetImpactAndUrgencyByHandAndChooseTheGroup() {
    RecordNumber number = desk.report();
    desk.classify(
        number,
        Map.of(
            "assessedByHand", true,
            "impact", "minor",
            "urgency", "low",
            "assessmentReason", "The department is closed today",
            "assignmentGroup", desk.otherGroup));
    assertThat(desk.incident(number).assessment().priority()).isEqualTo(Priority.P5);
    assertThat(desk.incident(number).assignmentGroup()).isEqualTo(desk.otherGroup);
    assertThat(desk.task(number, RESOLVE).offeredTo()).containsExactly(desk.otherGroup);
  }

  @Test
  void aReportThatIsAssessedAndAssignedByHandSkipsTheTables() {
    RecordNumber number =
        desk.report(new AssessmentByHand(Impact.EXTENSIVE, Urgency.CRITICAL), desk.otherGroup);
    assertThat(desk.incident(number).assessment().priority()).isEqualTo(Priority.P1);
    assertThat(decisions(number)).containsExactly("incident-priority");
  }

  @Test
  void aSecurityIncidentGoesToSecurityAndOnlySecuritySeesIt() {
    RecordNumber number = desk.report();
    desk.classify(number, Map.of("securityFlag", true));
    assertThat(desk.task(number, RESOLVE).offeredTo()).containsExactly("security");
    assertThatThrownBy(() -> Acting.as(desk.resolver, () -> incidents.incident(number)))
        .isInstanceOf(RuleViolation.class);
    assertThat(Acting.as(desk.caller, () -> incidents.incident(number))).isNotNull();
  }

  @Test
  void aFlagThatIsRaisedAndLoweredRoutesTheIncidentAnew() {
    RecordNumber number = desk.claimed();
    flag(number, true, desk.agent);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ASSIGNED);
    assertThat(desk.task(number, RESOLVE).offeredTo()).containsExactly("security");
    flag(number, false, organisation.person("guard", Roles.SECURITY));
    assertThat(desk.task(number, RESOLVE).offeredTo()).containsExactly(desk.group);
  }

  private void flag(RecordNumber number, boolean raised, Actor actor) {
    Acting.as(
        actor,
        () -> {
          security.flag(number, raised, "The letters come from outside");
          return number;
        });
  }

  @Test
  void anIncidentThatGoesOnElsewhereIsClosedFromAnyStateBeforeItsResolution() {
    RecordNumber number = desk.held();
    Acting.as(desk.agent, () -> family.convert(number, "It is a request"));
    assertThat(desk.incident(number).closeCode()).isEqualTo(CloseCode.CONVERTED);
    assertThat(passed(number)).contains("End_IncidentClosed_Asked");
    RecordNumber resolved = desk.resolved();
    assertThatThrownBy(
            () -> Acting.as(desk.agent, () -> family.convert(resolved, "It is a request")))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void anIncidentManagersCallLeadsToADecisionBesideTheWork() {
    RecordNumber number = desk.claimed();
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    room.call(number);
    room.decline(number);
    assertThat(passed(number)).contains("Call_MajorIncident", "End_MajorIncidentHandled");
    desk.resolve(number);
  }

  @Test
  void aSecurityIncidentIsGivenToNoOtherGroup() {
    RecordNumber number = desk.report();
    assertThatThrownBy(
            () ->
                desk.classify(
                    number, Map.of("securityFlag", true, "assignmentGroup", desk.otherGroup)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(IncidentRule.SECURITY_PATH));
    assertThat(desk.task(number, IncidentDesk.CLASSIFY).assignee()).isEqualTo(desk.agent.key());
  }

  @Test
  void claimingTheTaskPutsTheIncidentInProgressAndGivingItBackOffersItAgain() {
    RecordNumber number = desk.classified();
    desk.claim(number, RESOLVE, desk.resolver);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
    assertThat(desk.incident(number).assignee()).isEqualTo(desk.resolver.key());
    tasks.unclaim(desk.task(number, RESOLVE).id(), desk.resolver);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ASSIGNED);
  }

  @Test
  void aResolutionThatIsConfirmedClosesTheIncident() {
    RecordNumber number = desk.resolved();
    desk.complete(number, CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.CLOSED);
    assertThat(desk.incident(number).closeCode()).isEqualTo(CloseCode.CONFIRMED);
    assertThat(endOf(number)).isEqualTo("End_IncidentClosed");
  }

  @Test
  void aResolutionThatIsNotConfirmedReopensTheIncidentForTheSameResolver() {
    RecordNumber number = desk.resolved();
    desk.complete(number, CONFIRM, desk.caller, Map.of("confirmed", "no", "comment", "Still slow"));
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
    assertThat(desk.incident(number).reopenCount()).isEqualTo(1);
    assertThat(desk.task(number, RESOLVE).assignee()).isEqualTo(desk.resolver.key());
    assertThat(publicTexts(number)).contains("Still slow");
    desk.resolve(number);
  }

  @Test
  void aResolutionThatNobodyAnswersIsClosedWhenTheTimeHasElapsed() {
    RecordNumber number = desk.resolved();
    executeTimer(number, "Timer_ConfirmationTimeElapsed");
    assertThat(desk.incident(number).closeCode()).isEqualTo(CloseCode.CONFIRMATION_TIME_ELAPSED);
    assertThat(endOf(number)).isEqualTo("End_IncidentClosed");
  }

  @Test
  void aHeldIncidentIsFollowedUpAndResumedByItsResolver() {
    RecordNumber number = desk.held();
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ON_HOLD);
    assertThat(desk.incident(number).hold().reason()).isEqualTo(HoldReason.AWAITING_CALLER);
    assertThat(desk.task(number, RESUME).followUp())
        .isEqualTo(desk.incident(number).hold().until());
    assertThat(publicTexts(number)).contains("Which mailbox is it?");
    desk.complete(number, RESUME, desk.resolver, Map.of("workNote", "Called back"));
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
    assertThat(desk.task(number, RESOLVE).assignee()).isEqualTo(desk.resolver.key());
  }

  @Test
  void aHeldIncidentResumesWhenTheCallerAnswers() {
    RecordNumber number = desk.held();
    Acting.as(
        desk.caller,
        () -> {
          incidents.write(number, Visibility.PUBLIC, "The one of the front desk");
          return number;
        });
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
  }

  @Test
  void aHeldIncidentResumesWhenItsTimeHasElapsed() {
    RecordNumber number = desk.held();
    executeTimer(number, "Timer_HoldTimeElapsed");
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
  }

  @Test
  void aSilentCallerIsRemindedTwiceAndThenTheIncidentIsClosed() {
    RecordNumber number = desk.claimed();
    desk.complete(
        number,
        RESOLVE,
        desk.resolver,
        Map.of(
            "nextStep", "on-hold",
            "holdReason", "awaiting-caller",
            "holdAskedText", "Which mailbox is it?"));
    executeTimer(number, "Timer_ReminderDue");
    executeTimer(number, "Timer_ReminderDue");
    assertThat(
            evidence.trail(number).stream()
                .filter(entry -> entry.kind().equals("IncidentHoldReminded")))
        .hasSize(2);
    assertThat(desk.task(number, RESUME).assignee()).isEqualTo(desk.resolver.key());
    executeTimer(number, "Timer_HoldTimeElapsed");
    assertThat(desk.incident(number).closeCode()).isEqualTo(CloseCode.CALLER_SILENT);
    assertThat(endOf(number)).isEqualTo("End_IncidentClosed_Silent");
  }

  @Test
  void aHoldForSomebodyElseSaysItsEnd() {
    RecordNumber number = desk.claimed();
    assertThatThrownBy(
            () ->
                desk.complete(
                    number,
                    RESOLVE,
                    desk.resolver,
                    Map.of("nextStep", "on-hold", "holdReason", "awaiting-vendor")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("holdUntilInput"));
  }

  @Test
  void severalIncidentsAreAssignedAtOnceAndEachAnswersForItself() {
    RecordNumber classified = desk.classified();
    RecordNumber held = desk.held();
    RecordNumber fresh = desk.report();
    List<BulkAssignmentManagement.Assigned> answers =
        Acting.as(
            desk.agent,
            () ->
                bulk.assign(
                    List.of(classified.value(), held.value(), fresh.value(), "INC"),
                    desk.otherGroup,
                    "They know the database",
                    desk.otherResolver.key()));
    assertThat(answers)
        .extracting(BulkAssignmentManagement.Assigned::code)
        .containsExactly(null, null, IncidentRule.TRANSITION.code(), IncidentRule.UNKNOWN.code());
    assertThat(desk.incident(classified).state()).isEqualTo(IncidentState.IN_PROGRESS);
    assertThat(desk.task(held, RESUME).assignee()).isEqualTo(desk.otherResolver.key());
    assertThat(desk.incident(fresh).assignmentGroup()).isNull();
  }

  @Test
  void aRepeatedAssignmentOfSeveralDoesWhatIsLeftAndNoMore() {
    RecordNumber first = desk.classified();
    RecordNumber second = desk.classified();
    for (List<RecordNumber> asked : List.of(List.of(first), List.of(first, second))) {
      assertThat(
              Acting.as(
                  desk.agent,
                  () ->
                      bulk.assign(
                          asked.stream().map(RecordNumber::value).toList(),
                          desk.otherGroup,
                          null,
                          null)))
          .extracting(BulkAssignmentManagement.Assigned::assigned)
          .containsOnly(true);
    }
    assertThat(desk.incident(first).reassignmentCount()).isEqualTo(1);
    assertThat(desk.incident(second).reassignmentCount()).isEqualTo(1);
  }

  @Test
  void anIncidentThatIsHandedOverIsOfferedToTheOtherGroup() {
    RecordNumber number = desk.claimed();
    desk.handOver(number, desk.otherGroup);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ASSIGNED);
    assertThat(desk.incident(number).reassignmentCount()).isEqualTo(1);
    assertThat(desk.task(number, RESOLVE).offeredTo()).containsExactly(desk.otherGroup);
    assertThat(desk.task(number, RESOLVE).assignee()).isNull();
  }

  @Test
  void aChangeOfGroupMovesTheOpenTaskAlsoWhileItIsOnHold() {
    RecordNumber number = desk.held();
    Acting.as(desk.agent, () -> incidents.reassign(number, desk.otherGroup));
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ON_HOLD);
    assertThat(desk.task(number, RESUME).offeredTo()).containsExactly(desk.otherGroup);
    assertThat(desk.task(number, RESUME).assignee()).isNull();
  }

  @Test
  void aChangeOfImpactOrUrgencyDecidesThePriorityAnewWhateverTheState() {
    RecordNumber number = desk.held();
    Acting.as(
        desk.agent,
        () -> incidents.reassess(number, Impact.EXTENSIVE, Urgency.CRITICAL, "Now the whole site"));
    assertThat(desk.incident(number).assessment().priority()).isEqualTo(Priority.P1);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ON_HOLD);
    assertThat(desk.task(number, RESUME).rank()).isEqualTo(Priority.P1.rank());
  }

  @Test
  void anIncidentManagerSetsThePriorityAgainstTheTableUntilItIsAssessedAnew() {
    RecordNumber number = desk.held();
    Actor manager = organisation.person("manager", Roles.INCIDENT_MANAGER);
    assertThatThrownBy(() -> override(number, Priority.P1, desk.agent))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(IncidentRule.ROLE_NEEDED));
    override(number, Priority.P1, manager);
    assertThat(desk.incident(number).assessment().priority()).isEqualTo(Priority.P1);
    assertThat(desk.incident(number).assessment().impact()).isEqualTo(Impact.SIGNIFICANT);
    assertThat(desk.incident(number).priorityByHand()).isTrue();
    assertThat(desk.task(number, RESUME).rank()).isEqualTo(Priority.P1.rank());
    assertThat(evidence.trail(number))
        .extracting(EvidenceEntry::kind)
        .contains("IncidentPriorityOverridden");
    Acting.as(
        desk.agent,
        () -> incidents.reassess(number, Impact.MINOR, Urgency.LOW, "The department went home"));
    assertThat(desk.incident(number).assessment().priority()).isEqualTo(Priority.P5);
    assertThat(desk.incident(number).priorityByHand()).isFalse();
  }

  private void override(RecordNumber number, Priority priority, Actor actor) {
    Acting.as(actor, () -> priorities.override(number, priority, "The board meets today"));
  }

  @Test
  void aMissedTargetOfAHighPriorityIsReviewedBesideTheWork() {
    RecordNumber number = desk.claimed();
    escalations.escalate(number, "resolution", 100, EscalationOrder.of("review: incident-manager"));
    assertThat(desk.incident(number).escalation().share()).isEqualTo(100);
    TaskView review = task(number, "Task_ReviewEscalation");
    assertThat(review.offeredTo()).containsExactly(Roles.INCIDENT_MANAGER);
    Actor manager = organisation.person("manager", Roles.INCIDENT_MANAGER);
    tasks.claim(review.id(), manager);
    tasks.complete(review.id(), Map.of("arranged", "Two more people from tonight on"), manager);
    assertThat(evidence.trail(number))
        .extracting(EvidenceEntry::kind)
        .contains("IncidentEscalated", "IncidentEscalationReviewed");
    desk.resolve(number);
  }

  @Test
  void aWarningTellsTheGroupsLeadAndNobodyHasToAct() {
    RecordNumber number = desk.held();
    escalations.escalate(number, "response", 75, EscalationOrder.of("group-lead"));
    assertThat(desk.incident(number).escalation().metric()).isEqualTo("response");
    assertThat(desk.task(number, RESUME)).isNotNull();
    assertThat(tasks.openTasks(number)).hasSize(1);
  }

  @Test
  void anIncidentThatIsOverIsNotEscalated() {
    RecordNumber number = desk.report();
    Acting.as(desk.caller, () -> incidents.cancel(number, "It works again"));
    escalations.escalate(number, "resolution", 120, EscalationOrder.of("review: incident-manager"));
    assertThat(desk.incident(number).escalation()).isNull();
  }

  private TaskView task(RecordNumber number, String key) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.taskKey().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCancelledIncidentHasNoTaskLeft() {
    RecordNumber number = desk.claimed();
    Acting.as(desk.caller, () -> incidents.cancel(number, "It works again"));
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.CANCELLED);
    assertThat(tasks.openTasks(number)).isEmpty();
    assertThat(passed(number)).contains("End_IncidentCancelled");
  }

  @Test
  void anAuditorSeesAnIncidentAndChangesNothing() {
    RecordNumber number = desk.claimed();
    Actor auditor = organisation.person("auditor", Roles.AUDITOR, Roles.REQUESTER);
    assertThat(Acting.as(auditor, () -> incidents.incident(number))).isNotNull();
    assertThatThrownBy(() -> Acting.as(auditor, () -> incidents.cancel(number, "No need")))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> Acting.as(auditor, () -> incidents.reassign(number, desk.otherGroup)))
        .isInstanceOf(RuleViolation.class);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
  }

  @Test
  void aProgramReportsForACaller() {
    Actor monitoring = organisation.person("monitoring", Roles.PROGRAM);
    RecordNumber number = desk.reportBy(monitoring, desk.caller.key());
    assertThat(desk.incident(number).caller()).isEqualTo(desk.caller.key());
  }

  @Test
  void aResolvedIncidentCannotBeCancelled() {
    RecordNumber number = desk.resolved();
    assertThatThrownBy(() -> Acting.as(desk.caller, () -> incidents.cancel(number, "Never mind")))
        .isInstanceOf(RuleViolation.class);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.RESOLVED);
  }

  @Test
  void aHeldIncidentThatIsHandedBackIsResumedByTheOtherGroup() {
    RecordNumber number = desk.held();
    Acting.as(desk.agent, () -> incidents.reassign(number, desk.otherGroup));
    desk.claim(number, RESUME, desk.otherResolver);
    desk.complete(number, RESUME, desk.otherResolver, Map.of());
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
    assertThat(desk.task(number, RESOLVE).assignee()).isEqualTo(desk.otherResolver.key());
  }

  @Test
  void theTrailHoldsEveryStepAndNoFreeText() {
    RecordNumber number = desk.resolved();
    desk.complete(number, CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    assertThat(evidence.trail(number))
        .extracting(EvidenceEntry::kind)
        .containsExactly(
            "IncidentReported",
            "IncidentPrioritized",
            "IncidentClassified",
            "IncidentPrioritized",
            "IncidentAssigned",
            "IncidentClaimed",
            "IncidentResolved",
            "IncidentClosed");
    assertThat(evidence.trail(number))
        .extracting(EvidenceEntry::content)
        .noneMatch(content -> content.contains("Mail is slow") || content.contains("Restarted"));
    assertThat(evidence.trail(number).get(6).actor()).isEqualTo(desk.resolver.key());
  }

  private List<String> publicTexts(RecordNumber number) {
    return Acting.as(desk.caller, () -> incidents.journal(number)).stream()
        .map(JournalEntry::text)
        .toList();
  }

  private List<String> decisions(RecordNumber number) {
    return history
        .createHistoricDecisionInstanceQuery()
        .processInstanceId(instance(number).getId())
        .list()
        .stream()
        .map(decision -> decision.getDecisionDefinitionKey())
        .toList();
  }

  private List<String> passed(RecordNumber number) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance(number).getId())
        .finished()
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private String endOf(RecordNumber number) {
    return instance(number).getEndActivityId();
  }

  private HistoricProcessInstance instance(RecordNumber number) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .processDefinitionKey(IncidentManagementProcess.KEY)
        .singleResult();
  }

  private void executeTimer(RecordNumber number, String activity) {
    Job timer =
        management
            .createJobQuery()
            .processInstanceId(instance(number).getId())
            .activityId(activity)
            .singleResult();
    assertThat(timer.getDuedate().toInstant()).isAfter(clock.instant().plus(Duration.ofDays(1)));
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(timer.getId());
          return timer;
        });
  }
}
