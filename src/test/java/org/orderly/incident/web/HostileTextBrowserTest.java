package org.orderly.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Payloads;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.TextTrap;
import org.orderly.fixtures.Visitors;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.incident.process.MajorIncidentDesk;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.WholeText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people type into any field of an incident is text wherever it is shown. */
@OrderlyTest
class HostileTextBrowserTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_TITLE = 160;
  private static final String ALL = String.join("\n", Payloads.ALL);

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired ConfigurationManagement configuration;
  @Autowired IncidentManagement incidents;
  @Autowired MajorIncidentManagement majors;
  @Autowired JournalManagement journal;
  @Autowired TaskManagement tasks;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private Http agent;
  private Http caller;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    agent = visitors.program(port, desk.agent.key());
    caller = visitors.program(port, desk.caller.key());
  }

  private TextTrap trapped(Page page) {
    return TextTrap.set(page, browser.address());
  }

  /** Titles that hold all of the texts, and each formula at the beginning of one. */
  private static List<String> titles() {
    return Stream.concat(
            Payloads.packed(LONGEST_TITLE).stream(),
            Payloads.ALL.stream()
                .filter(text -> "=+-@\uff1d\uff0b\uff20".indexOf(text.charAt(0)) >= 0))
        .toList();
  }

  private RecordNumber item(String name) {
    return new ItemDesk(configuration)
        .item("server", Map.of("name", name, "owner", desk.caller.key()));
  }

  private RecordNumber report(String title, String description, String subcategory) {
    JsonNode answer =
        answered(
            caller.postJson(
                "/api/incidents",
                json(
                    Map.of(
                        "title",
                        title,
                        "description",
                        description,
                        "service",
                        desk.service,
                        "scope",
                        "department",
                        "workStoppage",
                        "no",
                        "workaround",
                        "poor",
                        "subcategory",
                        subcategory,
                        "affectedItems",
                        List.of(item(title).value())))),
            201);
    assertThat(answer.path("title").asText()).isEqualTo(title);
    assertThat(answer.path("description").asText()).isEqualTo(description);
    return new RecordNumber(answer.path("number").asText());
  }

  @Test
  void eachTitleIsTextInEachListAndInTheFile() throws IOException {
    List<String> titles = titles();
    titles.forEach(title -> report(title, title, "other"));
    Page page = browser.signedIn(desk.caller, Browser.DESK);
    TextTrap trap = trapped(page);
    page.navigate("/");
    trap.plain(page.locator("main"));
    assertThat(shown(page, "/incidents", trap)).containsExactlyInAnyOrderElementsOf(titles);

    Page staff = browser.signedIn(desk.agent, Browser.DESK);
    TextTrap staffTrap = trapped(staff);
    assertThat(shown(staff, "/incidents/all?service=" + desk.service, staffTrap))
        .containsExactlyInAnyOrderElementsOf(titles);
    staff.navigate("/incidents/all?q=" + java.net.URLEncoder.encode(Payloads.ALL.get(1), "UTF-8"));
    assertThat(staff.locator("[name=q]").inputValue()).isEqualTo(Payloads.ALL.get(1));
    staffTrap.plain(staff.locator("main"));

    String file =
        visitors
            .browser(port, desk.agent.key())
            .get("/incidents/all.csv?service=" + desk.service)
            .body();
    List<CSVRecord> rows =
        CSVFormat.DEFAULT
            .parse(new StringReader(file.startsWith("\ufeff") ? file.substring(1) : file))
            .getRecords();
    assertThat(rows.subList(1, rows.size()))
        .extracting(
            row ->
                row.stream().filter(cell -> titles.contains(bare(cell))).findFirst().orElse("none"))
        .containsExactlyInAnyOrderElementsOf(
            titles.stream().map(HostileTextBrowserTest::guarded).toList());
  }

  private static String bare(String cell) {
    return cell.startsWith("'") && !guarded(cell.substring(1)).equals(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  private static String guarded(String text) {
    return "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The titles that a list shows on all its pages. */
  private static List<String> shown(Page page, String path, TextTrap trap) {
    List<String> shown = new ArrayList<>();
    page.navigate(path);
    while (true) {
      Locator rows = page.locator("table.incidents tbody tr");
      assertThat(rows.first()).isVisible();
      shown.addAll(rows.locator("td[data-label=Title]").allTextContents());
      trap.plain(page.locator("main"));
      Locator older = page.locator("a[rel=next]");
      if (older.count() == 0) {
        return shown;
      }
      older.click();
      page.waitForLoadState();
    }
  }

  @Test
  void whatIsTypedOnARecordIsTextOnItsPageAndInTheTab() {
    RecordNumber number = report(Payloads.packed(LONGEST_TITLE).get(0), ALL, pack(80));
    desk.classify(number, Map.of("workNote", ALL, "subcategory", pack(80)));
    List<String> typed = new ArrayList<>(Payloads.ALL);
    typed.addAll(Payloads.LINES);
    Acting.as(
        desk.agent,
        () -> {
          typed.forEach(text -> incidents.write(number, Visibility.PUBLIC, text));
          return number;
        });
    attach(number);
    RecordNumber other = report(Payloads.packed(LONGEST_TITLE).get(1), "x", "x");
    answered(
        agent.postJson(
            "/api/records/" + number + "/links",
            json(Map.of("type", "related-to", "to", other.value()))),
        201);
    assertThat(written(agent, number)).containsAll(typed);

    for (Actor reader : List.of(desk.caller, desk.agent)) {
      Page page = browser.signedIn(reader, Browser.DESK);
      TextTrap trap = trapped(page);
      page.navigate("/incidents/" + number);
      assertThat(page.locator("#title").textContent())
          .isEqualTo(Payloads.packed(LONGEST_TITLE).get(0));
      assertThat(page.locator("#description").textContent()).isEqualTo(ALL);
      assertThat(page.locator("#journal .as-typed").allTextContents())
          .containsAll(typed.stream().map(HostileTextBrowserTest::inHtml).toList());
      trap.plain(page.locator("main"));
    }

    Page page = browser.signedIn(desk.resolver, Browser.DESK);
    TextTrap trap = trapped(page);
    RecordTab tab = new RecordTab(page).open(desk.task(number, IncidentDesk.RESOLVE).id());
    tab.root().getByText("Who did what").click();
    Locator older = tab.root().getByText(Pattern.compile("Show \\d+ older"));
    while (older.isVisible()) {
      older.click();
    }
    assertThat(tab.history().first()).isVisible();
    assertThat(tab.entries().locator(".or-typed").allTextContents()).containsAll(typed);
    assertThat(tab.description().textContent()).isEqualTo(ALL);
    assertThat(tab.links().first()).containsText(Payloads.packed(LONGEST_TITLE).get(1));
    trap.plain(tab.root());

    new Tasklist(page).open(desk.task(number, IncidentDesk.RESOLVE).id());
    assertThat(page.locator("[id$='-Field_title'], [id$='title']").first()).isVisible();
    assertThat(page.locator(".fjs-container").locator("textarea").first().inputValue())
        .isEqualTo(ALL);
    trap.plain(page.locator(".fjs-container form .fjs-form-field-textarea"));
    trap.plain(page.locator(".fjs-container form .fjs-form-field-textfield"));
  }

  /** The parser of HTML knows no carriage return. */
  private static String inHtml(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String pack(int length) {
    return Payloads.ALL.get(1).substring(0, Math.min(length, Payloads.ALL.get(1).length()));
  }

  private void attach(RecordNumber number) {
    Http program = visitors.program(port, desk.agent.key());
    for (String name : Payloads.packed(150)) {
      HttpResponse<String> answer =
          program.upload(
              "/api/records/" + number + "/attachments",
              Map.of("visibility", "public"),
              name.replace('"', '\'').replace("\\", "").replace("../", ""),
              new byte[] {1});
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  @Test
  void whatIsTypedIntoTheFormsOfItsLifeIsTextToo() {
    RecordNumber number = desk.classified();
    String text = (ALL + "\n" + ALL).substring(0, 4_000);
    String reason = Payloads.packed(490).get(0);
    desk.claim(number, IncidentDesk.RESOLVE, desk.resolver);
    desk.complete(
        number,
        IncidentDesk.RESOLVE,
        desk.resolver,
        Map.of("nextStep", "on-hold", "holdReason", "awaiting-caller", "holdAskedText", text));
    desk.complete(number, IncidentDesk.RESUME, desk.resolver, Map.of("workNote", text));
    desk.complete(
        number,
        IncidentDesk.RESOLVE,
        desk.resolver,
        Map.of(
            "nextStep",
            "handed-over",
            "assignmentGroup",
            desk.otherGroup,
            "handOverReason",
            reason));
    desk.claim(number, IncidentDesk.RESOLVE, desk.otherResolver);
    steered("/assessment", number, Map.of("impact", "extensive", "urgency", "low", "reason", text));
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    room.call(number);
    room.complete(
        number, "Task_DecideMajorIncident", Map.of("declared", "yes", "decisionReason", reason));
    room.complete(
        number,
        "Task_OpenBridge",
        Map.of(
            "bridge", Payloads.packed(LONGEST_TITLE).get(2),
            "majorManager", room.manager.key(),
            "technicalLead", room.manager.key(),
            "communicationsLead", room.manager.key(),
            "scribe", room.manager.key(),
            "businessImpact", reason));
    room.complete(number, "Task_RestoreService", Map.of("restored", "yes", "restoredText", reason));
    room.complete(number, "Task_StandDown", Map.of("standDownText", reason));
    desk.complete(
        tasks.openTasks(number).stream()
            .filter(task -> task.taskKey().equals(IncidentDesk.RESOLVE))
            .findFirst()
            .orElseThrow(),
        desk.otherResolver,
        Map.of(
            "nextStep", "resolved",
            "resolutionCode", "fixed-permanent",
            "resolutionText", text));
    assertThat(written(agent, number)).contains(text, reason);
    for (Actor reader : List.of(desk.caller, desk.agent)) {
      Page page = browser.signedIn(reader, Browser.DESK);
      TextTrap trap = trapped(page);
      page.navigate("/incidents/" + number);
      assertThat(page.locator(".as-typed").allTextContents()).contains(text);
      trap.plain(page.locator("main"));
    }
    Page page = browser.signedIn(room.manager, Browser.DESK);
    TextTrap trap = trapped(page);
    String review = room.task(number, "Task_ReviewMajorIncident").id();
    Acting.as(
        room.manager,
        () -> {
          tasks.claim(review, room.manager);
          return review;
        });
    RecordTab tab = new RecordTab(page).open(review);
    tab.root().getByText("Who did what").click();
    assertThat(tab.history().first()).isVisible();
    trap.plain(tab.root());
    new Tasklist(page).open(review);
    trap.plain(page.locator(".fjs-container form .fjs-form-field-textarea"));
    assertThat(page.locator(".fjs-container form")).isVisible();
  }

  @Test
  void whatNoTextHoldsIsRefusedOrKeptAndNeverADefect() {
    for (String odd :
        List.of(
            "a\\u0000b", "a\\ud800b", "\\udc00", "a\\uffffb", "\\u0007\\u001b[31m", "\\ud83d")) {
      HttpResponse<String> answer =
          caller.postJson(
              "/api/incidents",
              "{\"title\":\"Odd " + odd + "\",\"service\":\"" + desk.service + "\"}");
      assertThat(answer.statusCode()).as(odd + answer.body()).isIn(201, 400);
      if (answer.statusCode() == 201) {
        RecordNumber number = new RecordNumber(node(answer.body()).path("number").asText());
        String sent = node("{\"t\":\"Odd " + odd + "\"}").path("t").asText();
        JsonNode kept = answered(caller.get("/api/incidents/" + number), 200);
        assertThat(kept.path("title").asText()).as(odd).isEqualTo(WholeText.of(sent));
        assertThat(
                caller
                    .postJson("/api/incidents/" + number + "/journal", "{\"text\":\"" + odd + "\"}")
                    .statusCode())
            .as(odd)
            .isEqualTo(201);
      }
    }
  }

  private void steered(String path, RecordNumber number, Map<String, Object> body) {
    Http reader = visitors.program(port, desk.agent.key()).with("If-Match", "*");
    answered(
        reader.send("PUT", "/api/incidents/" + number + path, json(body), "application/json"), 200);
  }

  private static List<String> written(Http reader, RecordNumber number) {
    List<String> texts = new ArrayList<>();
    answered(reader.get("/api/incidents/" + number + "/journal"), 200)
        .forEach(entry -> texts.add(entry.path("text").asText()));
    return texts;
  }

  private static JsonNode answered(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return node(answer.body());
  }

  private static JsonNode node(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(text, notJson);
    }
  }

  private static String json(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
