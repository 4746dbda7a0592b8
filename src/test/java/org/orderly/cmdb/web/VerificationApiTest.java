package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.cmdb.process.VerificationDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class VerificationApiTest {

  private static final String API = "/api/verifications";
  private static final String PAGES = "/verifications";

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Visitors visitors;
  @Autowired TaskManagement tasks;
  @LocalServerPort int port;

  private VerificationDesk desk;
  private Http manager;

  @BeforeEach
  void openDesk() {
    desk = VerificationDesk.of(server);
    manager = visitors.program(port, desk.manager.key());
  }

  @Test
  void aVerificationIsBegunByHandReadAndCancelled() {
    RecordNumber item = desk.servers(1).get(0);
    HttpResponse<String> begun =
        manager.postJson(API, "{\"scope\":\"site\",\"of\":\"" + desk.site + "\"}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    String path = begun.headers().firstValue("Location").orElseThrow();
    String number = path.substring(path.lastIndexOf('/') + 1);
    Http keeper = visitors.program(port, desk.keeper.key());
    HttpResponse<String> read = keeper.get(path);
    assertThat(read.headers().firstValue("ETag")).isPresent();
    assertThat(read.body())
        .contains("\"state\":\"drawn\"", "\"seed\":\"", "\"population\":1", "\"open\":1")
        .contains("\"name\":\"Check configuration items\"");
    assertThat(keeper.get(path + "/items").body()).contains(item.value(), "\"batch\":1");
    assertThat(keeper.get(path + "/batches/1/expected").body())
        .contains(item.value(), "\"serial\":\"serial");
    assertThat(keeper.get(API + "?state=drawn").body()).contains(number);
    assertThat(keeper.get(API + "/accuracy").statusCode()).isEqualTo(200);
    assertThat(keeper.get("/api/records/" + number).headers().firstValue("Location"))
        .hasValue(path);
    assertThat(keeper.get("/api/records/" + number + "/history").body())
        .contains("VerificationSampleDrawn");
    String cancellation = path + "/cancellation";
    assertThat(keeper.postJson(cancellation, "{\"reason\":\"No\"}").statusCode()).isEqualTo(403);
    assertThat(manager.postJson(cancellation, "{}").body()).contains("ITSM-CMD-047");
    assertThat(manager.postJson(cancellation, "{\"reason\":\"Moved\"}").body())
        .contains("\"state\":\"cancelled\"", "Moved");
    assertThat(manager.postJson(cancellation, "{\"reason\":\"Moved\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void outsidersSeeNoneAndStaffBeginNone() {
    desk.servers(1);
    RecordNumber number = desk.begin();
    Http outsider = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(outsider.get(API).statusCode()).isEqualTo(403);
    assertThat(outsider.get(API + "/" + number).statusCode()).isEqualTo(404);
    assertThat(outsider.get(API + "/" + number + "/items").statusCode()).isEqualTo(404);
    assertThat(outsider.get(API + "/" + number + "/batches/1/expected").statusCode())
        .isEqualTo(404);
    Http keeper = visitors.program(port, desk.keeper.key());
    assertThat(keeper.get(API + "/nothing").statusCode()).isEqualTo(404);
    assertThat(keeper.get(API + "/VER999999").statusCode()).isEqualTo(404);
    assertThat(
            keeper.postJson(API, "{\"scope\":\"site\",\"of\":\"" + desk.site + "\"}").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                | scope
          {"scope":"planet","of":"earth"}                   | scope
          {"scope":"class"}                                 | of
          {"scope":"class","of":"<b>"}                      | of
          {"scope":"customer","of":"nobody"}                | of
          {"scope":"site","of":"nowhere"}                   | of
          {"scope":"items"}                                 | items
          {"scope":"items","items":[]}                      | items
          {"scope":"items","items":[null]}                  | items
          {"scope":"items","items":["INC000001"]}           | items
          {"scope":"items","items":["CI999999999"]}         | items
          {"scope":"items","of":"x","items":["CI000001"]}   | of
          {"scope":"class","of":"server","items":["CI000001"]} | items
          """)
  void badInputIsRefusedAtItsField(String body, String field) {
    HttpResponse<String> answer = manager.postJson(API, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("ITSM-CMD-043").contains("\"" + field + "\":");
  }

  @Test
  void itemsCanBeNamedOneByOneAndOneClassIsVerifiedOnceAtATime() {
    List<RecordNumber> items = desk.servers(2);
    String named = items.get(0) + "\",\"" + items.get(1);
    assertThat(manager.postJson(API, "{\"scope\":\"items\",\"items\":[\"" + named + "\"]}").body())
        .contains("\"sample\":2");
    desk.items.item("location");
    String one = "{\"scope\":\"class\",\"of\":\"location\"}";
    manager.postJson(API, one);
    assertThat(manager.postJson(API, one).body()).contains("ITSM-CMD-045");
  }

  @Test
  void thePagesSayWhatIsDrawnAndFound() {
    RecordNumber item = desk.servers(1).get(0);
    Http browser = visitors.browser(port, desk.manager.key());
    assertThat(browser.get(PAGES).body()).contains("Begin a verification").doesNotContain("??");
    String form = PAGES + "/new";
    assertThat(browser.get(form).body()).contains("value=\"server\"").doesNotContain("??");
    assertThat(browser.form(form, PAGES, Map.of("items", "<b>")).body())
        .contains("&lt;b&gt;", "is no number of an item")
        .doesNotContain("<b>", "??");
    assertThat(browser.form(form, PAGES, Map.of()).body()).contains("Fill in one of the fields");
    String page = location(browser.form(form, PAGES, Map.of("items", item.value())));
    RecordNumber number = new RecordNumber(page.substring(page.lastIndexOf('/') + 1));
    assertThat(browser.get(page).body())
        .contains(item.value(), "Not looked at yet", "id=\"seed\"", "id=\"cancel\"")
        .doesNotContain("??");
    desk.check(
        desk.task(number),
        desk.keeper,
        item + ": serial = <script>1</script>\n" + item + ": orphan\nsurplus server web-99");
    String read = visitors.browser(port, desk.keeper.key()).get(page).body();
    assertThat(read)
        .contains("&lt;script&gt;", "Attribute wrong", "Without relations", "No record")
        .contains("66.6 %", "Below 95 %", "COR")
        .doesNotContain("<script>1", "id=\"cancel\"", "??");
    assertThat(browser.get(PAGES).body()).contains("Accuracy by class", "Too low");
    assertThat(visitors.browser(port, desk.keeper.key()).get(form).statusCode()).isEqualTo(403);
  }

  @Test
  void thePagesSpeakGerman() {
    desk.servers(1);
    RecordNumber number = desk.begin();
    Http browser = visitors.browser(port, desk.manager.key()).with("Accept-Language", "de");
    assertThat(browser.get(PAGES + "/" + number).body()).doesNotContain("??");
  }

  @Test
  void itIsCancelledOnItsPageWithAReason() {
    desk.servers(1);
    String page = PAGES + "/" + desk.begin();
    Http browser = visitors.browser(port, desk.manager.key());
    assertThat(browser.form(page, page + "/cancellation", Map.of("reason", " ")).body())
        .contains("Give a reason of 1 to 4000 characters");
    assertThat(location(browser.form(page, page + "/cancellation", Map.of("reason", "No need"))))
        .isEqualTo(page);
    assertThat(browser.get(page).body()).contains("No need").doesNotContain("id=\"cancel\"");
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]*", "");
  }
}
