package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.add;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.OriginKind;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ItemClassApiTest {

  private static final String CLASSES = "/api/item-classes";
  private static final String TYPES = "/api/relation-types";
  private static final String COLOURS =
      "[{\"key\":\"colours\",\"title\":\"Colours\",\"titleDe\":\"Farben\","
          + "\"type\":\"whole-number\",\"required\":true,\"lowest\":1,\"highest\":\"12\"}]";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String key = Organisation.unique("printer");
  private Http administrator;
  private String person;
  private ItemDesk desk;

  @BeforeEach
  void organise() {
    person = organisation.person("admin", Roles.ADMINISTRATOR).key();
    administrator = visitors.program(port, person);
    desk = new ItemDesk(configuration);
  }

  @Test
  void theTreeIsThereFromTheStart() {
    Http staff = visitors.program(port, organisation.deskAgent().key());
    assertThat(json(staff.get(CLASSES)).findValuesAsText("key"))
        .contains(
            "item",
            "service",
            "application",
            "database",
            "hardware",
            "server",
            "virtual-machine",
            "network-device",
            "storage",
            "workstation",
            "location",
            "software",
            "licence",
            "document");
    JsonNode server = json(staff.get(CLASSES + "/server"));
    assertThat(server.get("path"))
        .extracting(JsonNode::asText)
        .containsExactly("item", "hardware", "server");
    assertThat(server.at("/inherited").findValuesAsText("key")).contains("memory", "mac");
    assertThat(json(staff.get(TYPES)).findValuesAsText("key"))
        .contains(
            "runs-on",
            "depends-on",
            "part-of",
            "connected-to",
            "uses",
            "backed-up-by",
            "delivered-by");
    assertThat(json(staff.get(TYPES + "/part-of")).at("/facts/impact").asText())
        .isEqualTo("from-source");
  }

  @Test
  void aClassIsAddedAndItsItemsHaveItsAttributes() {
    HttpResponse<String> added = administrator.postJson(CLASSES, body(key, "hardware", COLOURS));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    RecordNumber item =
        desk.item(key, Map.of("attributes.colours", "4", "attributes.model", "LP 1"));
    assertThat(configuration.item(item).facts().attributes())
        .containsEntry("colours", "4")
        .containsEntry("model", "LP 1");
    assertThat(desk.refusal(add("p", key, Map.of())).fields())
        .containsEntry("steps[0].attributes.colours", "Give a value");
    assertThat(administrator.postJson(CLASSES, body(key, "hardware", COLOURS)).body())
        .contains("ITSM-CMD-008");
  }

  @Test
  void aClassIsAmendedByWhoHasReadIt() {
    administrator.postJson(CLASSES, body(key, "hardware", "[]"));
    HttpResponse<String> read = administrator.get(CLASSES + "/" + key);
    String better = body(key, "item", COLOURS);
    assertThat(put(administrator, CLASSES + "/" + key, better).statusCode()).isEqualTo(428);
    Http reader = administrator.with("If-Match", read.headers().firstValue("ETag").orElseThrow());
    HttpResponse<String> amended = put(reader, CLASSES + "/" + key, better);
    assertThat(amended.statusCode()).as(amended.body()).isEqualTo(200);
    assertThat(json(amended).at("/facts/parent").asText()).isEqualTo("item");
    assertThat(put(reader, CLASSES + "/" + key, better).statusCode()).isEqualTo(412);
    assertThat(put(any(), CLASSES + "/no-such-class", better).body()).contains("ITSM-CMD-009");
    assertThat(
            visitors
                .program(port, organisation.person("auditor", Roles.AUDITOR).key())
                .get("/api/evidence/configuration")
                .body())
        .contains("ItemClassAmended", key, "colours:whole-number");
  }

  @Test
  void whatItemsHaveValuesOfStays() {
    administrator.postJson(CLASSES, body(key, "hardware", COLOURS));
    desk.item(key, Map.of("attributes.colours", "4", "attributes.model", "LP 1"));
    assertThat(refused(put(any(), CLASSES + "/" + key, body(key, "hardware", "[]"))))
        .containsExactly("attributes");
    assertThat(
            refused(
                put(
                    any(),
                    CLASSES + "/" + key,
                    body(key, "hardware", COLOURS.replace("whole-number", "decimal")))))
        .containsExactly("attributes");
    assertThat(refused(put(any(), CLASSES + "/" + key, body(key, "item", COLOURS))))
        .containsExactly("parent");
    String retired = COLOURS.replace("\"required\":true", "\"required\":true,\"retired\":true");
    assertThat(put(any(), CLASSES + "/" + key, body(key, "hardware", retired)).statusCode())
        .isEqualTo(200);
    assertThat(desk.refusal(add("p", key, Map.of("attributes.colours", "2"))).fields())
        .containsOnlyKeys("steps[0].attributes.colours");
    desk.item(key);
  }

  @Test
  void aClassThatIsRetiredGetsNoMoreItems() {
    administrator.postJson(CLASSES, body(key, "hardware", "[]"));
    RecordNumber item = desk.item(key);
    assertThat(
            put(
                    any(),
                    CLASSES + "/" + key,
                    body(key, "hardware", "[]").replace("{\"key\"", "{\"retired\":true,\"key\""))
                .statusCode())
        .isEqualTo(200);
    assertThat(desk.refusal(add("p", key, Map.of())).fields()).containsOnlyKeys("steps[0].class");
    desk.change(ItemDesk.amend(item, "vendor", "Still ours"));
  }

  @Test
  void aClassMayNotLieBelowItself() {
    String below = key + "-below";
    administrator.postJson(CLASSES, body(key, "hardware", "[]"));
    administrator.postJson(CLASSES, body(below, key, "[]"));
    assertThat(refused(put(any(), CLASSES + "/" + key, body(key, below, "[]"))))
        .containsExactly("parent");
    assertThat(refused(put(any(), CLASSES + "/" + key, body(key, key, "[]"))))
        .containsExactly("parent");
    assertThat(refused(put(any(), CLASSES + "/item", body("item", "server", "[]"))))
        .containsExactly("parent");
    assertThat(refused(administrator.postJson(CLASSES, body(key + "-x", "", "[]"))))
        .containsExactly("parent");
    assertThat(refused(put(any(), CLASSES + "/" + key, body(key, "hardware", attribute("memory")))))
        .containsExactly("attributes");
    administrator.postJson(CLASSES, body(below + "-2", key, attribute("tray")));
    assertThat(refused(put(any(), CLASSES + "/" + key, body(key, "hardware", attribute("tray")))))
        .containsExactly("attributes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Key          | "type":"text"                        | attributes[0].key
          one          | "type":"colour"                      | attributes[0].type
          one          | "type":"choice"                      | attributes[0].options
          one          | "type":"text","options":["a"]        | attributes[0].options
          one          | "type":"text","lowest":"1"           | attributes[0].lowest
          one          | "type":"decimal","lowest":"x"        | attributes[0].lowest
          one          | "type":"decimal","lowest":2,"highest":1 | attributes[0].highest
          one          | "type":"text","longest":4001         | attributes[0].longest
          one          | "type":"text","pattern":"(a)\\\\1"   | attributes[0].pattern
          one          | "type":"flag","pattern":"a"          | attributes[0].pattern
          """)
  void aBadAttributeIsRefused(String attributeKey, String facts, String field) {
    String attributes =
        "[{\"key\":\"" + attributeKey + "\",\"title\":\"One\",\"titleDe\":\"Eins\"," + facts + "}]";
    assertThat(refused(administrator.postJson(CLASSES, body(key, "hardware", attributes))))
        .containsExactly(field);
  }

  @Test
  void aRelationTypeIsAddedAndAmended() {
    String type = Organisation.unique("feeds");
    HttpResponse<String> added = administrator.postJson(TYPES, type(type, "storage", "server"));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    RecordNumber storage = desk.item("storage");
    RecordNumber server = desk.item("server");
    desk.change(ItemDesk.relate(type, storage, server));
    assertThat(desk.refusal(ItemDesk.relate(type, server, storage)).fields())
        .containsOnlyKeys("steps[0].type");
    assertThat(put(any(), TYPES + "/" + type, type(type, "item", "item")).statusCode())
        .isEqualTo(200);
    desk.change(ItemDesk.relate(type, server, storage));
    String acyclic = type(type, "item", "item").replace("{\"key\"", "{\"acyclic\":true,\"key\"");
    assertThat(refused(put(any(), TYPES + "/" + type, acyclic))).containsExactly("acyclic");
    assertThat(administrator.postJson(TYPES, type(type, "item", "item")).body())
        .contains("ITSM-CMD-011");
    assertThat(
            refused(
                administrator.postJson(
                    TYPES, type(type + "-2", "moon", "item").replace("both", "all"))))
        .containsExactlyInAnyOrder("impact", "allowed[0].source");
    String retired = type(type, "item", "item").replace("{\"key\"", "{\"retired\":true,\"key\"");
    assertThat(put(any(), TYPES + "/" + type, retired).statusCode()).isEqualTo(200);
    assertThat(desk.refusal(ItemDesk.relate(type, storage, desk.item("server"))).fields())
        .containsOnlyKeys("steps[0].type");
  }

  @Test
  void whatIsNotThereIsRefusedByField() {
    assertThat(refused(administrator.postJson(CLASSES, body(key, "hardware", "[null]"))))
        .contains("attributes[0].key", "attributes[0].type");
    String pairs =
        type(key, "item", "item").replaceFirst("\"allowed\":\\[[^\\]]*", "\"allowed\":[null");
    assertThat(refused(administrator.postJson(TYPES, pairs)))
        .containsExactlyInAnyOrder("allowed[0].source", "allowed[0].target");
  }

  @Test
  void nothingStandsInTheWayOfTheServiceCatalogue() {
    JsonNode facts = json(administrator.get(CLASSES + "/service")).get("facts");
    String attributes = facts.get("attributes").toString();
    String as = body("service", "item", attributes);
    assertThat(
            refused(put(any(), CLASSES + "/service", as.replaceFirst("\\{", "{\"retired\":true,"))))
        .containsExactly("retired");
    assertThat(
            refused(
                put(
                    any(),
                    CLASSES + "/service",
                    as.replaceFirst("\\{", "{\"abstractClass\":true,"))))
        .contains("abstractClass");
    assertThat(attributes).contains("\"longest\":64");
    for (String narrow :
        List.of(
            attributes.replace("\"longest\":64", "\"longest\":8"),
            attributes.replace("\"retired\":false", "\"retired\":true"),
            attributes.replaceFirst("\"pattern\":\"[^\"]*\"", "\"pattern\":\"[a-z]+\""))) {
      assertThat(narrow).isNotEqualTo(attributes);
      assertThat(refused(put(any(), CLASSES + "/service", body("service", "item", narrow))))
          .containsExactly("attributes");
    }
  }

  @Test
  void whatSomebodyRequiresKeepsNoServiceOutOfTheItems() {
    administrator.postJson(CLASSES, body(key, "hardware", COLOURS));
    desk.apply(OriginKind.CATALOGUE, List.of(add("p", key, Map.of())));
    assertThat(desk.refusal(add("p", key, Map.of())).fields())
        .containsOnlyKeys("steps[0].attributes.colours");
  }

  @Test
  void staffReadAndAdministratorsAloneWrite() {
    Http manager =
        visitors.program(port, organisation.person("m", Roles.CONFIGURATION_MANAGER).key());
    Http requester = visitors.program(port, organisation.requester().key());
    assertThat(manager.get(CLASSES).statusCode()).isEqualTo(200);
    assertThat(manager.postJson(CLASSES, body(key, "hardware", "[]")).body())
        .contains("ITSM-CMD-003");
    assertThat(put(manager, CLASSES + "/server", body("server", "item", "[]")).body())
        .contains("ITSM-CMD-003");
    assertThat(manager.postJson(TYPES, type(key, "item", "item")).body()).contains("ITSM-CMD-003");
    for (String path : List.of(CLASSES, CLASSES + "/server", TYPES, TYPES + "/uses")) {
      assertThat(requester.get(path).body()).contains("ITSM-CMD-002");
    }
  }

  private static String attribute(String key) {
    return "[{\"key\":\"" + key + "\",\"title\":\"T\",\"titleDe\":\"T\",\"type\":\"text\"}]";
  }

  private static String body(String key, String parent, String attributes) {
    return "{\"key\":\"%s\",\"parent\":\"%s\",\"title\":\"Printer\",\"titleDe\":\"Drucker\",\"attributes\":%s}"
        .formatted(key, parent, attributes);
  }

  private static String type(String key, String source, String target) {
    return ("{\"key\":\"%s\",\"title\":\"feeds\",\"titleDe\":\"speist\",\"reverseTitle\":\"is fed by\","
            + "\"reverseTitleDe\":\"wird gespeist von\",\"impact\":\"both\","
            + "\"allowed\":[{\"source\":\"%s\",\"target\":\"%s\"}]}")
        .formatted(key, source, target);
  }

  private Http any() {
    return visitors.program(port, person).with("If-Match", "*");
  }

  private static HttpResponse<String> put(Http http, String path, String body) {
    return http.send("PUT", path, body, "application/json");
  }

  private static List<String> refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    List<String> fields = new ArrayList<>();
    json(answer).get("fields").fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(answer.body(), defect);
    }
  }
}
