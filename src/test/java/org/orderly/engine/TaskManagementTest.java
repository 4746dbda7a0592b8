package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.orderly.engine.TaskFixture.as;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class TaskManagementTest {

  @Autowired TaskFixture given;
  @Autowired TaskManagement management;
  @Autowired OpenTasks openTasks;
  @Autowired TaskService engineTasks;
  @Autowired RuntimeService runtime;

  private String group;
  private Actor member;
  private Actor caller;
  private RecordNumber number;
  private String task;

  @BeforeEach
  void workIsReported() {
    given.deploy("two-step-work.bpmn");
    group = given.group();
    member = given.person(group);
    caller = given.person();
    number = given.start("two-step-work", Map.of("group", group, "caller", caller.key()));
    task = given.task(number);
  }

  @Test
  void aNewTaskIsOfferedToItsGroup() {
    TaskView view = management.openTasks(number).get(0);
    assertThat(view.id()).isEqualTo(task);
    assertThat(view.number()).isEqualTo(number);
    assertThat(view.processKey()).isEqualTo("two-step-work");
    assertThat(view.taskKey()).isEqualTo("Task_DoWork");
    assertThat(view.name()).isEqualTo("Do the work");
    assertThat(view.offeredTo()).containsExactly(group);
    assertThat(view.assignee()).isNull();
    assertThat(inbox(InboxQuery.Filter.GROUPS, member)).containsExactly(task);
    assertThat(inbox(InboxQuery.Filter.GROUPS, caller)).isEmpty();
  }

  @Test
  void aClaimedTaskMovesFromTheGroupsToTheMembersInbox() {
    management.claim(task, member);
    assertThat(inbox(InboxQuery.Filter.MINE, member)).containsExactly(task);
    assertThat(inbox(InboxQuery.Filter.GROUPS, member)).isEmpty();
    assertThat(engineTasks.createTaskQuery().taskId(task).singleResult().getAssignee())
        .isEqualTo(member.key());
  }

  @Test
  void aTaskGivenBackIsOfferedAgain() {
    management.claim(task, member);
    management.unclaim(task, member);
    assertThat(inbox(InboxQuery.Filter.MINE, member)).isEmpty();
    assertThat(inbox(InboxQuery.Filter.GROUPS, member)).containsExactly(task);
  }

  @Test
  void aPersonOutsideTheGroupsMayNotClaim() {
    refused(EngineRule.TASK_NOT_OFFERED, () -> management.claim(task, caller));
    refused(
        EngineRule.TASK_NOT_OFFERED,
        () -> as(caller, () -> engineTasks.setAssignee(task, caller.key())));
    assertThat(management.openTasks(number).get(0).assignee()).isNull();
  }

  @Test
  void theSecondToClaimIsRefused() {
    Actor second = given.person(group);
    management.claim(task, member);
    refused(EngineRule.TASK_TAKEN, () -> management.claim(task, second));
    assertThat(management.openTasks(number).get(0).assignee()).isEqualTo(member.key());
  }

  @Test
  void anotherMayNotGiveTheTaskBack() {
    Actor second = given.person(group);
    management.claim(task, member);
    refused(EngineRule.TASK_NOT_ASSIGNED, () -> management.unclaim(task, second));
  }

  @Test
  void onlyTheAssigneeCompletes() {
    refused(EngineRule.TASK_NOT_ASSIGNED, () -> management.complete(task, Map.of(), member));
    refused(EngineRule.TASK_NOT_ASSIGNED, () -> as(member, () -> engineTasks.complete(task)));
    management.claim(task, member);
    management.complete(task, Map.of(), member);
    assertThat(management.openTasks(number))
        .extracting(TaskView::taskKey, TaskView::assignee, TaskView::offeredTo)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Task_ConfirmWork", caller.key(), Set.of()));
  }

  @Test
  void theCallersOwnTaskIsCompletedWithoutAClaim() {
    management.claim(task, member);
    management.complete(task, Map.of(), member);
    management.complete(given.task(number), Map.of(), caller);
    assertThat(management.openTasks(number)).isEmpty();
  }

  @Test
  void aTaskCompletedTwiceIsUnknownTheSecondTime() {
    management.claim(task, member);
    management.complete(task, Map.of(), member);
    refused(EngineRule.TASK_UNKNOWN, () -> management.complete(task, Map.of(), member));
    refused(EngineRule.TASK_UNKNOWN, () -> management.claim(task, member));
    refused(EngineRule.TASK_UNKNOWN, () -> management.task(task, member));
  }

  @Test
  void aCancelledProcessLeavesNoOpenTask() {
    String instance = management.openTasks(number).get(0).processInstanceId();
    runtime.deleteProcessInstance(instance, "cancelled", true);
    assertThat(management.openTasks(number)).isEmpty();
  }

  @Test
  void aTaskIsShownToThoseWhoMayClaimItAndToNobodyElse() {
    assertThat(management.task(task, member).id()).isEqualTo(task);
    refused(EngineRule.TASK_UNKNOWN, () -> management.task(task, caller));
  }

  @Test
  void aTaskOfferedToAnotherGroupLosesItsAssignee() {
    String other = given.group();
    management.claim(task, member);
    String instance = management.openTasks(number).get(0).processInstanceId();
    openTasks.offer(instance, Set.of("Task_DoWork"), other);
    TaskView view = management.openTasks(number).get(0);
    assertThat(view.assignee()).isNull();
    assertThat(view.offeredTo()).containsExactly(other);
    assertThat(engineTasks.createTaskQuery().taskId(task).taskCandidateGroup(other).count())
        .isOne();
    assertThat(engineTasks.createTaskQuery().taskId(task).taskCandidateGroup(group).count())
        .isZero();
  }

  @Test
  void aSecondOfferMadeInTheEngineIsSeen() {
    String other = given.group();
    Actor another = given.person(other, group);
    engineTasks.addCandidateGroup(task, other);
    assertThat(inbox(InboxQuery.Filter.GROUPS, another)).containsExactly(task);
    assertThat(management.inbox(new InboxQuery(InboxQuery.Filter.GROUPS, 0, 20), another).total())
        .isOne();
    engineTasks.deleteCandidateGroup(task, group);
    assertThat(management.openTasks(number).get(0).offeredTo()).containsExactly(other);
  }

  @Test
  void rankAndDueDateFollowTheEngine() {
    var later = java.util.Date.from(java.time.Instant.parse("2031-02-03T04:05:06.789Z"));
    engineTasks.setDueDate(task, later);
    engineTasks.setPriority(task, 90);
    TaskView view = management.openTasks(number).get(0);
    assertThat(view.due()).isEqualTo(later.toInstant());
    assertThat(view.rank()).isEqualTo(90);
    assertThat(inbox(InboxQuery.Filter.DUE, member)).containsExactly(task);
  }

  @Test
  void pagesFollowOneAnotherByRank() {
    for (int more = 0; more < 4; more++) {
      RecordNumber next =
          given.start("two-step-work", Map.of("group", group, "caller", caller.key()));
      engineTasks.setPriority(given.task(next), 60 + more);
    }
    Inbox first = management.inbox(new InboxQuery(InboxQuery.Filter.GROUPS, 0, 2), member);
    Inbox last = management.inbox(new InboxQuery(InboxQuery.Filter.GROUPS, 2, 2), member);
    assertThat(first.total()).isEqualTo(5);
    assertThat(first.tasks()).extracting(TaskView::rank).containsExactly(63, 62);
    assertThat(last.tasks()).extracting(TaskView::id).containsExactly(task);
  }

  private List<String> inbox(InboxQuery.Filter filter, Actor actor) {
    return management.inbox(new InboxQuery(filter, 0, 20), actor).tasks().stream()
        .map(TaskView::id)
        .toList();
  }

  private static void refused(EngineRule rule, ThrowingCallable attempt) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(attempt)
        .extracting(RuleViolation::rule)
        .asInstanceOf(type(EngineRule.class))
        .isEqualTo(rule);
  }
}
