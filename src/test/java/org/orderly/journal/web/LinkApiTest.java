package org.orderly.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
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

@OrderlyTest
class LinkApiTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  IncidentDesk desk;
  Http caller;
  Http agent;
  RecordNumber child;
  RecordNumber parent;

  @BeforeEach
  void twoIncidents() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    caller = visitors.program(port, desk.caller.key());
    agent = visitors.program(port, desk.agent.key());
    child = desk.report();
    parent = desk.reportBy(desk.agent, desk.agent.key());
  }

  @Test
  void staffLinkAndUnlinkAndBothEndsShowIt() throws Exception {
    JsonNode link = json(link(agent, child, "child-of", parent), 201).get(0);
    assertThat(link.get("type").asText()).isEqualTo("child-of");
    assertThat(link.get("outgoing").asBoolean()).isTrue();
    assertThat(link.get("other").asText()).isEqualTo(parent.value());
    assertThat(link.get("title").asText()).isEqualTo("Mail is slow");
    JsonNode inverse = json(agent.get(path(parent)), 200).get(0);
    assertThat(inverse.get("outgoing").asBoolean()).isFalse();

    refused(link(agent, child, "child-of", parent), 409, "ITSM-JRN-005");
    refused(link(agent, parent, "child-of", child), 409, "ITSM-JRN-007");
    HttpResponse<String> ended = end(agent, path(child) + "/child-of/" + parent);
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(204);
    assertThat(json(agent.get(path(parent)), 200)).isEmpty();
    refused(end(agent, path(child) + "/child-of/" + parent), 404, "ITSM-JRN-008");
  }

  @Test
  void callersSeeLinksToWhatTheyMaySeeAndMakeNone() throws Exception {
    RecordNumber own = desk.report();
    json(link(agent, child, "child-of", parent), 201);
    json(link(agent, child, "related-to", own), 201);
    JsonNode seen = json(caller.get(path(child)), 200);
    assertThat(seen.findValuesAsText("other")).isEqualTo(List.of(own.value()));
    refused(link(caller, child, "follows", own), 403, "ITSM-INC-008");
    refused(end(caller, path(child) + "/related-to/" + own), 403, "ITSM-INC-008");
    refused(caller.get(path(parent)), 404, "ITSM-JRN-009");
    Http auditor = visitors.program(port, visitors.holding(Roles.AUDITOR));
    refused(link(auditor, child, "follows", own), 403, "ITSM-INC-008");
  }

  @Test
  void whatIsNoLinkIsRefusedByField() throws Exception {
    refused(agent.postJson(path(child), "{\"to\":\"" + parent + "\"}"), 400, "ITSM-KRN-001");
    refused(link(agent, child, "cousin-of", parent), 400, "ITSM-KRN-001");
    refused(link(agent, child, "follows", child), 400, "ITSM-JRN-004");
    refused(agent.postJson(path(child), "{\"type\":\"follows\"}"), 404, "ITSM-JRN-009");
    refused(agent.get("/api/records/NOPE/links"), 404, "ITSM-JRN-009");
    refused(end(agent, path(child) + "/cousin-of/" + parent), 400, "ITSM-KRN-001");
  }

  private HttpResponse<String> link(Http who, RecordNumber from, String type, RecordNumber to) {
    Map<String, String> link = Map.of("type", type, "to", to.value());
    return who.postJson(path(from), mapper.valueToTree(link).toString());
  }

  private static HttpResponse<String> end(Http who, String path) {
    return who.send("DELETE", path, "", null);
  }

  private static String path(RecordNumber number) {
    return "/api/records/" + number + "/links";
  }

  private JsonNode json(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return mapper.readTree(answer.body());
  }

  private void refused(HttpResponse<String> answer, int status, String code) throws Exception {
    assertThat(json(answer, status).get("code").asText()).isEqualTo(code);
  }
}
