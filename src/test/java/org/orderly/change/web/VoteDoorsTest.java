package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.change.ChangeType;
import org.orderly.change.RiskLevel;
import org.orderly.change.RoundState;
import org.orderly.change.process.BoardDesk;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whoever may do most with the engine, and is a member besides, casts no other's vote by any door
 * (ADR 0076).
 */
@OrderlyTest
class VoteDoorsTest {

  private static final String REST = "/engine-rest";
  private static final String TASKLIST = "/camunda/api/engine/engine/default";
  private static final String VOTE =
      "{\"variables\":{\"vote\":{\"value\":\"authorize\"},\"part\":{\"value\":\"1\"}}}";

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Visitors visitors;
  @Autowired EvidenceManagement evidence;
  @LocalServerPort int port;

  private BoardDesk desk;
  private Actor other;
  private Actor powerful;
  private RecordNumber number;
  private String task;

  @BeforeEach
  void anEmergencyIsAsked() {
    desk = BoardDesk.of(server);
    other = desk.member(Roles.EMERGENCY_BOARD);
    powerful =
        desk.member(
            Roles.EMERGENCY_BOARD, Roles.ADMINISTRATOR, Roles.PROCESS_DESIGNER, Roles.PROGRAM);
    desk.member(Roles.EMERGENCY_BOARD);
    number = desk.asked(ChangeType.EMERGENCY, RiskLevel.LOW);
    task = desk.task(number, other).id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          complete       | {"variables":{"vote":{"value":"authorize"}}}
          submit-form    | {"variables":{"vote":{"value":"authorize"}}}
          claim          | {"userId":"me"}
          assignee       | {"userId":"me"}
          delegate       | {"userId":"me"}
          unclaim        | {}
          resolve        | {"variables":{"vote":{"value":"authorize"}}}
          bpmnError      | {"errorCode":"any"}
          bpmnEscalation | {"escalationCode":"any"}
          """)
  void noVerbOfTheEngineTakesTheVoteOfAnother(String verb, String body) {
    for (boolean tasklist : new boolean[] {true, false}) {
      Http person = tasklist ? tasklist() : visitors.program(port, powerful.key());
      HttpResponse<String> answer =
          person.postJson(
              (tasklist ? TASKLIST : REST) + "/task/" + task + "/" + verb,
              body.replace("me", powerful.key()));
      assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }
    nothingWasCounted();
    assertThat(desk.task(number, other).id()).isEqualTo(task);
  }

  private Http tasklist() {
    Http browser = visitors.browser(port, powerful.key());
    String token =
        browser.get(TASKLIST + "/task/count").headers().firstValue("X-XSRF-TOKEN").orElseThrow();
    return browser.with("X-XSRF-TOKEN", token);
  }

  private void nothingWasCounted() {
    assertThat(desk.round(number).votes()).isEmpty();
    assertThat(desk.round(number).state()).isEqualTo(RoundState.VOTING);
  }

  @Test
  void whoTriesIsInTheTrail() {
    visitors
        .browser(port, powerful.key())
        .postJson("/api/tasks/" + task + "/complete", "{\"vote\":\"authorize\"}");
    tasklist().postJson(TASKLIST + "/task/" + task + "/submit-form", VOTE);
    assertThat(evidence.trail(number))
        .filteredOn(entry -> entry.kind().equals("ChangeAttemptRefused"))
        .hasSizeGreaterThanOrEqualTo(1)
        .allSatisfy(entry -> assertThat(entry.content()).contains("ITSM-ENG-104"));
  }

  @ParameterizedTest
  @CsvSource({"startBeforeActivity,Service_CountVote", "startAfterActivity,Task_CastVote"})
  void whoMovesTheProcessPastTheTaskIsAskedWhoseVoteItIs(String move, String activity) {
    HttpResponse<String> answer =
        modification(
            "{\"type\":\"%s\",\"activityId\":\"%s\",%s"
                .formatted(move, activity, VOTE.substring(1)));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    nothingWasCounted();
  }

  @Test
  void whoEndsTheVotingByHandAuthorizesNothing() {
    modification("{\"type\":\"startBeforeActivity\",\"activityId\":\"Service_WriteMinutes\"}");
    nothingWasCounted();
  }

  private HttpResponse<String> modification(String instruction) {
    return visitors
        .program(port, powerful.key())
        .postJson(
            REST
                + "/process-instance/"
                + desk.task(number, other).processInstanceId()
                + "/modification",
            "{\"instructions\":[" + instruction + "]}");
  }

  @Test
  void noVariableDecides() {
    String process = desk.task(number, other).processInstanceId();
    HttpResponse<String> answer =
        visitors
            .program(port, powerful.key())
            .postJson(
                REST + "/process-instance/" + process + "/variables",
                "{\"modifications\":{\"authorizationResult\":{\"value\":\"authorized\"},"
                    + "\"settled\":{\"value\":true}}}");
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    desk.vote(number, other, "reject");
    assertThat(desk.round(number).state()).isEqualTo(RoundState.VOTING);
    assertThat(desk.round(number).votes()).hasSize(1);
  }

  @Test
  void noMessageEndsTheMeeting() {
    HttpResponse<String> answer =
        visitors
            .program(port, powerful.key())
            .postJson(
                REST + "/message",
                "{\"messageName\":\"Msg_ChangeRecalled\",\"businessKey\":\"" + number + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    nothingWasCounted();
  }
}
