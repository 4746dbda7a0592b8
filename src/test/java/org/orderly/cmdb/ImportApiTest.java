package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Imports through the door that programs use. */
@OrderlyTest
class ImportApiTest {

  @Autowired Visitors visitors;
  @Autowired ApplicationContext context;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  private final String own = Organisation.unique("x");
  private ImportDesk desk;
  private Http manager;

  @BeforeEach
  void aManager() {
    desk = ImportDesk.in(context);
    manager = visitors.program(port, visitors.holding(Roles.CONFIGURATION_MANAGER));
  }

  private HttpResponse<String> send(Http who, Map<String, String> fields, String file) {
    return who.upload("/api/imports", fields, "items.csv", file.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return mapper.readTree(answer.body());
    } catch (IOException malformed) {
      throw new AssertionError(malformed);
    }
  }

  @Test
  void aFileIsSentCheckedStartedAndReported() {
    String file =
        "Host,Kind,RAM\na-%1$s,server,512\n=1+1%1$s,server,1\nc-%1$s,nothing,=2+2\n".formatted(own);
    JsonNode sent =
        json(
            send(
                manager,
                Map.of(
                    "source",
                    "facility-list",
                    "mapping",
                    "{\"columns\":{\"Host\":\"name\",\"Kind\":\"class\",\"RAM\":\"attributes.memory\"}}",
                    "reason",
                    "Stocktaking"),
                file),
            201);
    String path = "/api/imports/" + sent.path("id").asLong();
    assertThat(sent.path("state").asText()).isEqualTo("checking");
    assertThat(sent.path("lines").asInt()).isEqualTo(3);
    assertThat(json(manager.postJson(path + "/start", ""), 409).path("code").asText())
        .isEqualTo("ITSM-INV-006");
    desk.work();
    JsonNode checked = json(manager.get(path), 200);
    assertThat(checked.path("dryRun").path("created").asInt()).isEqualTo(2);
    assertThat(manager.get(path + "/report.csv").body()).contains("4,refused,");
    assertThat(json(manager.postJson(path + "/start", ""), 200).path("state").asText())
        .isEqualTo("importing");
    desk.work();
    assertThat(json(manager.get(path), 200).path("result").path("done").asInt()).isEqualTo(3);
    String report = manager.get(path + "/report.csv").body();
    assertThat(report.lines().toList().get(0)).endsWith("line,outcome,item,reason");
    assertThat(report).contains("2,created,CI", "3,created,CI", "4,refused,,").doesNotContain(",=");
    assertThat(json(manager.get("/api/imports"), 200).findValuesAsText("id"))
        .contains(sent.path("id").asText());
  }

  @Test
  void whoImportsNothingIsRefused() {
    Http agent = visitors.program(port, visitors.holding(Roles.SERVICE_DESK));
    String file = "class,name\nserver,a-" + own + "\n";
    assertThat(json(send(agent, Map.of(), file), 403).path("code").asText())
        .isEqualTo("ITSM-INV-001");
    assertThat(agent.get("/api/imports").statusCode()).isEqualTo(403);
    assertThat(agent.get("/api/imports/1/report.csv").statusCode()).isEqualTo(403);
    assertThat(json(manager.get("/api/imports/999999999"), 404).path("code").asText())
        .isEqualTo("ITSM-INV-002");
  }

  @Test
  void badRequestsNameTheirFields() {
    assertThat(
            json(send(manager, Map.of("kind", "boxes"), "a\nb\n"), 400).path("fields").has("kind"))
        .isTrue();
    assertThat(
            json(send(manager, Map.of("mapping", "{"), "a\nb\n"), 400)
                .path("fields")
                .has("mapping"))
        .isTrue();
    byte[] latin = "class,name\nserver,Größer\n".getBytes(StandardCharsets.ISO_8859_1);
    JsonNode refused = json(manager.upload("/api/imports", Map.of(), "items.csv", latin), 400);
    assertThat(refused.path("fields").path("file").asText()).contains("UTF-8");
    JsonNode none = json(manager.postJson("/api/imports", "{}"), 415);
    assertThat(none.path("code").asText()).startsWith("ITSM-KRN");
  }
}
