package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.EscalationManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.SecurityManagement;
import org.orderly.incident.TimelineLine;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.incident.process.MajorIncidentDesk;
import org.orderly.journal.AttachmentManagement;
import org.orderly.journal.LinkManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.EscalationOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others than security can find of a security incident, by whatever door (ADR 0031, 0044). */
@OrderlyTest
class SecurityPathTest {

  /** Lists of the engine, by number and by process. */
  private static final List<String> LISTS =
      List.of(
          "task?processInstanceBusinessKey={number}",
          "process-instance?businessKey={number}",
          "execution?processInstanceId={process}",
          "variable-instance?processInstanceIdIn={process}",
          "event-subscription?processInstanceId={process}",
          "history/process-instance?processInstanceBusinessKey={number}",
          "history/task?processInstanceBusinessKey={number}",
          "history/activity-instance?processInstanceId={process}",
          "history/variable-instance?processInstanceId={process}",
          "history/detail?processInstanceId={process}");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired EscalationManagement escalations;
  @Autowired MajorIncidentManagement majors;
  @Autowired SecurityManagement security;
  @Autowired EvidenceManagement evidence;
  @Autowired AttachmentManagement attachments;
  @Autowired LinkManagement links;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private Actor guard;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    guard = organisation.person("guard", Roles.SECURITY, Roles.PROGRAM);
  }

  @Test
  void aFlagThatIsRaisedInTheMiddleOfWorkHidesWhatRunsAndWhatRan() {
    RecordNumber number = desk.claimed();
    String process = process(number);
    Http resolver = program(Roles.RESOLVER, desk.group);
    Http session =
        visitors.browser(port, visitors.holding(Roles.RESOLVER, desk.group, Roles.SERVICE_DESK));
    escalations.escalate(number, "resolution", 100, EscalationOrder.of("review: incident-manager"));
    assertThat(found(resolver, "/engine-rest/", number, process)).hasSameSizeAs(LISTS);

    flag(number, true, desk.agent);

    assertThat(unshut(process)).isEmpty();
    assertThat(found(resolver, "/engine-rest/", number, process)).isEmpty();
    assertThat(found(session, "/camunda/api/engine/engine/default/", number, process)).isEmpty();
    assertThat(count(session, number)).isZero();
    assertThat(session.get("/api/tasks?filter=groups").body()).doesNotContain(number.value());
    assertThat(resolver.get("/api/incidents/" + number).statusCode()).isEqualTo(404);
    Http security = visitors.program(port, guard.key());
    assertThat(found(security, "/engine-rest/", number, process)).hasSameSizeAs(LISTS);
    assertThat(unshut(process)).isEmpty();
    assertThat(tasks.openTasks(number))
        .allSatisfy(task -> assertThat(task.offeredTo()).containsExactly(Roles.SECURITY))
        .allSatisfy(task -> assertThat(task.assignee()).isNull())
        .hasSize(2);
  }

  @Test
  void aFlagThatIsRaisedByTheClassificationHidesTheOtherTasksToo() {
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    RecordNumber number = desk.report();
    room.call(number);
    escalations.escalate(number, "response", 100, EscalationOrder.of("review: incident-manager"));
    assertThat(tasks.openTasks(number)).hasSize(3);
    TaskView classification =
        tasks.openTasks(number).stream()
            .filter(task -> task.taskKey().equals(IncidentDesk.CLASSIFY))
            .findFirst()
            .orElseThrow();
    tasks.claim(classification.id(), desk.agent);
    tasks.complete(
        classification.id(), Map.of("category", "software", "securityFlag", true), desk.agent);

    assertThat(tasks.openTasks(number))
        .allSatisfy(task -> assertThat(task.offeredTo()).containsExactly(Roles.SECURITY))
        .extracting(TaskView::taskKey)
        .containsExactlyInAnyOrder(
            "Task_ReviewEscalation", "Task_DecideMajorIncident", IncidentDesk.RESOLVE);
    Http manager = program(Roles.INCIDENT_MANAGER, Roles.MAJOR_INCIDENT_MANAGER);
    assertThat(manager.get("/api/tasks?filter=groups&size=100").body())
        .doesNotContain(number.value());
    assertThat(evidence.trail(number))
        .extracting(EvidenceEntry::kind)
        .containsOnlyOnce("IncidentFlagged");
    room = new MajorIncidentDesk(organisation.person("chief", Roles.SECURITY), majors, tasks);
    room.declare(number);
    assertThat(room.task(number, "Task_OpenBridge").offeredTo()).containsExactly(Roles.SECURITY);
  }

  @Test
  void aFlagThatIsLoweredShowsItToTheServicesGroupAgain() {
    RecordNumber number = desk.classified();
    String process = process(number);
    Http resolver = program(Roles.RESOLVER, desk.group);
    flag(number, true, desk.agent);
    flag(number, false, guard);
    assertThat(found(resolver, "/engine-rest/", number, process)).hasSameSizeAs(LISTS);
    assertThat(desk.task(number, IncidentDesk.RESOLVE).offeredTo()).containsExactly(desk.group);
  }

  @Test
  void aReportOfASecurityIncidentIsNeverShownToTheServiceDesk() throws JsonProcessingException {
    Http caller = visitors.program(port, desk.caller.key());
    String body =
        JSON.writeValueAsString(
            Map.of(
                "title",
                "A letter asks for my password",
                "service",
                desk.service,
                "securityFlag",
                true));
    String number =
        JSON.readTree(caller.postJson("/api/incidents", body).body()).get("number").asText();
    RecordNumber incident = new RecordNumber(number);
    Http agent = program(Roles.SERVICE_DESK);
    assertThat(found(agent, "/engine-rest/", incident, process(incident))).isEmpty();
    assertThat(desk.task(incident, IncidentDesk.CLASSIFY).offeredTo())
        .containsExactly(Roles.SECURITY);
    assertThat(caller.get("/api/incidents/" + number).statusCode()).isEqualTo(200);
    desk.claim(incident, IncidentDesk.CLASSIFY, guard);
    desk.complete(incident, IncidentDesk.CLASSIFY, guard, Map.of("category", "software"));
    assertThat(desk.incident(incident).securityFlag()).isTrue();
    assertThat(desk.task(incident, IncidentDesk.RESOLVE).offeredTo())
        .containsExactly(Roles.SECURITY);
    assertThat(unshut(process(incident))).isEmpty();
  }

  @Test
  void onlyTheServiceDeskAndSecurityRaiseTheFlagAndOnlySecurityLowersIt() {
    RecordNumber number = desk.classified();
    String body = "{\"raised\":true,\"reason\":\"It looks like an attack\"}";
    String path = "/api/incidents/" + number + "/security-flag";
    assertThat(program(Roles.RESOLVER, desk.group).postJson(path, body).statusCode())
        .isEqualTo(403);
    assertThat(program(Roles.SERVICE_DESK).postJson(path, body).statusCode()).isEqualTo(204);
    assertThat(program(Roles.SERVICE_DESK).postJson(path, body).statusCode()).isEqualTo(404);
    String lowered = body.replace("true", "false");
    assertThat(visitors.program(port, desk.caller.key()).postJson(path, lowered).statusCode())
        .isEqualTo(403);
    assertThat(visitors.program(port, guard.key()).postJson(path, lowered).statusCode())
        .isEqualTo(204);
  }

  @Test
  void aCallerWhoIsStaffIsACallerOfASecurityIncidentAndNoMore() throws JsonProcessingException {
    RecordNumber number = desk.reportBy(desk.resolver, null);
    Http suspect = visitors.program(port, desk.resolver.key());
    attach(number, desk.agent, "before.txt");
    flag(number, true, desk.agent);
    Acting.as(
        guard,
        () -> {
          incidents.write(number, Visibility.INTERNAL, "We suspect the caller");
          incidents.write(number, Visibility.PUBLIC, "We look into it");
          return number;
        });
    String file = attach(number, guard, "proof.txt");

    assertThat(suspect.get("/api/incidents/" + number).statusCode()).isEqualTo(200);
    assertThat(suspect.get("/api/incidents/" + number + "/journal").body())
        .contains("We look into it")
        .doesNotContain("suspect", "proof.txt", "before.txt");
    assertThat(suspect.get("/api/records/" + number + "/attachments").body())
        .doesNotContain("proof.txt", "before.txt");
    assertThat(suspect.get("/api/attachments/" + file).statusCode()).isEqualTo(404);
    assertThat(suspect.get("/api/records/" + number + "/history").statusCode()).isEqualTo(403);
    assertThat(written(suspect, number, "internal")).isEqualTo(403);
    assertThat(written(suspect, number, "public")).isEqualTo(201);
    String tag = suspect.get("/api/incidents/" + number).headers().firstValue("ETag").orElseThrow();
    String away = JSON.writeValueAsString(Map.of("group", desk.otherGroup, "reason", "Not ours"));
    assertThat(
            suspect
                .with("If-Match", tag)
                .send("PUT", "/api/incidents/" + number + "/assignment", away, "application/json")
                .statusCode())
        .isEqualTo(403);
    assertThat(visitors.program(port, guard.key()).get(journal(number)).body())
        .contains("We suspect the caller", "proof.txt");
  }

  @Test
  void aLinkToASecurityIncidentIsToldByNeitherHistoryNorRefusal() throws JsonProcessingException {
    RecordNumber seen = desk.classified();
    RecordNumber hidden = desk.report();
    RecordNumber other = desk.report();
    Http agent = visitors.program(port, desk.agent.key());
    assertThat(linked(agent, seen, hidden).statusCode()).isEqualTo(201);
    String history = "/api/records/" + seen + "/history";
    assertThat(agent.get(history).body()).contains("RecordLinked", hidden.value());

    flag(hidden, true, desk.agent);

    assertThat(agent.get(history).body())
        .contains("IncidentClassified")
        .doesNotContain("RecordLinked", hidden.value());
    HttpResponse<String> second = linked(agent, seen, other);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("ITSM-JRN-006").doesNotContain(hidden.value());
    assertThat(visitors.program(port, guard.key()).get(history).body()).contains(hidden.value());
  }

  @Test
  void theTimelineOfAMajorIncidentNamesNoRecordThatIsHidden() {
    RecordNumber open = desk.claimed();
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    room.call(open);
    room.declare(open);
    RecordNumber hidden = desk.claimed();
    flag(hidden, true, desk.agent);
    Acting.as(
        guard,
        () -> {
          links.link(open, LinkType.CAUSED_BY, hidden);
          return open;
        });
    assertThat(timeline(open, guard)).anyMatch(text -> text.contains(hidden.value()));
    assertThat(timeline(open, room.manager))
        .anyMatch(text -> text.startsWith("Major incident declared"))
        .noneMatch(text -> text.contains(hidden.value()));
  }

  private List<String> timeline(RecordNumber number, Actor reader) {
    return Acting.as(
        reader, () -> majors.timeline(number).stream().map(TimelineLine::text).toList());
  }

  private static HttpResponse<String> linked(Http who, RecordNumber from, RecordNumber to)
      throws JsonProcessingException {
    String link = JSON.writeValueAsString(Map.of("type", "child-of", "to", to.value()));
    return who.postJson("/api/records/" + from + "/links", link);
  }

  private static int written(Http who, RecordNumber number, String visibility)
      throws JsonProcessingException {
    String entry = JSON.writeValueAsString(Map.of("text", "A word", "visibility", visibility));
    return who.postJson(journal(number), entry).statusCode();
  }

  private static String journal(RecordNumber number) {
    return "/api/incidents/" + number + "/journal";
  }

  private String attach(RecordNumber number, Actor actor, String name) {
    InputStream content = new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
    return Acting.as(
        actor,
        () ->
            String.valueOf(
                attachments.attach(number, Visibility.INTERNAL, name, "text/plain", content).id()));
  }

  private void flag(RecordNumber number, boolean raised, Actor actor) {
    Acting.as(
        actor,
        () -> {
          security.flag(number, raised, "The letters come from outside");
          return number;
        });
  }

  private Http program(String... groups) {
    List<String> all = new ArrayList<>(List.of(groups));
    all.add(Roles.PROGRAM);
    return visitors.program(port, visitors.holding(all.toArray(String[]::new)));
  }

  private static List<String> found(Http door, String base, RecordNumber number, String process) {
    return LISTS.stream()
        .filter(
            list -> {
              String path = list.replace("{number}", number.value()).replace("{process}", process);
              String body = door.get(base + path).body();
              assertThat(body).as(path).startsWith("[");
              return !body.equals("[]");
            })
        .toList();
  }

  private static int count(Http door, RecordNumber number) {
    String path = "/camunda/api/engine/engine/default/task/count?processInstanceBusinessKey=";
    String body = door.get(path + number).body();
    return Integer.parseInt(body.replaceAll("\\D", ""));
  }

  /** Tables with rows of the process and no tenant; a decision's values come with it alone. */
  private List<String> unshut(String process) {
    return jdbc
        .sql(
            "select table_name from information_schema.columns where table_schema = database()"
                + " and table_name like 'ACT\\_%' and table_name not like 'ACT\\_HI\\_DEC\\_%' and column_name in ('PROC_INST_ID_',"
                + " 'ROOT_PROC_INST_ID_', 'PROCESS_INSTANCE_ID_')"
                + " and table_name in (select c.table_name from information_schema.columns c"
                + " where c.table_schema = database() and c.column_name = 'TENANT_ID_')"
                + " group by table_name")
        .query(String.class)
        .list()
        .stream()
        .filter(table -> openRows(table, process) > 0)
        .toList();
  }

  private long openRows(String table, String process) {
    List<String> columns =
        jdbc.sql(
                "select column_name from information_schema.columns"
                    + " where table_schema = database() and table_name = ?"
                    + " and column_name in ('PROC_INST_ID_', 'ROOT_PROC_INST_ID_',"
                    + " 'PROCESS_INSTANCE_ID_')")
            .param(table)
            .query(String.class)
            .list();
    return jdbc.sql(
            "select count(*) from "
                + table
                + " where TENANT_ID_ is null and :process in ("
                + String.join(", ", columns)
                + ")")
        .param("process", process)
        .query(Long.class)
        .single();
  }

  private String process(RecordNumber number) {
    return tasks.openTasks(number).get(0).processInstanceId();
  }
}
