package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class BaselineApiTest {

  private static final String BASELINES = "/api/baselines";

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  private ItemDesk desk;
  private Http manager;

  @BeforeEach
  void aManager() {
    desk = new ItemDesk(configuration);
    manager = visitors.program(port, visitors.holding(Roles.CONFIGURATION_MANAGER));
  }

  private JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return mapper.readTree(answer.body());
    } catch (IOException malformed) {
      throw new AssertionError(malformed);
    }
  }

  private JsonNode taken(String scope) {
    return json(
        manager.postJson(
            BASELINES, "{\"name\":\"Before\",\"reason\":\"To compare\"," + scope + "}"),
        201);
  }

  @Test
  void aBaselineIsTakenReadComparedAndGoneBackTo() {
    RecordNumber item = desk.item("server", Map.of("vendor", "Ours Ltd"));
    JsonNode taken = taken("\"items\":[\"" + item + "\"]");
    String path = BASELINES + "/" + taken.path("number").asText();
    assertThat(taken.path("items").asInt()).isEqualTo(1);
    assertThat(taken.path("scope").path("kind").asText()).isEqualTo("items");
    assertThat(json(manager.get(path), 200)).isEqualTo(taken);
    assertThat(json(manager.get(BASELINES), 200).findValuesAsText("number"))
        .contains(taken.path("number").asText());
    assertThat(json(manager.get(path + "/items"), 200).at("/items/0/number").asText())
        .isEqualTo(item.value());
    assertThat(json(manager.get(path + "/verification"), 200).path("unaltered").asBoolean())
        .isTrue();
    assertThat(
            json(manager.postJson(path + "/restoration", "{\"reason\":\"x\"}"), 409)
                .path("code")
                .asText())
        .isEqualTo("ITSM-CMD-033");
    desk.apply(amend(item, "vendor", "Theirs"));
    JsonNode compared = json(manager.get(path + "/comparison?standing=different"), 200);
    assertThat(compared.at("/counts/different").asInt()).isEqualTo(1);
    assertThat(compared.at("/lines/0/difference/fields/0/before").asText()).isEqualTo("Ours Ltd");
    assertThat(json(manager.get(path + "/restoration?item=" + item), 200).at("/plan/steps"))
        .hasSize(1);
    HttpResponse<String> restored =
        manager.postJson(
            path + "/restoration", "{\"items\":[\"" + item + "\"],\"reason\":\"Undone\"}");
    assertThat(restored.headers().firstValue("Location").orElse("")).startsWith("/api/records/");
    assertThat(json(restored, 201).has("correction")).isTrue();
  }

  @Test
  void aServiceAndAllThatItNeedsCanBeTaken() {
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    JsonNode taken = taken("\"kind\":\"needed\",\"service\":\"" + service + "\",\"depth\":\"3\"");
    assertThat(taken.path("items").asInt()).isEqualTo(1);
    assertThat(taken.at("/scope/depth").asInt()).isEqualTo(3);
    String customer = organisation.customer();
    desk.item("server", Map.of("customer", customer, "environment", "test"));
    desk.item("server", Map.of("customer", customer));
    JsonNode matching =
        taken(
            "\"kind\":\"matching\",\"class\":\"hardware\",\"environment\":\"test\",\"customer\":\""
                + customer
                + "\"");
    assertThat(matching.path("items").asInt()).isEqualTo(1);
    assertThat(matching.at("/scope/criteria/environment").asText()).isEqualTo("test");
  }

  @Test
  void oneAnswerNamesAllThatIsWrong() {
    JsonNode refused =
        json(
            manager.postJson(
                BASELINES,
                "{\"kind\":\"needed\",\"items\":[\"INC000001\"],\"service\":\"none-such\","
                    + "\"depth\":\"99\"}"),
            400);
    assertThat(refused.path("code").asText()).isEqualTo("ITSM-CMD-031");
    assertThat(refused.path("fields").fieldNames())
        .toIterable()
        .contains("name", "reason", "items", "service", "depth");
    JsonNode words =
        json(
            manager.postJson(
                BASELINES,
                "{\"name\":\"a\",\"reason\":\"b\",\"kind\":\"matching\",\"status\":\"broken\","
                    + "\"criticality\":\"iron\"}"),
            400);
    assertThat(words.path("fields").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("status", "criticality");
  }

  @ParameterizedTest
  @CsvSource({
    "/BSL999999999,                 404",
    "/INC000001,                    404",
    "/x/comparison,                 404",
    "?size=1000,                    400",
  })
  void whatThereIsNotIsAnswered(String path, int status) {
    assertThat(manager.get(BASELINES + path).statusCode()).isEqualTo(status);
  }

  @Test
  void othersThanConfigurationManagersTakeNone() {
    RecordNumber item = desk.item("server");
    String path = BASELINES + "/" + taken("\"items\":[\"" + item + "\"]").path("number").asText();
    Http agent = visitors.program(port, visitors.holding(Roles.SERVICE_DESK));
    assertThat(agent.get(path + "/comparison").statusCode()).isEqualTo(200);
    assertThat(
            agent
                .postJson(
                    BASELINES, "{\"name\":\"a\",\"reason\":\"b\",\"items\":[\"" + item + "\"]}")
                .statusCode())
        .isEqualTo(403);
    assertThat(agent.postJson(path + "/restoration", "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(403);
    Http outsider = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(outsider.get(path).statusCode()).isEqualTo(403);
  }
}
