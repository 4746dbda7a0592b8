package org.orderly.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Gates;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Race;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.release.ReleaseAnswered;
import org.orderly.release.ReleaseMoved;
import org.orderly.release.ReleaseOpened;
import org.orderly.release.ReleaseRevised;
import org.orderly.release.ReleaseStageDeployed;
import org.orderly.release.ReleaseState;
import org.orderly.release.process.ReleaseDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of two who move a release at the same moment one does, and the other is told. */
@OrderlyTest
class ReleaseRacesTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Gates gates;
  @Autowired TaskManagement tasks;
  @Autowired EvidenceManagement evidence;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private ReleaseDesk desk;

  /** The first request of a server takes longer than a race may. */
  @BeforeEach
  void openDesk() {
    desk = ReleaseDesk.of(server);
    as(desk.manager).get("/api/releases");
  }

  @ParameterizedTest
  @EnumSource
  void twoAnswersToOneApprovalAreOneAnswer(Race.Halted halted) {
    RecordNumber number = desk.tested(desk.content(desk.change()));
    desk.accept(number);
    String task = claimed(number, desk.owner);
    List<Integer> answers =
        new Race(gates, number)
            .run(
                halted,
                step(ReleaseAnswered.class, () -> complete(task, desk.owner, APPROVED)),
                step(ReleaseAnswered.class, () -> complete(task, desk.owner, NOT_APPROVED)));
    onlyOneOf(answers);
    assertThat(desk.view(number).state())
        .isEqualTo(answers.get(0) == 204 ? ReleaseState.SCHEDULED : ReleaseState.PLANNING);
    assertThat(
            evidence.trail(number).stream()
                .filter(entry -> entry.kind().equals("ReleaseAnswered"))
                .filter(entry -> entry.content().contains("approval")))
        .hasSize(1);
  }

  private static final String APPROVED = "{\"approval\":\"approved\"}";
  private static final String NOT_APPROVED =
      "{\"approval\":\"not-approved\",\"remark\":\"Not now\"}";

  @ParameterizedTest
  @EnumSource
  void aStageIsRecordedOrTheDeploymentStoppedBefore(Race.Halted halted) {
    RecordNumber number = desk.approved(desk.content(List.of(desk.change()), "Pilot", "All"));
    desk.deploy(number, "verified");
    desk.due(number, "Timer_StageDue");
    String task = claimed(number, desk.builder);
    String begun = clock.instant().toString();
    List<Integer> answers =
        new Race(gates, number)
            .run(
                halted,
                step(
                    ReleaseStageDeployed.class,
                    () ->
                        complete(
                            task,
                            desk.builder,
                            "{\"begunInput\":\"" + begun + "\",\"stageResult\":\"verified\"}")),
                step(
                    ReleaseMoved.class,
                    () ->
                        as(desk.manager)
                            .postJson("/api/releases/" + number + "/stop", "{\"reason\":\"Slow\"}")
                            .statusCode()));
    onlyOneOf(answers);
    assertThat(desk.task(number).taskKey())
        .isEqualTo(answers.get(0) == 204 ? "Task_VerifyRelease" : "Task_DecideReleaseBackOut");
  }

  @ParameterizedTest
  @EnumSource
  void whatTwoWriteAtOnceIsWrittenByOne(Race.Halted halted) {
    RecordNumber number = desk.propose(desk.content());
    String path = "/api/releases/" + number;
    String tag = as(desk.manager).get(path).headers().firstValue("ETag").orElseThrow();
    List<Integer> answers =
        new Race(gates, number)
            .run(
                halted,
                step(ReleaseRevised.class, () -> write(path, tag, "Post")),
                step(ReleaseRevised.class, () -> write(path, tag, "Mail")));
    onlyOneOf(answers);
    assertThat(desk.view(number).title()).isEqualTo(answers.get(0) == 200 ? "Post" : "Mail");
    assertThat(desk.view(number).contentVersion()).isEqualTo(2);
  }

  private int write(String path, String tag, String title) {
    return as(desk.manager)
        .with("If-Match", tag)
        .send("PUT", path, body(title, ""), "application/json")
        .statusCode();
  }

  @Test
  void aChangeThatTwoNameAtOnceIsInOneRelease() {
    RecordNumber change = desk.change();
    Supplier<Integer> propose =
        () ->
            as(desk.manager)
                .postJson("/api/releases", body("Mail", ",\"changes\":[\"" + change + "\"]"))
                .statusCode();
    List<Integer> answers =
        new Race(gates, change)
            .run(
                Race.Halted.FIRST,
                step(ReleaseOpened.class, propose),
                step(ReleaseOpened.class, propose));
    assertThat(answers).containsExactly(201, 409);
  }

  private String body(String title, String more) {
    return "{\"title\":\""
        + title
        + "\",\"versionName\":\"4.2\",\"services\":[\""
        + desk.service
        + "\"]"
        + more
        + "}";
  }

  private String claimed(RecordNumber number, Actor who) {
    String task = desk.task(number).id();
    tasks.claim(task, who);
    return task;
  }

  private int complete(String task, Actor who, String fields) {
    HttpResponse<String> answer = as(who).postJson("/api/tasks/" + task + "/complete", fields);
    return answer.statusCode();
  }

  private Http as(Actor who) {
    return visitors.program(port, who.key());
  }

  private static Race.Step<Integer> step(Class<?> halts, Supplier<Integer> work) {
    return new Race.Step<>(halts, work);
  }

  private static void onlyOneOf(List<Integer> answers) {
    assertThat(answers).filteredOn(status -> status < 300).hasSize(1);
    assertThat(answers).filteredOn(status -> status >= 300).isSubsetOf(404, 409, 412);
  }
}
