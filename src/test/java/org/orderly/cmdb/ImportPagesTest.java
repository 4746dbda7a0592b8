package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@OrderlyTest
class ImportPagesTest {

  @Autowired ApplicationContext context;
  @Autowired ConfigurationManagement configuration;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String own = Organisation.unique("x");
  private ImportDesk desk;
  private Http manager;

  @BeforeEach
  void aManager() {
    desk = ImportDesk.in(context);
    manager = visitors.browser(port, visitors.holding(Roles.CONFIGURATION_MANAGER));
  }

  private HttpResponse<String> send(Map<String, String> fields, byte[] file) {
    Map<String, String> all = new LinkedHashMap<>(Map.of("kind", "items", "source", own));
    all.putAll(fields);
    all.put("_csrf", manager.csrf("/imports/new"));
    return manager.upload("/imports", all, "items.csv", file);
  }

  /** Where the import is that a file has become. */
  private String sent(Map<String, String> fields, String file, String encoding) {
    HttpResponse<String> answer = send(fields, file.getBytes(Charset.forName(encoding)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("^http://[^/]+|/mapping$", "");
  }

  private HttpResponse<String> post(String page, String action, Map<String, String> fields) {
    return manager.form(page, action, fields);
  }

  @Test
  void aFileIsSentMappedCheckedAndImported() {
    String path =
        sent(
            Map.of("encoding", "windows-1252", "separator", "semicolon", "reason", "Stocktaking"),
            "Host;Kind;Asset tag;RAM\nGrößer-%1$s;server;T%1$s;512\nb-%1$s;nothing;;1\n"
                .formatted(own),
            "windows-1252");
    String mapping = manager.get(path + "/mapping").body();
    assertThat(mapping)
        .contains("Größer-" + own, "Inventory tag", "Memory")
        .containsPattern("value=\"assetTag\" selected");
    Map<String, String> columns =
        new LinkedHashMap<>(
            Map.of(
                "column-0", "name",
                "column-1", "class",
                "column-2", "name",
                "column-3", "attributes.memory"));
    HttpResponse<String> twice = post(path + "/mapping", path + "/mapping", columns);
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.body()).contains("Another column is «name» too", "Nothing was changed");
    columns.put("column-2", "assetTag");
    assertThat(post(path + "/mapping", path + "/mapping", columns).statusCode()).isEqualTo(302);
    assertThat(manager.get(path).body())
        .contains("Dry run", "0 of 2 lines", "/assets/import-progress.js", "Stocktaking");
    desk.work();
    assertThat(manager.get(path).body())
        .contains("Dry run done", "Start the import", "There is no class")
        .doesNotContain("import-progress.js");
    String refused = manager.get(path + "/refused.csv").body();
    assertThat(refused.lines().toList()).hasSize(2);
    assertThat(refused).contains("Host,Kind,Asset tag,RAM,reason", "b-" + own + ",nothing,,1,");
    assertThat(post(path, path + "/start", Map.of()).statusCode()).isEqualTo(302);
    desk.work();
    assertThat(manager.get(path).body()).contains("Result", "Done").doesNotContain("Cancel<");
    assertThat(configuration.identified(IdentifierKind.NAME, List.of("Größer-" + own))).hasSize(1);
    assertThat(manager.get("/imports").body()).contains(path, "items.csv", own);

    String again = sent(Map.of(), "Host,Kind\nc-%s,server\n".formatted(own), "UTF-8");
    assertThat(manager.get(again + "/mapping").body()).contains("Nothing</option>");
    String same = sent(Map.of(), "Host,Kind,Asset tag,RAM\nc,server,,\n", "UTF-8");
    assertThat(manager.get(same + "/mapping").body())
        .containsPattern("value=\"attributes.memory\" selected");
  }

  @Test
  void aClassShowsItsFieldsAndColumnsAreMappedAnew() {
    String path = sent(Map.of(), "name,url\na-%s,https://example.org\n".formatted(own), "UTF-8");
    Map<String, String> typed =
        Map.of("itemClass", "server", "show", "1", "column-0", "name", "column-1", "");
    String shown = post(path + "/mapping", path + "/mapping", typed).body();
    assertThat(shown).contains("attributes.rack").doesNotContain("attributes.seats");
    Map<String, String> columns =
        Map.of("itemClass", "application", "column-0", "name", "column-1", "attributes.url");
    post(path + "/mapping", path + "/mapping", columns);
    desk.work();
    assertThat(manager.get(path).body()).contains("Columns otherwise");
    Map<String, String> fewer = Map.of("itemClass", "document", "column-0", "name");
    assertThat(post(path + "/mapping", path + "/mapping", fewer).statusCode()).isEqualTo(302);
    assertThat(manager.get(path).body()).contains("0 of 1 lines");
    desk.work();
    assertThat(post(path, path + "/cancellation", Map.of()).statusCode()).isEqualTo(302);
    assertThat(manager.get(path).body()).contains("Cancelled").doesNotContain("Start the import");
    assertThat(post("/imports/new", path + "/start", Map.of()).statusCode()).isEqualTo(409);
    assertThat(post("/imports/new", path + "/mapping", fewer).statusCode()).isEqualTo(409);
  }

  @Test
  void whatWasTypedStaysWithAMessageAtEachField() {
    byte[] latin = "name;class\nGrößer;server\n".getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> refused =
        send(Map.of("kind", "relations", "reason", "<b>Because</b>"), latin);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("The file is not UTF-8", "&lt;b&gt;Because&lt;/b&gt;", "value=\"" + own + "\"")
        .containsPattern("value=\"relations\" selected");
    assertThat(send(Map.of(), new byte[0]).body()).contains("Choose a file");
    HttpResponse<String> source =
        send(Map.of("source", "No Such!", "reason", "x".repeat(5_000)), latin);
    assertThat(source.body()).contains("Name the source in a-z", "Give a reason of up to");
    assertThat(send(Map.of("encoding", "ebcdic"), latin).statusCode()).isEqualTo(400);
  }

  @Test
  void aLargeFileIsTakenAndRefusedLinesHavePages() {
    StringBuilder file = new StringBuilder("name,class,description\n");
    for (int n = 0; n < 2_500; n++) {
      file.append("n-").append(n).append(own).append(",nothing,").append("x".repeat(4_000));
      file.append('\n');
    }
    String path = sent(Map.of(), file.toString(), "UTF-8");
    post(
        path + "/mapping",
        path + "/mapping",
        Map.of("column-0", "name", "column-1", "class", "column-2", "description"));
    desk.work();
    assertThat(manager.get(path).body()).contains("1 of 125", "<td data-label=\"Line\"");
    assertThat(manager.get(path + "?page=124").body()).contains("125 of 125", ">2501<");
    assertThat(manager.get(path + "/refused.csv").body().lines()).hasSize(2_501);
  }

  @Test
  void staleItemsAreListed() {
    RecordNumber item = new ItemDesk(configuration).item("server");
    context
        .getBean(IdentifiedItems.class)
        .seen(List.of(item.running()), java.time.Instant.parse("2001-01-01T00:00:00Z"));
    Http agent = visitors.browser(port, visitors.holding(Roles.SERVICE_DESK));
    assertThat(agent.get("/stale-items").body()).contains(item.value(), "Server");
    Http outsider = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(outsider.get("/stale-items").statusCode()).isEqualTo(403);
  }

  @Test
  void whoImportsNothingSeesNoImports() {
    String path = sent(Map.of(), "name\na\n", "UTF-8");
    Http agent = visitors.browser(port, visitors.holding(Roles.SERVICE_DESK));
    for (String page :
        List.of("/imports", "/imports/new", path, path + "/mapping", path + "/refused.csv")) {
      assertThat(agent.get(page).statusCode()).as(page).isEqualTo(403);
    }
    assertThat(manager.get("/imports/999999999").statusCode()).isEqualTo(404);
  }
}
