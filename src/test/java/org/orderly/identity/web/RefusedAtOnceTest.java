package org.orderly.identity.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RefusedAttempts;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class RefusedAtOnceTest {

  @Value("${spring.datasource.hikari.maximum-pool-size}")
  int connections;

  @Autowired RefusedAttempts refused;
  @Autowired TransactionTemplate transaction;
  @Autowired EvidenceManagement evidence;
  @Autowired Clock clock;

  private record Tried(RecordNumber number, Actor actor, Instant at) implements RecordEvent {

    @Override
    public Map<String, Object> facts() {
      return Map.of();
    }
  }

  @Test
  void asManyAsThereAreConnectionsAreRefusedAtOnceAndAllAreInTheTrail() throws Exception {
    RecordNumber number =
        RecordNumber.of(
            RecordKind.RISK, ThreadLocalRandom.current().nextLong(1_000_000, 999_999_999));
    CyclicBarrier all = new CyclicBarrier(connections);
    Callable<Boolean> visit =
        () -> {
          new ActingFilter(refused)
              .doFilter(
                  new MockHttpServletRequest(),
                  new MockHttpServletResponse(),
                  (request, response) ->
                      transaction.executeWithoutResult(status -> isRefused(number, all)));
          return true;
        };
    ExecutorService visitors = Executors.newFixedThreadPool(connections);
    try {
      for (Future<Boolean> done :
          visitors.invokeAll(Collections.nCopies(connections, visit), 30, SECONDS)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      visitors.shutdownNow();
    }
    assertThat(evidence.trail(number)).hasSize(connections);
  }

  private void isRefused(RecordNumber number, CyclicBarrier all) {
    try {
      all.await(30, SECONDS);
      refused.noting(
          refusal -> new Tried(number, Acting.current(), clock.instant()),
          () -> {
            throw new RuleViolation(KernelRule.NOT_ALLOWED, "Not this");
          });
    } catch (RuleViolation refusal) {
      assertThat(refusal.rule()).isEqualTo(KernelRule.NOT_ALLOWED);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException broken) {
      throw new AssertionError(broken);
    }
  }
}
