package org.orderly.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class CommentsOfTasksTest {

  private static final String TYPED = "Typed at the task ✎ <b>now</b>";

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired JournalManagement journal;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  IncidentDesk desk;
  Http designer;
  RecordNumber number;
  String task;
  String path;

  @BeforeEach
  void aClaimedIncident() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    designer =
        visitors.program(port, visitors.holding(Roles.PROCESS_DESIGNER, Roles.ADMINISTRATOR));
    number = desk.claimed();
    task = desk.task(number, IncidentDesk.RESOLVE).id();
    path = "/engine-rest/task/" + task + "/comment";
  }

  @Test
  void aCommentIsAWorkNoteOfTheRecordAndNothingOfItIsInTheEngine() throws Exception {
    JsonNode answer = mapper.readTree(commented(TYPED).body());

    assertThat(answer.get("message").asText()).isEqualTo(TYPED);
    assertThat(answer.get("taskId").asText()).isEqualTo(task);
    assertThat(journal.entries(number))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.visibility()).isEqualTo(Visibility.INTERNAL);
              assertThat(entry.text()).isEqualTo(TYPED);
              assertThat(entry.author()).isEqualTo(answer.get("userId").asText());
            });
    assertThat(
            jdbc.sql("select count(*) from ACT_HI_COMMENT where TASK_ID_ = ?")
                .param(task)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void commentsAreReadAtTheirTaskNewestFirstAlsoWhenItIsDone() throws Exception {
    commented("first");
    String second = mapper.readTree(commented("second").body()).get("id").asText();
    desk.resolve(number);
    commented("afterwards");

    JsonNode all = mapper.readTree(designer.get(path).body());
    assertThat(all.findValuesAsText("message")).containsExactly("afterwards", "second", "first");
    assertThat(designer.get(path + "/" + second).body()).contains("second");
    assertThat(designer.get(path + "/0").statusCode()).isEqualTo(404);
    String next = desk.task(number, IncidentDesk.CONFIRM).id();
    assertThat(designer.get("/engine-rest/task/" + next + "/comment").body()).isEqualTo("[]");
  }

  @Test
  void aCommentIsRefusedAsAWorkNoteWouldBe() {
    refused(comment(" "), 400, "ITSM-JRN-001");
    refused(comment("x".repeat(20_001)), 400, "ITSM-JRN-002");
    refused(
        designer.postJson("/engine-rest/task/none/comment/create", "{\"message\":\"x\"}"), 400, "");
  }

  @Test
  void commentsAreNeitherAlteredNorTakenAwayAndFilesGoToTheRecord() throws Exception {
    String id = mapper.readTree(commented("kept").body()).get("id").asText();
    refused(designer.send("DELETE", path + "/" + id, "", null), 403, "ITSM-ENG-111");
    refused(designer.send("DELETE", path, "", null), 403, "ITSM-ENG-111");
    String altered = "{\"id\":\"" + id + "\",\"message\":\"altered\"}";
    refused(designer.send("PUT", path, altered, "application/json"), 403, "ITSM-ENG-111");
    refused(
        designer.upload(
            "/engine-rest/task/" + task + "/attachment/create",
            Map.of("attachment-name", "a", "url", "https://example.org/a"),
            "a.txt",
            "secret".getBytes()),
        403,
        "ITSM-ENG-111");
    assertThat(journal.entries(number)).hasSize(1);
  }

  @Test
  void whoMayNotSeeTheRecordReadsAndWritesNoComments() {
    RecordNumber secret = desk.report();
    desk.classify(secret, Map.of("securityFlag", true));
    String hidden = desk.task(secret, IncidentDesk.RESOLVE).id();
    String door = "/engine-rest/task/" + hidden + "/comment";
    refused(designer.postJson(door + "/create", "{\"message\":\"x\"}"), 404, "ITSM-JRN-009");
    assertThat(designer.get(door).body()).isEqualTo("[]");
  }

  private HttpResponse<String> commented(String text) {
    HttpResponse<String> answer = comment(text);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> comment(String text) {
    return designer.postJson(
        path + "/create", mapper.valueToTree(Map.of("message", text)).toString());
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }
}
