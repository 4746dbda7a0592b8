package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class TaskRaceTest {

  @Autowired TaskFixture given;
  @Autowired TaskManagement management;
  @Autowired TransactionTemplate transaction;

  private Actor first;
  private Actor second;
  private RecordNumber number;
  private String task;

  @BeforeEach
  void workIsReported() {
    given.deploy("two-step-work.bpmn");
    String group = given.group();
    first = given.person(group);
    second = given.person(group);
    number = given.start("two-step-work", Map.of("group", group, "caller", first.key()));
    task = given.task(number);
  }

  @Test
  void whoClaimsWhileAnotherIsClaimingWaitsAndIsRefused() {
    CompletableFuture<RuleViolation> late =
        transaction.execute(
            status -> {
              management.claim(task, first);
              CompletableFuture<RuleViolation> waiting =
                  CompletableFuture.supplyAsync(
                      () ->
                          catchThrowableOfType(
                              RuleViolation.class, () -> management.claim(task, second)));
              await().during(500, TimeUnit.MILLISECONDS).until(() -> !waiting.isDone());
              return waiting;
            });
    assertThat(late).isNotNull();
    assertThat(late.join().rule()).isEqualTo(EngineRule.TASK_TAKEN);
    assertThat(management.openTasks(number).get(0).assignee()).isEqualTo(first.key());
  }

  @RepeatedTest(5)
  void ofTwoWhoClaimAtOnceOneHasTheTask() {
    List<Boolean> done = race(actor -> management.claim(task, actor), first, second);
    assertThat(done).containsExactlyInAnyOrder(true, false);
  }

  @RepeatedTest(5)
  void ofTwoThatCompleteAtOnceOneDoes() {
    management.claim(task, first);
    List<Boolean> done = race(actor -> management.complete(task, Map.of(), actor), first, first);
    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(management.openTasks(number)).hasSize(1);
  }

  private static List<Boolean> race(Consumer<Actor> work, Actor one, Actor other) {
    CyclicBarrier start = new CyclicBarrier(2);
    CompletableFuture<Boolean> left = run(work, one, start);
    CompletableFuture<Boolean> right = run(work, other, start);
    return List.of(left.join(), right.join());
  }

  private static CompletableFuture<Boolean> run(
      Consumer<Actor> work, Actor actor, CyclicBarrier start) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            start.await(20, TimeUnit.SECONDS);
            work.accept(actor);
            return true;
          } catch (RuleViolation refused) {
            assertThat(refused.rule())
                .isIn(EngineRule.TASK_TAKEN, EngineRule.TASK_UNKNOWN, EngineRule.LOST_RACE);
            return false;
          } catch (InterruptedException
              | java.util.concurrent.BrokenBarrierException
              | java.util.concurrent.TimeoutException broken) {
            throw new AssertionError(broken);
          }
        },
        task -> new Thread(task).start());
  }
}
