package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Gates;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.InvariantsAtTheEnd;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Race;
import org.orderly.fixtures.Race.Halted;
import org.orderly.fixtures.Race.Step;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentAnswered;
import org.orderly.incident.IncidentAssigned;
import org.orderly.incident.IncidentCancellationAsked;
import org.orderly.incident.IncidentClaimed;
import org.orderly.incident.IncidentClosed;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentReassessmentAsked;
import org.orderly.incident.IncidentReassignmentAsked;
import org.orderly.incident.IncidentReopened;
import org.orderly.incident.IncidentResolutionAsked;
import org.orderly.incident.IncidentResolved;
import org.orderly.incident.IncidentResumed;
import org.orderly.incident.IncidentState;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.JournalEntryWritten;
import org.orderly.journal.JournalManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two agents, a timer and a caller act on one record at once, each through a door of their own. One
 * wins where only one can; the other is told so, and nothing that anybody typed is lost.
 */
@OrderlyTest
class IncidentRaceStoryTest {

  @RegisterExtension static final InvariantsAtTheEnd invariants = InvariantsAtTheEnd.all();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TASKLIST = "/camunda/api/engine/engine/default/task/";
  private static final String ENGINE_REST = "/engine-rest/task/";

  @Autowired Organisation organisation;
  @Autowired IdentityManagement identity;
  @Autowired IncidentManagement incidents;
  @Autowired FamilyManagement family;
  @Autowired JournalManagement journal;
  @Autowired TaskManagement tasks;
  @Autowired TaskService engineTasks;
  @Autowired EvidenceManagement evidence;
  @Autowired ManagementService jobs;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Gates gates;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private Actor colleague;
  private Http agent;
  private Http resolver;
  private Http other;
  private Http caller;

