package org.orderly.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class IdempotencyTest {

  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired IdempotentRequests requests;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Errors errors;
  @Autowired ErrorWriter writer;
  @Autowired List<ItemRoute> itemRoutes;
  @LocalServerPort int port;

  private final String subject = UUID.randomUUID().toString();
  private final String key = "key-" + subject;
  private String person;

  @BeforeEach
  void aPerson() {
    person = visitors.holding(Roles.PROGRAM);
  }

  private Http program() {
    return visitors.program(port, person).with("Idempotency-Key", key);
  }

  private String work(String more) {
    return "{\"subject\":\"" + subject + "\"" + more + "}";
  }

  private int timesDone() {
    return jdbc.sql("select coalesce(sum(failures), 0) from failed_sign_in where subject = ?")
        .param(subject)
        .query(Integer.class)
        .single();
  }

  @Test
  void theSameRequestIsDoneOnceAndAnsweredAlike() {
    HttpResponse<String> first = program().postJson("/api/probe/work", work(""));
    HttpResponse<String> second = program().postJson("/api/probe/work", work(""));
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body()).contains(subject);
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(second.headers().firstValue(header))
          .isPresent()
          .isEqualTo(first.headers().firstValue(header));
    }
    assertThat(timesDone()).isEqualTo(1);
  }

  @Test
  void withoutAKeyItIsDoneEachTime() {
    Http program = visitors.program(port, person);
    program.postJson("/api/probe/work", work(""));
    program.postJson("/api/probe/work", work(""));
    assertThat(timesDone()).isEqualTo(2);
  }

  @Test
  void theSameKeyForAnotherBodyIsRefused() {
    program().postJson("/api/probe/work", work(""));
    HttpResponse<String> other = program().postJson("/api/probe/work", work(",\"fail\":false"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("ITSM-KRN-011");
    assertThat(timesDone()).isEqualTo(1);
  }

  @Test
  void aKeyIsThePersonsOwn() {
    program().postJson("/api/probe/work", work(""));
    person = visitors.holding(Roles.PROGRAM);
    assertThat(program().postJson("/api/probe/work", work("")).body()).contains(person);
    assertThat(timesDone()).isEqualTo(2);
  }

  @Test
  void ofEightAtOnceOneWorksAndAllAreAnsweredAlike() {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Http program = program();
    List<HttpResponse<String>> answers =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> program.postJson("/api/probe/work", work(",\"pauseMillis\":400")),
                        threads))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    threads.shutdown();
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    assertThat(timesDone()).isEqualTo(1);
  }

  @Test
  void aRefusalDidNothingAndIsJudgedAnew() {
    String body = work(",\"fail\":true");
    HttpResponse<String> first = program().postJson("/api/probe/work", body);
    HttpResponse<String> second = program().postJson("/api/probe/work", body);
    assertThat(first.statusCode()).isEqualTo(400);
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).isEqualTo(first.body()).contains("ITSM-KRN-001");
    assertThat(timesDone()).isZero();
  }

  @Test
  void aDayLaterTheKeyIsFree() {
    program().postJson("/api/probe/work", work(""));
    clock.advance(Duration.ofHours(24).plusSeconds(1));
    program().postJson("/api/probe/work", work(""));
    assertThat(timesDone()).isEqualTo(2);
    clock.advance(Duration.ofHours(24).plusSeconds(1));
    requests.dropOutdated();
    assertThat(requests.find(person, key)).isEmpty();
  }

  @Test
  void aRouteThatCommitsByItemHasNoTransactionAroundItAndIsAnsweredOnce() throws Exception {
    List<Boolean> around = new ArrayList<>();
    FilterChain route =
        (asked, answer) -> {
          around.add(TransactionSynchronizationManager.isActualTransactionActive());
          answer.getWriter().write("{}");
        };
    FilterChain killed =
        (asked, answer) -> {
          around.add(TransactionSynchronizationManager.isActualTransactionActive());
          throw new ServletException("killed");
        };
    assertThatThrownBy(() -> byItem(killed)).hasMessage("killed");
    MockHttpServletResponse first = byItem(route);
    MockHttpServletResponse second = byItem(route);
    assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString()).isEqualTo("{}");
    assertThat(around).containsExactly(false, false);
    assertThat(itemRoutes).extracting(ItemRoute::path).contains("/api/incidents/assign");
  }

  private MockHttpServletResponse byItem(FilterChain route) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/probe/items");
    request.addHeader("Idempotency-Key", key);
    MockHttpServletResponse response = new MockHttpServletResponse();
    Idempotency filter =
        new Idempotency(transactions, requests, Set.of("/api/probe/items"), errors, writer);
    Acting.during(Actor.person(person), () -> filter.doFilter(request, response, route));
    return response;
  }

  @Test
  void aRowThatSomebodyElseHoldsIsALostRaceAndNoOutage() {
    Http program = visitors.program(port, person);
    HttpResponse<String> answer =
        new TransactionTemplate(transactions)
            .execute(
                holding -> {
                  jdbc.sql(
                          "insert into failed_sign_in (subject, failures, first_at, last_at)"
                              + " values (?, 1, '2199-01-01', '2199-01-01')")
                      .param(subject)
                      .update();
                  return program.postJson("/api/probe/work", work(""));
                });
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains("ITSM-KRN-008");
  }

  @Test
  void aMalformedKeyIsRefused() {
    HttpResponse<String> answer =
        visitors
            .program(port, person)
            .with("Idempotency-Key", "two words")
            .postJson("/api/probe/work", work(""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("ITSM-KRN-012");
    assertThat(timesDone()).isZero();
  }

  @Test
  void anAnswerThatCannotBeKeptLeavesNoTransactionToTheNextRequest() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/probe/work");
    request.addHeader("Idempotency-Key", key);
    Acting.during(
        Actor.person(person),
        () ->
            new Idempotency(transactions, requests, Set.of(), errors, writer)
                .doFilter(
                    request,
                    new MockHttpServletResponse(),
                    (asked, answer) ->
                        ((HttpServletResponse) answer).setHeader("Location", "/".repeat(501))));
    assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
    assertThat(requests.find(person, key)).isEmpty();
  }
}
