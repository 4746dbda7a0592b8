package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.cmdb.ComponentKind;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationOutcome;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ItemComponent;
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
class ConfigurationItemApiTest {

  private static final String PATH = "/api/configuration-items";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String word = Organisation.unique("zq").replace("-", "") + "x";
  private ItemDesk desk;
  private Http staff;
  private String customer;
  private RecordNumber server;
  private RecordNumber application;

  @BeforeEach
  void organise() {
    desk = new ItemDesk(configuration);
    staff = visitors.program(port, organisation.deskAgent().key());
    customer = organisation.customer();
    server =
        desk.item(
            "server",
            Map.of(
                "name",
                "Beta " + word,
                "customer",
                customer,
                "serial",
                "SER-" + word,
                "attributes.memory",
                "2048"));
    application =
        desk.item("application", Map.of("name", "<b>Alpha</b> " + word, "status", "test"));
    desk.apply(
        relate("runs-on", application, server),
        new AmendItem(
            server.value(),
            null,
            Map.of(),
            Map.of(ComponentKind.DISK, List.of(new ItemComponent("sda", Map.of("size", "1"))))));
  }

  @Test
  void anItemIsShownWithItsPartsAndRelations() {
    HttpResponse<String> answer = staff.get(PATH + "/" + server);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isPresent();
    JsonNode item = json(answer);
    assertThat(item.get("number").asText()).isEqualTo(server.value());
    assertThat(item.get("class").asText()).isEqualTo("server");
    assertThat(item.get("status").asText()).isEqualTo("live");
    assertThat(item.at("/attributes/memory").asText()).isEqualTo("2048");
    assertThat(item.at("/components/disk/0/key").asText()).isEqualTo("sda");
    assertThat(item.at("/relations/0/type").asText()).isEqualTo("runs-on");
    assertThat(item.at("/relations/0/source").asText()).isEqualTo(application.value());
    assertThat(item.at("/relations/0/other/name").asText()).isEqualTo("<b>Alpha</b> " + word);
    assertThat(staff.get("/api/records/" + server).headers().firstValue("Location"))
        .hasValue(PATH + "/" + server);
    assertThat(json(staff.get("/api/relations?item=" + server))).hasSize(1);
  }

  @Test
  void anItemIsShownAsItWas() {
    ConfigurationOutcome before = desk.apply(amend(server, "vendor", "Old Ltd"));
    ConfigurationOutcome after = desk.apply(amend(server, "vendor", "New Ltd"));
    String path = PATH + "/" + server;
    assertThat(json(staff.get(path + "?at=" + before.at())).get("vendor").asText())
        .isEqualTo("Old Ltd");
    assertThat(json(staff.get(path)).get("vendor").asText()).isEqualTo("New Ltd");
    JsonNode differences =
        json(staff.get(path + "/differences?from=" + before.at() + "&to=" + after.at()));
    assertThat(differences.at("/fields/0/before").asText()).isEqualTo("Old Ltd");
    assertThat(differences.at("/fields/0/after").asText()).isEqualTo("New Ltd");
    JsonNode history = json(staff.get(path + "/history?size=1"));
    assertThat(history).hasSize(1);
    assertThat(history.at("/0/update/number").asLong()).isEqualTo(after.update());
    assertThat(history.at("/0/update/origin/reason").asText()).isEqualTo("A test wants it so");
    assertThat(staff.get(path + "?at=2001-01-01T00:00:00Z").body()).contains("ITSM-CMD-001");
  }

  @ParameterizedTest
  @CsvSource({
    "?at=yesterday,                           at",
    "/differences,                            from",
    "/differences?from=2026-01-01T00:00:00Z&to=x, to",
    "/history?size=101,                       size",
    "/history?size=0,                         size",
  })
  void aBadQuestionAboutAnItemIsRefused(String question, String field) {
    HttpResponse<String> answer = staff.get(PATH + "/" + server + question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("fields").fieldNames()).toIterable().containsExactly(field);
  }