  @BeforeEach
  void everybodyIsAtTheirDoor() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    colleague = organisation.resolver(desk.group);
    agent = visitors.program(port, desk.agent.key());
    resolver = visitors.program(port, desk.resolver.key());
    other = visitors.program(port, colleague.key());
    caller = visitors.program(port, desk.caller.key());
  }

  /** How somebody's step ended: 2xx, or a refusal with its code. */
  private record Ended(int status, String code, String message) {

    static final Ended DONE = new Ended(200, "", "");
    static final Ended LOST = new Ended(409, "job", "the executor tries it again");

    boolean well() {
      return status / 100 == 2;
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoAgentsWhoClaimTheSameTask(Halted halted) {
    RecordNumber number = desk.classified();
    String task = desk.task(number, IncidentDesk.RESOLVE).id();
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentClaimed.class,
            () -> post(resolver, "/api/tasks/" + task + "/claim", Map.of()),
            IncidentClaimed.class,
            () -> post(other, "/api/tasks/" + task + "/claim", Map.of()));
    oneWins(ended);
    String winner = ended.get(0).well() ? desk.resolver.key() : colleague.key();
    assertThat(desk.incident(number).assignee()).isEqualTo(winner);
    agree(number, IncidentState.IN_PROGRESS);
  }

  @ParameterizedTest
  @EnumSource
  void twoAgentsWhoClaimInTasklistAndByProgram(Halted halted) {
    identity.join(colleague.key(), Roles.PROGRAM);
    RecordNumber number = desk.classified();
    String task = desk.task(number, IncidentDesk.RESOLVE).id();
    Http tasklist = tasklist(desk.resolver);
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentClaimed.class,
            () -> post(tasklist, TASKLIST + task + "/claim", user(desk.resolver)),
            IncidentClaimed.class,
            () -> post(other, ENGINE_REST + task + "/claim", user(colleague)));
    oneWins(ended);
    agree(number, IncidentState.IN_PROGRESS);
  }

  @ParameterizedTest
  @EnumSource
  void oneTaskCompletedInTwoWindowsWithDifferentTexts(Halted halted) {
    RecordNumber number = desk.claimed();
    String task = desk.task(number, IncidentDesk.RESOLVE).id();
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentResolved.class,
            () -> complete(resolver, task, resolution("Restarted it")),
            IncidentResolved.class,
            () -> complete(resolver, task, resolution("Replaced it")));
    oneWins(ended);
    assertThat(desk.incident(number).resolution().text())
        .isEqualTo(ended.get(0).well() ? "Restarted it" : "Replaced it");
    agree(number, IncidentState.RESOLVED);
  }

  @ParameterizedTest
  @EnumSource
  void oneTaskCompletedInTasklistAndByProgram(Halted halted) {
    identity.join(desk.resolver.key(), Roles.PROGRAM);
    RecordNumber number = desk.claimed();
    String task = desk.task(number, IncidentDesk.RESOLVE).id();
    Http tasklist = tasklist(desk.resolver);
    Http program = visitors.program(port, desk.resolver.key());
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentResolved.class,
            () -> post(tasklist, TASKLIST + task + "/submit-form", form("Restarted it")),
            IncidentResolved.class,
            () -> post(program, ENGINE_REST + task + "/submit-form", form("Replaced it")));
    oneWins(ended);
    agree(number, IncidentState.RESOLVED);
  }

  @ParameterizedTest
  @EnumSource
  void anAgentResolvesWhileTheCallerCancels(Halted halted) {
    RecordNumber number = desk.claimed();
    String task = desk.task(number, IncidentDesk.RESOLVE).id();
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentResolved.class,
            () -> complete(resolver, task, resolution("Restarted it")),
            IncidentCancellationAsked.class,
            () -> post(caller, path(number, "/cancellation"), Map.of("reason", "It was me")));
    oneWins(ended);
    agree(number, ended.get(0).well() ? IncidentState.RESOLVED : IncidentState.CANCELLED);
  }

  @ParameterizedTest
  @EnumSource
  void theCallerCancelsWhileTheSilenceTimerCloses(Halted halted) {
    RecordNumber number = desk.claimed();
    desk.complete(
        number,
        IncidentDesk.RESOLVE,
        desk.resolver,
        Map.of(
            "nextStep", "on-hold",
            "holdReason", "awaiting-caller",
            "holdAskedText", "Which mailbox is it?"));
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentClosed.class,
            () -> timer(number, "Timer_HoldTimeElapsed"),
            IncidentCancellationAsked.class,
            () -> post(caller, path(number, "/cancellation"), Map.of("reason", "It was me")));
    oneWins(ended);
    agree(number, ended.get(0).well() ? IncidentState.CLOSED : IncidentState.CANCELLED);
  }

  @ParameterizedTest
  @EnumSource
  void anAgentResumesWhileTheHoldTimerFires(Halted halted) {
    RecordNumber number = desk.held();
    String task = desk.task(number, IncidentDesk.RESUME).id();
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentResumed.class,
            () -> complete(resolver, task, Map.of("workNote", "Called back")),
            IncidentResumed.class,
            () -> timer(number, "Timer_HoldTimeElapsed"));
    oneWins(ended);
    assertThat(written(number).contains("Called back")).isEqualTo(ended.get(0).well());
    agree(number, IncidentState.IN_PROGRESS);
  }

  @ParameterizedTest
  @EnumSource
  void anAgentPutsOnHoldWhileAnotherHandsOver(Halted halted) {
    RecordNumber number = desk.claimed();
    String task = desk.task(number, IncidentDesk.RESOLVE).id();
    List<Ended> ended =
        race(
            number,
            halted,
            JournalEntryWritten.class,
            () -> complete(resolver, task, desk.holdForTheCaller()),
            IncidentReassignmentAsked.class,
            () -> reassign(number));
    assertThat(ended).anyMatch(Ended::well);
    agree(number, desk.incident(number).state());
  }

  @ParameterizedTest
  @EnumSource
  void theCallerConfirmsWhileTheTimeToConfirmElapses(Halted halted) {
    RecordNumber number = desk.resolved();
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentClosed.class,
            () -> post(caller, path(number, "/confirmation"), Map.of("confirmed", true)),
            IncidentClosed.class,
            () -> timer(number, "Timer_ConfirmationTimeElapsed"));
    oneWins(ended);
    agree(number, IncidentState.CLOSED);
  }

  @ParameterizedTest
  @EnumSource
  void theCallerReopensWhileTheTimeToConfirmElapses(Halted halted) {
    RecordNumber number = desk.resolved();
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentReopened.class,
            () ->
                post(
                    caller,
                    path(number, "/confirmation"),
                    Map.of("confirmed", false, "comment", "Still slow")),
            IncidentClosed.class,
            () -> timer(number, "Timer_ConfirmationTimeElapsed"));
    oneWins(ended);
    assertThat(written(number).contains("Still slow")).isEqualTo(ended.get(0).well());
    agree(number, ended.get(0).well() ? IncidentState.IN_PROGRESS : IncidentState.CLOSED);
  }

  @ParameterizedTest
  @EnumSource
  void twoWhoHandOver(Halted halted) {
    RecordNumber number = desk.claimed();
    String task = desk.task(number, IncidentDesk.RESOLVE).id();
    String third = organisation.resolverGroup();
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentAssigned.class,
            () -> complete(resolver, task, IncidentDesk.handOverTo(third)),
            IncidentReassignmentAsked.class,
            () -> reassign(number));
    oneWins(ended);
    assertThat(desk.incident(number).assignmentGroup())
        .isEqualTo(ended.get(0).well() ? third : desk.otherGroup);
    agree(number, IncidentState.ASSIGNED);
  }

  @ParameterizedTest
  @EnumSource
  void aWorkNoteWrittenWhileAnotherResolves(Halted halted) {
    RecordNumber number = desk.claimed();
    String task = desk.task(number, IncidentDesk.RESOLVE).id();
    Map<String, Object> resolution = new HashMap<>(resolution("Restarted it"));
    resolution.put("workNote", "The queue was full");
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentResolved.class,
            () -> complete(resolver, task, resolution),
            JournalEntryWritten.class,
            () ->
                post(
                    agent,
                    path(number, "/journal"),
                    Map.of("text", "Called the caller", "visibility", "internal")));
    assertThat(ended).allMatch(Ended::well);
    assertThat(written(number)).contains("The queue was full", "Called the caller");
    agree(number, IncidentState.RESOLVED);
  }

  @ParameterizedTest
  @EnumSource
  void theCallersReplyComesWhileTheHoldTimerFires(Halted halted) {
    RecordNumber number = desk.held();
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentAnswered.class,
            () -> post(caller, path(number, "/journal"), Map.of("text", "The one of sales")),
            IncidentResumed.class,
            () -> timer(number, "Timer_HoldTimeElapsed"));
    assertThat(ended.get(0).well()).as("%s", ended).isTrue();
    assertThat(written(number)).containsOnlyOnce("The one of sales");
    agree(number, IncidentState.IN_PROGRESS);
  }

  @ParameterizedTest
  @EnumSource
  void theCallersReplyComesWhileTheSilenceTimerCloses(Halted halted) {
    RecordNumber number = desk.claimed();
    desk.complete(
        number,
        IncidentDesk.RESOLVE,
        desk.resolver,
        Map.of(
            "nextStep", "on-hold",
            "holdReason", "awaiting-caller",
            "holdAskedText", "Which mailbox is it?"));
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentAnswered.class,
            () -> post(caller, path(number, "/journal"), Map.of("text", "The one of sales")),
            IncidentClosed.class,
            () -> timer(number, "Timer_HoldTimeElapsed"));
    assertThat(ended.get(0).well()).as("%s", ended).isTrue();
    if (ended.get(1).well()) {
      assertThat(written(number)).last().asString().contains("It goes on in INC");
      agree(number, IncidentState.CLOSED);
    } else {
      assertThat(written(number)).containsOnlyOnce("The one of sales");
      agree(number, IncidentState.IN_PROGRESS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChildIsResolvedWithItsParentWhileItsOwnAgentResolvesIt(Halted halted) {
    RecordNumber child = desk.claimed();
    RecordNumber parent = desk.claimed();
    Acting.as(
        desk.agent,
        () -> {
          family.addChild(parent, child);
          return child;
        });
    String childsTask = desk.task(child, IncidentDesk.RESOLVE).id();
    String parentsTask = desk.task(parent, IncidentDesk.RESOLVE).id();
    Map<String, Object> withAll = new HashMap<>(resolution("Restarted all"));
    withAll.put("withChildren", "all");
    List<Ended> ended =
        race(
            child,
            halted,
            IncidentResolutionAsked.class,
            () -> complete(resolver, parentsTask, withAll),
            IncidentResolved.class,
            () -> complete(resolver, childsTask, resolution("Restarted one")));
    assertThat(ended.get(0).well()).as("%s", ended).isTrue();
    if (!ended.get(1).well()) {
      oneWins(ended);
    }
    assertThat(trail(child, "IncidentResolved")).isOne();
    assertThat(desk.incident(child).resolution().text())
        .isEqualTo(
            ended.get(1).well() ? "Restarted one" : "Resolved with " + parent + ". Restarted all");
    agree(child, IncidentState.RESOLVED);
    agree(parent, IncidentState.RESOLVED);
  }

  @ParameterizedTest
  @EnumSource
  void twoWhoChangeWhatBothHaveRead(Halted halted) {
    RecordNumber number = desk.claimed();
    String tag = agent.get("/api/incidents/" + number).headers().firstValue("ETag").orElseThrow();
    Http one = visitors.program(port, desk.agent.key()).with("If-Match", tag);
    Http two = visitors.program(port, desk.resolver.key()).with("If-Match", tag);
    List<Ended> ended =
        race(
            number,
            halted,
            IncidentReassessmentAsked.class,
            () -> assess(one, number, "extensive", "Everybody now"),
            IncidentReassessmentAsked.class,
            () -> assess(two, number, "minor", "Only one"));
    assertThat(ended).filteredOn(Ended::well).as("%s", ended).hasSize(1);
    assertThat(ended)
        .filteredOn(end -> !end.well())
        .extracting(Ended::status)
        .containsAnyOf(409, 412);
    assertThat(written(number)).containsExactly(ended.get(0).well() ? "Everybody now" : "Only one");
    agree(number, IncidentState.IN_PROGRESS);
  }

  private List<Ended> race(
      RecordNumber number,
      Halted halted,
      Class<?> firstHalts,
      Supplier<Ended> first,
      Class<?> secondHalts,
      Supplier<Ended> second) {
    return new Race(gates, number)
        .run(halted, new Step<>(firstHalts, first), new Step<>(secondHalts, second));
  }

  /** Exactly one; the other is told so, with a code and in words. */
  private static void oneWins(List<Ended> ended) {
    assertThat(ended).filteredOn(Ended::well).as("%s", ended).hasSize(1);
    assertThat(ended)
        .filteredOn(end -> !end.well())
        .allSatisfy(
            lost -> {
              assertThat(lost.status()).as("%s", ended).isIn(404, 409);
              assertThat(lost.code()).as("%s", ended).matches("ITSM-.*|job");
              assertThat(lost.message()).as("%s", ended).hasSizeGreaterThan(20);
            });
  }

  /** Record, process, inbox, clocks and trail say the same. */
  private void agree(RecordNumber number, IncidentState state) {
    assertThat(desk.incident(number).state()).isEqualTo(state);
    assertThat(tasks.openTasks(number))
        .extracting(TaskView::id, TaskView::assignee)
        .containsExactlyInAnyOrderElementsOf(
            engineTasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(
                    task -> org.assertj.core.api.Assertions.tuple(task.getId(), task.getAssignee()))
                .toList());
    invariants.mustHoldFor(number);
  }

  private long trail(RecordNumber number, String kind) {
    return evidence.trail(number).stream().filter(entry -> entry.kind().equals(kind)).count();
  }

  private List<String> written(RecordNumber number) {
    return journal.entries(number).stream().map(JournalEntry::text).toList();
  }

  /** A timer fires on another connection, as the job executor lets it. */
  private Ended timer(RecordNumber number, String activity) {
    Job job =
        jobs.createJobQuery()
            .processInstanceId(
                engineTasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()
                    .get(0)
                    .getProcessInstanceId())
            .activityId(activity)
            .singleResult();
    try {
      jobs.executeJob(job.getId());
      return Ended.DONE;
    } catch (OptimisticLockingException | ConcurrencyFailureException | RuleViolation lost) {
      return Ended.LOST;
    }
  }

  private Ended reassign(RecordNumber number) {
    return ended(
        visitors
            .program(port, desk.agent.key())
            .with("If-Match", "*")
            .send(
                "PUT",
                path(number, "/assignment"),
                json(Map.of("group", desk.otherGroup, "reason", "It is the network")),
                "application/json"));
  }

  private static Ended assess(Http who, RecordNumber number, String impact, String reason) {
    return ended(
        who.send(
            "PUT",
            path(number, "/assessment"),
            json(Map.of("impact", impact, "urgency", "critical", "reason", reason)),
            "application/json"));
  }

  private static Ended complete(Http who, String task, Map<String, Object> fields) {
    return post(who, "/api/tasks/" + task + "/complete", fields);
  }

  private static Ended post(Http who, String path, Map<String, Object> body) {
    return ended(who.postJson(path, json(body)));
  }

  private Http tasklist(Actor person) {
    Http browser = visitors.browser(port, person.key());
    String token =
        browser.get(TASKLIST + "count").headers().firstValue("X-XSRF-TOKEN").orElseThrow();
    return browser.with("X-XSRF-TOKEN", token);
  }

  private static Map<String, Object> resolution(String text) {
    return Map.of(
        "nextStep", "resolved", "resolutionCode", "fixed-permanent", "resolutionText", text);
  }

  private static Map<String, Object> form(String text) {
    Map<String, Object> variables = new HashMap<>();
    resolution(text).forEach((key, value) -> variables.put(key, Map.of("value", value)));
    return Map.of("variables", variables);
  }

  private static Map<String, Object> user(Actor person) {
    return Map.of("userId", person.key());
  }

  private static String path(RecordNumber number, String part) {
    return "/api/incidents/" + number + part;
  }

  private static Ended ended(HttpResponse<String> answer) {
    try {
      JsonNode body = JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
      return new Ended(
          answer.statusCode(),
          body.path("code").asText(),
          body.path("detail").asText(body.path("message").asText()));
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), notJson);
    }
  }

  private static String json(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
