package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.InvariantCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each invariant is shown to bite; what is broken for that is rolled back. */
@OrderlyTest
@Transactional
class EngineInvariantsTest {

  @Autowired JdbcClient jdbc;
  @Autowired JobsAreNeverStuck jobs;
  @Autowired OpenTasksAreTheEnginesTasks tasks;
  @Autowired NumbersAreUnique numbers;

  private final String id = UUID.randomUUID().toString();

  @Test
  void jobLockedForLongerThanTheLockTimeIsStuck() {
    job(3, "date_add(utc_timestamp(3), interval 40 second)");
    assertSilent(jobs);
    jdbc.sql("update ACT_RU_JOB set LOCK_EXP_TIME_ = '2999-01-01' where ID_ = ?")
        .param(id)
        .update();
    assertBites(jobs, "locked until 2999-01-01");
  }

  @Test
  void jobWithoutAttemptsMustBeSeenAsFailed() {
    job(0, "null");
    assertBites(jobs, "no attempts left");
    jdbc.sql(
            "insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_TYPE_,"
                + " CONFIGURATION_) values (?, 1, now(3), 'failedJob', ?)")
        .params(id, id)
        .update();
    assertSilent(jobs);
  }

  @Test
  void engineAndInboxAgreeOnEachTaskAndItsAssignee() {
    inbox("mia");
    assertBites(tasks, "in the inbox and not open");
    jdbc.sql(
            "insert into ACT_RE_PROCDEF (ID_, REV_, KEY_, VERSION_, DEPLOYMENT_ID_, SUSPENSION_STATE_)"
                + " values (?, 1, 'made-up', 1, null, 1)")
        .param(id)
        .update();
    jdbc.sql("insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_) values (?, 1, ?)")
        .params(id, id)
        .update();
    jdbc.sql(
            "insert into ACT_RU_TASK (ID_, REV_, PROC_INST_ID_, ASSIGNEE_) values (?, 1, ?, 'mia')")
        .params(id, id)
        .update();
    assertSilent(tasks);
    jdbc.sql("update open_task set assignee = null where task_id = ?").param(id).update();
    assertBites(tasks, "mia's in the engine and nobody's in the inbox");
    jdbc.sql("delete from open_task where task_id = ?").param(id).update();
    assertBites(tasks, "not in the inbox");
  }

  @Test
  void numberBelongsToOneInstance() {
    instance(id + "-1");
    assertSilent(numbers);
    instance(id + "-2");
    assertThat(numbers.violations()).anyMatch(line -> line.contains("belongs to 2 instances"));
  }

  private void job(int retries, String lockedUntil) {
    jdbc.sql(
            "insert into ACT_RU_JOB (ID_, REV_, TYPE_, RETRIES_, LOCK_EXP_TIME_)"
                + " values (?, 1, 'message', ?, "
                + lockedUntil
                + ")")
        .params(id, retries)
        .update();
  }

  private void inbox(String assignee) {
    jdbc.sql(
            "insert into open_task (task_id, offer_no, offered_to, process_instance_id, process_key,"
                + " task_key, assignee, priority_rank, created)"
                + " values (?, 0, '', ?, 'made-up', 'Task_MadeUp', ?, 50, now(3))")
        .params(id, id, assignee)
        .update();
  }

  private void instance(String instance) {
    jdbc.sql(
            "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_,"
                + " PROC_DEF_ID_, START_TIME_) values (?, ?, ?, 'made-up', 'made-up', now(3))")
        .params(instance, instance, id)
        .update();
  }

  private void assertSilent(InvariantCheck check) {
    assertThat(check.violations()).noneMatch(line -> line.contains(id));
  }

  private void assertBites(InvariantCheck check, String reason) {
    assertThat(check.violations()).anyMatch(line -> line.contains(id) && line.contains(reason));
  }
}
