package org.orderly.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.orderly.engine.EngineRule;
import org.orderly.engine.FailedJob;
import org.orderly.engine.FailedJobs;
import org.orderly.engine.JobFailed;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class FailedJobsTest {

  private static final int ATTEMPTS = 6;

  @Autowired FailedJobs failedJobs;
  @Autowired ToldFailures told;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String key = "fails-" + UUID.randomUUID();

  @Test
  void aJobIsToldAndListedOnlyAfterItsLastAttempt() {
    String job = startFailing();
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      fail(job);
      assertThat(listed()).isEmpty();
    }
    fail(job);

    assertThat(listed())
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.id()).isEqualTo(job);
              assertThat(failed.activity()).isEqualTo("Service_Fail");
              assertThat(failed.message()).isEqualTo("The mail server said no");
              assertThat(failed.attempts()).isEqualTo(ATTEMPTS);
            });
    assertThat(told.jobs()).extracting(JobFailed::jobId).contains(job);
  }

  @Test
  void theWaitGrowsFromAttemptToAttempt() {
    String job = startFailing();
    fail(job);
    var first = management.createJobQuery().jobId(job).singleResult();
    assertThat(first.getRetries()).isEqualTo(ATTEMPTS - 1);
    assertThat(first.getDuedate()).isNotNull();
  }

  @Test
  void operationsTryItAgainByPageAndInterfaceAndNobodyElse() {
    String job = startFailing();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      fail(job);
    }
    Http operator = visitors.program(port, visitors.holding(Roles.OPERATIONS));
    Http agent = visitors.program(port, visitors.holding(Roles.SERVICE_DESK));
    assertThat(agent.get("/api/failed-jobs").statusCode()).isEqualTo(403);
    assertThat(agent.postJson("/api/failed-jobs/" + job + "/retry", "").statusCode())
        .isEqualTo(403);
    assertThat(operator.get("/api/failed-jobs").body())
        .contains(job, "The mail server said no")
        .doesNotContain("\tat ", "IllegalState");
    Http browser = visitors.browser(port, visitors.holding(Roles.OPERATIONS));
    assertThat(browser.get("/admin/failed-jobs").body()).contains(key, "The mail server said no");

    assertThat(operator.postJson("/api/failed-jobs/" + job + "/retry", "").statusCode())
        .isEqualTo(204);
    assertThat(management.createJobQuery().jobId(job).singleResult().getRetries()).isEqualTo(1);
    assertThat(operator.postJson("/api/failed-jobs/" + job + "/retry", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theServiceItselfAsksWhoActs() {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> failedJobs.list(Actor.person(visitors.holding(Roles.REQUESTER))))
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(EngineRule.FAILED_JOB_ACCESS));
  }

  private java.util.List<FailedJob> listed() {
    return failedJobs.list(Actor.system()).stream()
        .filter(failed -> key.equals(failed.number()))
        .toList();
  }

  private void fail(String job) {
    assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("mail server");
  }

  private String startFailing() {
    AlwaysFails.deploy(repository);
    String process = runtime.startProcessInstanceByKey(AlwaysFails.KEY, key).getId();
    return management.createJobQuery().processInstanceId(process).singleResult().getId();
  }
}
