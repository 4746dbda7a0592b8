package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.change.AuthorizationView;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeWindow;
import org.orderly.change.RiskLevel;
import org.orderly.change.RoundState;
import org.orderly.change.Vote;
import org.orderly.change.process.AuthorizationCourse;
import org.orderly.change.process.BoardDesk;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Twenty members vote on one change at the same time (ADR 0076). */
@OrderlyTest
class VotesAtOnceTest {

  private static final int MANY = 20;
  private static final int RACES = 4;

  @Autowired AutowireCapableBeanFactory server;
  @Autowired AccessManagement access;
  @Autowired EvidenceManagement evidence;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private BoardDesk desk;

  @BeforeEach
  void openDesk() {
    desk = BoardDesk.of(server);
  }

  private List<Actor> board(int members) {
    List<Actor> board = new ArrayList<>();
    board.add(desk.member(Roles.CHANGE_ADVISORY_BOARD, Roles.SECURITY));
    IntStream.range(1, members).forEach(n -> board.add(desk.member(Roles.CHANGE_ADVISORY_BOARD)));
    return board;
  }

  @Test
  void eachIsCountedOnceAndTheLastOneDecides() {
    List<Actor> board = board(MANY);
    RecordNumber number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    Map<String, String> votes = votes(number, board);
    atOnce(
        board.stream()
            .map(
                one ->
                    (Supplier<String>)
                        () -> {
                          desk.vote(votes.get(one.key()), one, "authorize");
                          return one.key();
                        })
            .toList());
    AuthorizationView round = desk.round(number);
    assertThat(round.state()).isEqualTo(RoundState.VOTING);
    assertThat(round.votes())
        .extracting(Vote::castBy)
        .containsExactlyInAnyOrderElementsOf(board.stream().map(Actor::key).toList());
    assertThat(desk.voters(number)).containsExactly(desk.serviceOwner.key());
    desk.vote(number, desk.serviceOwner, "authorize");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.AUTHORIZED);
    assertThat(decisions(number)).isOne();
  }

  @Test
  void whoComesAfterTheDecisionIsToldAndNobodyIsAnsweredWithAnErrorOfTheServer() {
    List<Actor> board = new ArrayList<>(board(1 + MANY));
    RecordNumber number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
    Actor security = board.remove(0);
    desk.vote(number, desk.serviceOwner, "authorize");
    desk.vote(number, security, "authorize");
    Map<String, String> votes = votes(number, board);
    Map<String, Http> browsers =
        board.stream().collect(Collectors.toMap(Actor::key, this::provenBrowser));
    List<HttpResponse<String>> answers =
        atOnce(
            board.stream()
                .map(
                    one ->
                        (Supplier<HttpResponse<String>>)
                            () ->
                                browsers
                                    .get(one.key())
                                    .postJson(
                                        "/api/tasks/" + votes.get(one.key()) + "/complete",
                                        "{\"vote\":\"authorize\"}"))
                .toList());
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(204, 409);
    List<String> counted =
        IntStream.range(0, MANY)
            .filter(n -> answers.get(n).statusCode() == 204)
            .mapToObj(n -> board.get(n).key())
            .toList();
    AuthorizationView round = desk.round(number);
    assertThat(round.state()).isEqualTo(RoundState.AUTHORIZED);
    assertThat(round.votes())
        .extracting(Vote::castBy)
        .containsOnlyOnceElementsOf(counted)
        .contains(desk.serviceOwner.key(), security.key())
        .hasSize(2 + MANY / 2);
    assertThat(counted).hasSize(MANY / 2);
    assertThat(decisions(number)).isOne();
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(answer -> assertThat(answer.body()).contains("ITSM-CHG-036", "authorized"));
    assertThat(refusals(number)).isEqualTo(MANY - counted.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorize", "reject"})
  void ofARecallAndTheVoteThatDecidesOneWinsAndTheOtherIsRefused(String said) {
    AuthorizationCourse course = AuthorizationCourse.of(server);
    Http manager = provenBrowser(course.manager);
    Http requester = provenBrowser(course.desk.requester);
    for (int race = 0; race < RACES; race++) {
      RecordNumber number = course.asked(onADayOfItsOwn(course.desk.content(), race));
      String task = course.desk.task(number, course.manager).id();
      List<HttpResponse<String>> answers =
          atOnce(
              List.of(
                  () ->
                      manager.postJson(
                          "/api/tasks/" + task + "/complete",
                          "{\"vote\":\"" + said + "\",\"comment\":\"Said\"}"),
                  () ->
                      requester.postJson(
                          "/api/changes/" + number + "/recall", "{\"reason\":\"Not yet\"}")));
      boolean voted = answers.get(0).statusCode() == 204;
      boolean recalled = answers.get(1).statusCode() == 200;
      assertThat(voted).as(answers.toString()).isNotEqualTo(recalled);
      assertThat(answers.get(voted ? 1 : 0).statusCode())
          .as(answers.get(voted ? 1 : 0).body())
          .isEqualTo(409);
      assertThat(kinds(number, "ChangeAuthorizationVoided")).isEqualTo(recalled ? 1 : 0);
      assertThat(kinds(number, "ChangeVoteCast")).isEqualTo(voted ? 1 : 0);
      assertThat(course.view(number).state())
          .isEqualTo(
              recalled
                  ? ChangeState.ASSESSMENT
                  : said.equals("reject") ? ChangeState.REJECTED : ChangeState.SCHEDULED);
    }
  }

  private static ChangeContent onADayOfItsOwn(ChangeContent content, int days) {
    Instant starts = content.window().starts().plus(Duration.ofDays(days));
    return AuthorizationCourse.with(content, AuthorizationCourse.LOW)
        .within(new ChangeWindow(starts, starts.plus(Duration.ofHours(2))));
  }

  private Map<String, String> votes(RecordNumber number, List<Actor> board) {
    return board.stream().collect(Collectors.toMap(Actor::key, one -> desk.task(number, one).id()));
  }

  private Http provenBrowser(Actor person) {
    String password = Acting.as(Actor.system(), () -> access.generatePassword(person.key()));
    Http browser = Http.at(port).signIn(person.key(), password);
    assertThat(browser.form("/step-up", "/step-up", Map.of("password", password)).statusCode())
        .isEqualTo(302);
    return browser.with("X-CSRF-TOKEN", browser.csrf("/step-up"));
  }

  private static <T> List<T> atOnce(List<Supplier<T>> steps) {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<T>> taken =
        steps.stream()
            .map(
                step ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          await(start);
                          return step.get();
                        },
                        task -> new Thread(task, "vote").start()))
            .toList();
    start.countDown();
    return taken.stream().map(one -> one.orTimeout(60, TimeUnit.SECONDS).join()).toList();
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private long decisions(RecordNumber number) {
    return kinds(number, "ChangeAuthorizationDecided");
  }

  private long refusals(RecordNumber number) {
    return kinds(number, "ChangeAttemptRefused");
  }

  private long kinds(RecordNumber number, String kind) {
    return evidence.trail(number).stream().filter(entry -> entry.kind().equals(kind)).count();
  }
}
