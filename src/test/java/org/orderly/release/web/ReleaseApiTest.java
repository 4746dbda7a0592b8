package org.orderly.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.release.ReleaseState;
import org.orderly.release.process.ReleaseDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ReleaseApiTest {

  private static final String API = "/api/releases";
  private static final String PAGES = "/releases";

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private ReleaseDesk desk;
  private Http manager;

  @BeforeEach
  void openDesk() {
    desk = ReleaseDesk.of(server);
    manager = visitors.program(port, desk.manager.key());
  }

  @Test
  void aReleaseIsProposedWrittenAndCancelled() {
    RecordNumber change = desk.change();
    HttpResponse<String> proposed = manager.postJson(API, body("\"changes\":[\"" + change + "\"]"));
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
    String path = proposed.headers().firstValue("Location").orElseThrow();
    String number = path.substring(path.lastIndexOf('/') + 1);
    HttpResponse<String> read = manager.get(path);
    String tag = read.headers().firstValue("ETag").orElseThrow();
    assertThat(read.body())
        .contains("\"state\":\"planning\"", change.value(), "\"name\":\"Plan release\"");
    String other = body("\"criteria\":[\"It starts\"]");
    assertThat(manager.send("PUT", path, other, "application/json").statusCode()).isEqualTo(428);
    HttpResponse<String> written =
        manager.with("If-Match", tag).send("PUT", path, other, "application/json");
    assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    assertThat(written.body()).contains("It starts", "\"contentVersion\":2");
    assertThat(manager.with("If-Match", tag).send("PUT", path, other, "application/json"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(412);
    assertThat(manager.get(path + "/versions/1").body()).contains(change.value());
    assertThat(manager.get(path + "/versions/7").statusCode()).isEqualTo(404);
    assertThat(manager.get(API + "?state=planning&service=" + desk.service).body())
        .contains(number);
    assertThat(manager.get("/api/records/" + number).headers().firstValue("Location"))
        .hasValue(path);
    assertThat(manager.get("/api/records/" + number + "/history").body())
        .contains("ReleaseOpened", "ReleaseRevised");
    assertThat(manager.postJson(path + "/journal", "{\"text\":\"Look at it\"}").body())
        .contains("Look at it", "internal");
    assertThat(manager.postJson(path + "/cancellation", "{}").body()).contains("ITSM-REL-007");
    assertThat(manager.postJson(path + "/cancellation", "{\"reason\":\"Moved\"}").body())
        .contains("\"state\":\"cancelled\"");
    assertThat(manager.postJson(path + "/replanning", "{\"reason\":\"So\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void thoseForWhomItIsReadItAndOthersKnowNothingOfIt() {
    RecordNumber number = desk.propose(desk.content(desk.change()));
    String path = API + "/" + number;
    Http stranger = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(stranger.get(path).statusCode()).isEqualTo(404);
    assertThat(stranger.get(path + "/journal").statusCode()).isEqualTo(404);
    assertThat(stranger.get(API).body()).contains("\"total\":0");
    assertThat(stranger.postJson(API, body("")).statusCode()).isEqualTo(403);
    Http acceptor = visitors.program(port, desk.acceptor.key());
    assertThat(acceptor.get(path).body()).contains("\"changes\":[]", "\"baselines\":[]");
    assertThat(acceptor.get(API).body()).contains("\"total\":1", number.value());
    assertThat(acceptor.postJson(path + "/cancellation", "{\"reason\":\"No\"}").statusCode())
        .isEqualTo(403);
    Http staff = visitors.program(port, visitors.holding(Roles.RESOLVER));
    assertThat(staff.get(path).statusCode()).isEqualTo(200);
    assertThat(staff.postJson(API, body("")).statusCode()).isEqualTo(403);
    assertThat(staff.get(API + "/nothing").statusCode()).isEqualTo(404);
    assertThat(staff.get(API + "/REL999999").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "title":""                                                      | title
          "versionName":null                                              | versionName
          "services":[]                                                   | services
          "services":["no-such"]                                          | services
          "customer":"nobody"                                             | customer
          "acceptor":"nobody"                                             | acceptor
          "rollout":"at once"                                             | rollout
          "changes":["CHG999999"]                                         | changes
          "changes":["INC000001"]                                         | changes
          "changes":["../x"]                                              | changes
          "knownErrors":["CHG000001"]                                     | knownErrors
          "items":["CI999999999"]                                         | items
          "criteria":["one\\ntwo"]                                        | criteria[0]
          "stages":[{"name":"All","starts":"tomorrow"}]                   | stages[0].starts
          "stages":[{"starts":"2099-01-01T00:00:00Z"}]                    | stages[0].name
          "stages":[{"name":"A","starts":"2099-01-02T00:00:00Z"},{"name":"B","starts":"2099-01-01T00:00:00Z"}] | stages[1].starts
          "backOutTest":"maybe"                                           | backOutTest
          "manager":"nobody"                                              | manager
          """)
  void badInputIsRefusedAtItsField(String given, String field) {
    HttpResponse<String> answer = manager.postJson(API, body(given));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("ITSM-REL-002").contains("\"" + field + "\":");
  }

  @Test
  void itIsWrittenOnItsPages() {
    Http browser = visitors.browser(port, desk.manager.key());
    RecordNumber change = desk.change();
    assertThat(browser.get(PAGES).body()).contains("Propose a release").doesNotContain("??");
    String form = PAGES + "/new?change=" + change;
    assertThat(browser.get(form).body())
        .contains("Renew the certificate (" + change + ")")
        .doesNotContain("??");
    assertThat(browser.get("/api/choices/open-changes?q=" + change).body())
        .contains(change.value());
    assertThat(
            visitors
                .browser(port, desk.acceptor.key())
                .get("/api/choices/open-changes?q=" + change)
                .statusCode())
        .isEqualTo(404);
    Map<String, String> typed = new HashMap<>();
    typed.put("title", "<script>1</script>");
    typed.put("versionName", "5");
    typed.put("services", desk.service);
    typed.put("changes", change.value());
    typed.put("criteria", "It starts\nIt <b>stops</b>");
    typed.put("stages", "soon");
    typed.put("rollout", "canary");
    typed.put("backOutTest", "tested");
    assertThat(browser.form(PAGES + "/new", PAGES, typed).body())
        .contains("Give an instant", "&lt;b&gt;stops")
        .doesNotContain("<script>1", "<b>stops", "??");
    typed.put("stages", "2099-02-30 22:00 Head office");
    assertThat(browser.form(PAGES + "/new", PAGES, typed).body()).contains("Give an instant");
    typed.put("stages", "2099-01-31 22:00 Head office");
    String page = location(browser.form(PAGES + "/new", PAGES, typed));
    String shown = browser.get(page).body();
    assertThat(shown)
        .contains("&lt;script&gt;", "Head office", "With a few first", "id=\"cancel\"")
        .doesNotContain("<script>1", "??");
    String edit = page + "/edit";
    assertThat(browser.get(edit).body()).contains("2099-01-31 22:00 Head office");
    typed.put("title", "Mail");
    typed.put("read", "1");
    assertThat(location(browser.form(edit, page, typed))).isEqualTo(page);
    assertThat(browser.form(edit, page, typed).body()).contains("you have read 1");
    assertThat(browser.form(page, page + "/cancellation", Map.of("reason", " ")).body())
        .contains("Give a reason of 1 to 4000 characters");
    assertThat(location(browser.form(page, page + "/cancellation", Map.of("reason", "No need"))))
        .isEqualTo(page);
    assertThat(browser.get(page).body()).contains("No need").doesNotContain("id=\"cancel\"");
    assertThat(visitors.browser(port, desk.owner.key()).get(PAGES + "/new").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theCustomersAcceptorAcceptsItOnItsPage() {
    RecordNumber number = desk.tested(desk.content(desk.change()));
    String page = PAGES + "/" + number;
    Http browser = visitors.browser(port, desk.acceptor.key());
    assertThat(browser.get(page).body())
        .contains("Do you accept this release?", "the log of Monday", "id=\"accept\"")
        .doesNotContain("id=\"cancel\"", "??");
    assertThat(visitors.browser(port, desk.owner.key()).get(page).body())
        .doesNotContain("id=\"accept\"");
    assertThat(
            browser
                .form(page, page + "/acceptance", rejected(shown(browser.get(page).body())))
                .body())
        .contains("Give a reason of 1 to 4000 characters");
    Map<String, String> unseen =
        Map.of("acceptance", "accepted", "remark", "Fine", "digest", ReleaseDesk.DIGEST);
    assertThat(browser.form(page, page + "/acceptance", unseen).body())
        .contains("was built and tested anew since you read it", "Fine");
    assertThat(desk.view(number).state()).isEqualTo(ReleaseState.ACCEPTANCE);
    String digest = shown(browser.get(page).body());
    Map<String, String> yes = Map.of("acceptance", "accepted", "remark", "Fine", "digest", digest);
    assertThat(location(browser.form(page, page + "/acceptance", yes))).isEqualTo(page);
    assertThat(desk.view(number).state()).isEqualTo(ReleaseState.APPROVAL);
    assertThat(browser.get(page).body()).doesNotContain("id=\"accept\"", "id=\"gates\"", "??");
    desk.approve(number);
    clock.advance(Duration.ofMinutes(1));
    desk.deploy(number, "failed");
    assertThat(visitors.browser(port, desk.manager.key()).get(page).body())
        .contains("Failed", "It does not start", "id=\"gates\"")
        .contains("id=\"stop\"")
        .doesNotContain("??", "id=\"replan\"");
    Http german = visitors.browser(port, desk.manager.key()).with("Accept-Language", "de");
    assertThat(german.get(page).body()).doesNotContain("??");
    assertThat(german.get(PAGES + "?state=deployment").body()).doesNotContain("??");
    assertThat(german.get(PAGES + "/new").body()).doesNotContain("??");
  }

  private static Map<String, String> rejected(String digest) {
    return Map.of("acceptance", "rejected", "remark", "", "digest", digest);
  }

  /** The digest of what the page shows. */
  private static String shown(String page) {
    return page.replaceAll("(?s).*name=\"digest\" value=\"(\\w+)\".*", "$1");
  }

  /** What a release says, these fields otherwise. */
  private String body(String other) {
    Map<String, String> fields = new HashMap<>();
    fields.put("title", "\"title\":\"Mail\"");
    fields.put("versionName", "\"versionName\":\"4.2\"");
    fields.put("services", "\"services\":[\"" + desk.service + "\"]");
    if (!other.isBlank()) {
      fields.put(other.replaceAll("(?s)^\"(\\w+)\".*", "$1"), other);
    }
    return "{" + String.join(",", fields.values()) + "}";
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]*", "");
  }
}