  @Test
  void itemsAreFoundByWordsAndFields() {
    assertThat(names("?q=" + word)).containsExactly("<b>Alpha</b> " + word, "Beta " + word);
    assertThat(names("?q=" + word + "&class=hardware")).containsExactly("Beta " + word);
    assertThat(names("?q=" + word + "&status=test")).containsExactly("<b>Alpha</b> " + word);
    assertThat(names("?q=SER-" + word)).containsExactly("Beta " + word);
    assertThat(names("?q=" + server.value().toLowerCase(java.util.Locale.ROOT)))
        .containsExactly("Beta " + word);
    assertThat(names("?customer=" + customer)).containsExactly("Beta " + word);
    assertThat(names("?q=" + word + "&size=1&page=1")).containsExactly("Beta " + word);
    assertThat(names("?q=" + word + "&class=no-such-class")).isEmpty();
    assertThat(names("?q=%25")).doesNotContain("Beta " + word);
    JsonNode facets = json(staff.get(PATH + "/facets?q=" + word));
    assertThat(facets.findValuesAsText("field")).contains("class", "status", "customer");
    assertThat(facets.at("/1/counts/0/value").asText()).isIn("live", "test");
    assertThat(facets.at("/1/counts/0/count").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "status=broken,    status",
    "criticality=five, criticality",
    "environment=moon, environment",
    "size=101,         size",
    "page=-1,          page"
  })
  void aBadFilterIsRefused(String filter, String field) {
    HttpResponse<String> answer = staff.get(PATH + "?" + filter);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("fields").fieldNames()).toIterable().containsExactly(field);
  }

  @Test
  void customersSeeTheirOwnAndOwnersWhatTheyOwn() {
    Http manager =
        visitors.program(port, organisation.personOf(customer, Roles.CUSTOMER_MANAGER).key());
    String user = organisation.personOf(customer, Roles.REQUESTER).key();
    Http requester = visitors.program(port, user);
    assertThat(manager.get(PATH + "/" + server).statusCode()).isEqualTo(200);
    assertThat(json(manager.get(PATH + "/" + server)).get("relations")).isEmpty();
    assertThat(manager.get(PATH + "/" + application).body()).contains("ITSM-CMD-001");
    assertThat(manager.get("/api/relations?item=" + application).statusCode()).isEqualTo(404);
    assertThat(json(manager.get(PATH)).get("total").asInt()).isEqualTo(1);
    assertThat(json(manager.get(PATH + "/facets")).at("/0/counts/0/count").asInt()).isEqualTo(1);
    assertThat(requester.get(PATH + "/" + server).statusCode()).isEqualTo(404);
    assertThat(requester.get("/api/records/" + server).statusCode()).isEqualTo(404);
    desk.apply(amend(server, "owner", user));
    assertThat(requester.get(PATH + "/" + server).statusCode()).isEqualTo(200);
    for (String inside : List.of("/history", "/differences?from=2026-01-01T00:00:00Z")) {
      HttpResponse<String> refused = requester.get(PATH + "/" + server + inside);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
      assertThat(refused.body()).contains("ITSM-CMD-002");
    }
  }

  @Test
  void whatIsNoItemIsUnknownAndNothingIsWrittenHere() {
    for (String number : List.of("CI999999999", "INC000001", "nonsense", "%3Cscript%3E")) {
      HttpResponse<String> answer = staff.get(PATH + "/" + number);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
      assertThat(answer.body()).contains("ITSM-CMD-001");
    }
    assertThat(Http.at(port).get(PATH).statusCode()).isEqualTo(401);
    assertThat(staff.postJson(PATH, "{\"name\":\"x\"}").statusCode()).isEqualTo(405);
    assertThat(staff.postJson("/api/relations", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void anUpdateIsInTheEvidence() {
    Http auditor = visitors.program(port, organisation.person("auditor", Roles.AUDITOR).key());
    String body = auditor.get("/api/evidence/configuration").body();
    assertThat(body).contains("ConfigurationUpdated", server.value());
    assertThat(body).doesNotContain("A test wants it so");
    assertThat(auditor.get("/api/evidence/services").statusCode()).isEqualTo(200);
  }

  private List<String> names(String question) {
    HttpResponse<String> answer = staff.get(PATH + question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get("items").findValuesAsText("name");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(answer.body(), defect);
    }
  }
}
