package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.FailureSteps;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ImpactApiTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private ItemDesk desk;
  private Http staff;
  private RecordNumber host;
  private RecordNumber one;
  private RecordNumber two;
  private Instant begin;

  @BeforeEach
  void writeItems() {
    desk = new ItemDesk(configuration);
    RecordNumber[] servers = FailureSteps.servers(desk, 3);
    host = servers[0];
    one = servers[1];
    two = servers[2];
    begin =
        desk.apply(
                FailureSteps.depends(one, host),
                FailureSteps.needs(two, "either", 1),
                FailureSteps.depends(two, one, "either"))
            .at();
    staff = visitors.program(port, visitors.holding(Roles.CONFIGURATION_MANAGER));
  }

  @Test
  void aHitIsToldWithItsPathAndItsCause() throws Exception {
    JsonNode answer = impact(staff, "items=" + host);
    assertThat(answer.get("found").asInt()).isEqualTo(2);
    assertThat(answer.get("direction").asText()).isEqualTo("downstream");
    assertThat(answer.get("depth").asInt()).isEqualTo(6);
    assertThat(answer.get("cut").asBoolean()).isFalse();
    assertThat(answer.get("levels").toString()).isEqualTo("[1,1]");
    assertThat(answer.get("classes").toString()).isEqualTo("{\"server\":2}");
    JsonNode last = answer.get("hits").get(1);
    assertThat(last.get("item").get("number").asText()).isEqualTo(two.value());
    assertThat(last.get("item").get("status").asText()).isEqualTo("live");
    assertThat(last.get("path").toString())
        .isEqualTo("[\"%s\",\"%s\",\"%s\"]".formatted(host, one, two));
    assertThat(last.get("cause").get("relation").asText()).isEqualTo("depends-on");
    assertThat(last.get("cause").get("group").get("name").asText()).isEqualTo("either");
  }

  @Test
  void severalItemsDirectionDepthAndInstantAreAsked() throws Exception {
    desk.apply(FailureSteps.independent(one, host));
    assertThat(impact(staff, "items=" + host).get("found").asInt()).isZero();
    assertThat(impact(staff, "items=" + host + "&at=" + begin).get("found").asInt()).isEqualTo(2);
    assertThat(impact(staff, "items=" + host + "," + one).get("found").asInt()).isEqualTo(1);
    assertThat(
            impact(staff, "items=" + two + "&direction=upstream&depth=1&at=" + begin)
                .get("found")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void whatTheReaderMayNotSeeHasNoNumberInTheAnswer() throws Exception {
    String customer = organisation.customer();
    Actor manager = organisation.personOf(customer, Roles.CUSTOMER_MANAGER);
    RecordNumber theirs = desk.item("application", Map.of("customer", customer));
    RecordNumber base = desk.item("server", Map.of("customer", customer));
    desk.apply(FailureSteps.depends(host, base), FailureSteps.depends(theirs, two));
    HttpResponse<String> answer =
        visitors.program(port, manager.key()).get("/api/impact?items=" + base);
    JsonNode told = json.readTree(answer.body());
    assertThat(told.get("found").asInt()).isEqualTo(4);
    assertThat(told.get("hidden").asInt()).isEqualTo(3);
    assertThat(told.get("hits").get(0).get("item").get("number").asText())
        .isEqualTo(theirs.value());
    assertThat(answer.body())
        .doesNotContain(host.value())
        .doesNotContain(one.value())
        .doesNotContain(two.value());
    assertThat(visitors.program(port, manager.key()).get("/api/impact?items=" + host).statusCode())
        .isEqualTo(404);
    Http requester = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get("/api/impact?items=" + base).statusCode()).isEqualTo(404);
    assertThat(Http.at(port).get("/api/impact?items=" + base).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                              400, items",
    "items=INC000001,                                 400, items",
    "items=CI1,                                       400, items",
    "items=CI000001&depth=0,                          400, depth",
    "items=CI000001&depth=51,                         400, depth",
    "items=CI000001&depth=six,                        400, depth",
    "items=CI000001&direction=sideways,               400, direction",
    "items=CI000001&at=yesterday,                     400, at",
    "items=CI000001&at=2999-01-01T00:00:00Z,          400, at",
    "items=CI999999999999,                            404, items"
  })
  void aQuestionThatCannotBeAnsweredIsRefusedByField(String query, int status, String field)
      throws Exception {
    HttpResponse<String> answer = staff.get("/api/impact?" + query);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json.readTree(answer.body()).get("fields").has(field)).isTrue();
  }

  private JsonNode impact(Http who, String query) throws Exception {
    HttpResponse<String> answer = who.get("/api/impact?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }
}
