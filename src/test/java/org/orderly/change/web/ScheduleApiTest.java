package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.ChangeWindow;
import org.orderly.change.ScheduleDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ScheduleApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private ScheduleDesk desk;
  private Http manager;
  private Http resolver;

  @BeforeEach
  void comeIn() {
    desk = ScheduleDesk.of(server);
    manager = visitors.program(port, visitors.holding(Roles.CHANGE_MANAGER));
    resolver = visitors.program(port, visitors.holding(Roles.RESOLVER));
  }

  private static JsonNode ok(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return JSON.readTree(answer.body());
  }

  private static String times(ChangeWindow window, String from, String to) {
    return from + "=" + window.starts() + "&" + to + "=" + window.ends();
  }

  @Test
  void theScheduleAndItsCollisionsAreRead() throws Exception {
    RecordNumber item = desk.server();
    RecordNumber first = desk.planned(desk.hours(8, 2), item);
    RecordNumber second = desk.planned(desk.hours(9, 2), item);
    JsonNode planned =
        ok(
            resolver.get(
                "/api/change-schedule?service="
                    + desk.service
                    + "&"
                    + times(desk.hours(0, 24), "from", "to")));
    assertThat(planned.get("total").asInt()).isEqualTo(2);
    assertThat(planned.get("changes").get(0).get("number").asText()).isEqualTo(first.value());
    assertThat(planned.get("changes").get(0).get("path").asText())
        .isEqualTo("/api/changes/" + first);
    JsonNode met = ok(resolver.get("/api/change-schedule/collisions/" + second));
    assertThat(met.get("blocks").asBoolean()).isTrue();
    assertThat(met.get("collisions").findValuesAsText("kind")).contains("item", "implementer");
    JsonNode standard =
        ok(
            resolver.get(
                "/api/change-schedule/collisions?type=standard&items="
                    + item
                    + "&services="
                    + desk.service
                    + "&"
                    + times(desk.hours(9, 1), "starts", "ends")));
    assertThat(standard.get("blocks").asBoolean()).isTrue();
    assertThat(standard.get("collisions")).hasSize(2);
  }

  @Test
  void periodsAreAddedReadAndRetired() throws Exception {
    ChangeWindow day = desk.hours(0, 24);
    JsonNode blackout =
        ok(
            manager.postJson(
                "/api/blackout-periods",
                "{\"subject\":\"service\",\"key\":\"%s\",\"reason\":\"Closing\",\"starts\":\"%s\",\"ends\":\"%s\"}"
                    .formatted(desk.service, day.starts(), day.ends())));
    JsonNode window =
        ok(
            manager.postJson(
                "/api/maintenance-windows",
                "{\"subject\":\"service\",\"key\":\"%s\",\"title\":\"Patch night\",\"day\":\"saturday\",\"opens\":\"22:00\",\"closes\":\"04:00\",\"zone\":\"Europe/Berlin\"}"
                    .formatted(desk.service)));
    assertThat(window.get("day").asText()).isEqualTo("saturday");
    assertThat(ids(ok(resolver.get("/api/blackout-periods")))).contains(id(blackout));
    assertThat(ids(ok(resolver.get("/api/maintenance-windows")))).contains(id(window));
    assertThat(resolver.postJson("/api/blackout-periods", "{}").statusCode()).isEqualTo(403);
    assertThat(
            resolver
                .postJson("/api/blackout-periods/" + id(blackout) + "/retirement", "")
                .statusCode())
        .isEqualTo(403);
    ok(manager.postJson("/api/blackout-periods/" + id(blackout) + "/retirement", ""));
    ok(manager.postJson("/api/maintenance-windows/" + id(window) + "/retirement", ""));
    assertThat(ids(ok(resolver.get("/api/blackout-periods")))).doesNotContain(id(blackout));
    assertThat(ids(ok(resolver.get("/api/maintenance-windows")))).doesNotContain(id(window));
    assertThat(manager.postJson("/api/blackout-periods/999999999/retirement", "").statusCode())
        .isEqualTo(404);
  }

  private static String id(JsonNode period) {
    return period.get("id").asText();
  }

  private static java.util.List<String> ids(JsonNode periods) {
    return periods.findValuesAsText("id");
  }

  @Test
  void whatCannotBeReadIsRefusedFieldByField() throws Exception {
    HttpResponse<String> draft =
        resolver.get(
            "/api/change-schedule/collisions?starts=soon&items=server&type=big&level=none"
                + "&change=INC000001");
    assertThat(draft.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(draft.body()).get("fields").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("starts", "ends", "items", "type", "level", "change");
    HttpResponse<String> query =
        resolver.get("/api/change-schedule?from=yesterday&item=INC000001&to=3000-01-01T00:00:00Z");
    assertThat(query.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(query.body()).get("fields").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("from", "to", "item");
    HttpResponse<String> period =
        manager.postJson(
            "/api/maintenance-windows",
            "{\"subject\":\"service\",\"day\":\"someday\",\"opens\":\"25:00\",\"zone\":\"Mars/Olympus\"}");
    assertThat(period.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(period.body()).get("fields").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("day", "opens", "zone");
  }

  @Test
  void requestersReadNothingOfIt() {
    Http requester = visitors.program(port, visitors.holding(Roles.REQUESTER));
    RecordNumber planned = desk.planned(desk.hours(8, 2), desk.server());
    assertThat(requester.get("/api/change-schedule").statusCode()).isEqualTo(403);
    assertThat(requester.get("/api/blackout-periods").statusCode()).isEqualTo(403);
    assertThat(requester.get("/api/maintenance-windows").statusCode()).isEqualTo(403);
    assertThat(requester.get("/api/change-schedule/collisions/" + planned).statusCode())
        .isEqualTo(404);
  }
}
