package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.change.ChangeCategory;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeLifecycle;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeType;
import org.orderly.change.RiskLevel;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemFacts;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of changes, as a browser without scripts has them. */
@OrderlyTest
class ChangePagesTest {

  private static final String TRAP = "<script>alert(1)</script>";

  @Autowired private Organisation organisation;
  @Autowired private Visitors visitors;
  @Autowired private ChangeManagement changes;
  @Autowired private ChangeLifecycle lifecycle;
  @Autowired private ChangeDesk desk;
  @Autowired private ConfigurationManagement configuration;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;

  private Actor owner;
  private Actor engineer;
  private String service;
  private RecordNumber item;
  private Http staff;

  @BeforeEach
  void organise() {
    String group = organisation.resolverGroup();
    owner = organisation.person("owner", Roles.RESOLVER);
    engineer = organisation.person("engineer", Roles.RESOLVER);
    service = organisation.service(Criticality.SILVER, group);
    item =
        new ItemDesk(configuration)
            .item("server", Map.of("criticality", "gold", "attributes.memory", "2048"));
    staff = visitors.browser(port, owner.key());
  }

  @Test
  void aChangeIsAskedForOnItsForm() {
    assertThat(staff.get("/changes/new").body())
        .contains("How often was such a change made?", "4 points", "name=\"task.implementer\"")
        .doesNotContain("??");

    HttpResponse<String> sent = send("/changes/new", asked("save"));

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    RecordNumber number = number(sent);
    ChangeContent content = content(number);
    assertThat(content.title()).isEqualTo("More memory " + TRAP);
    assertThat(content.services()).containsExactly(service);
    assertThat(content.items()).containsExactly(item);
    assertThat(content.risk()).isNotNull();
    assertThat(content.tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.implementer()).isEqualTo(engineer.key()));
    assertThat(content.updates().steps())
        .hasSize(3)
        .contains(amend(item, "attributes.memory", "4096"));
    assertThat(staff.get("/changes/" + number).body())
        .contains("2048", "4096", "&lt;script&gt;", "The answers together", "spare-" + item)
        .doesNotContain(TRAP, "??");
  }

  @Test
  void checkedItSaysWhatItComesToAndKeepsNothing() {
    List<String[]> typed = asked("check");
    typed.add(new String[] {"window.starts", "2020-01-01T10:00"});
    typed.add(new String[] {"window.ends", "2020-01-01T09:00"});

    HttpResponse<String> sent = send("/changes/new", typed);

    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body())
        .contains("The answers come to 8 of 20 points", "The end is not after the start")
        .contains("Items in use: 1", "/changes/schedule/check/result?starts=2020-01-01T")
        .doesNotContain(TRAP, "??");
    assertThat(staff.get("/changes?service=" + service).body()).contains("no change to show");
  }

  @Test
  void whatIsRefusedStandsBesideItsFieldAndStaysAsTyped() {
    List<String[]> typed = new ArrayList<>();
    add(typed, "do", "save");
    add(typed, "title", "");
    add(typed, "reason", "Why " + TRAP);
    add(typed, "services", "nothing-of-the-kind");
    add(typed, "outageMinutes", "soon");
    add(typed, "window.starts", "tomorrow");
    add(typed, "risk.experience", "routine");
    task(typed, "one", "Do it", "nobody-at-all", "many");
    add(typed, "field.item", item.value());
    add(typed, "field.name", "attributes.memory");
    add(typed, "field.value", "much");
    addItem(typed, "", "server-x", "live", "no value here");

    HttpResponse<String> sent = send("/changes/new", typed);

    assertThat(sent.statusCode()).isEqualTo(400);
    assertThat(sent.body())
        .contains("id=\"title-about\"", "id=\"services-about\"", "id=\"outageMinutes-about\"")
        .contains("id=\"window.starts-about\"", "id=\"risk.reversal-about\"")
        .contains("id=\"task.stage[0]-about\"", "id=\"task.implementer[0]-about\"")
        .contains("id=\"field.value[0]-about\"", "id=\"new.more[0]-about\"")
        .contains("value=\"much\"", "value=\"tomorrow\"", "&lt;script&gt;")
        .doesNotContain(TRAP, "??");
  }

  @Test
  void whatTheTablesCannotShowStaysInThePlanUnlessItIsTakenOut() {
    ConfigurationStep verified = new ConfigurationStep.MarkVerified(item.value());
    RecordNumber number =
        desk.recorded(
            owner,
            desk.content(
                service,
                List.of(item),
                engineer,
                ConfigurationPlan.of(
                    amend(item, "attributes.memory", "4096"),
                    verified,
                    new ConfigurationStep.AddRelation("depends-on", "spare", item.value()),
                    new ConfigurationStep.AddItem("spare", spare()))));
    String page = staff.get("/changes/" + number + "/edit").body();
    assertThat(page).contains("name=\"keep\"", "value=\"spare\"", "serial: A-17");

    assertThat(send("/changes/" + number + "/edit", edited(number, "1")).statusCode())
        .isEqualTo(302);

    assertThat(content(number).updates().steps())
        .containsExactlyInAnyOrder(
            amend(item, "attributes.memory", "8192"),
            verified,
            new ConfigurationStep.AddItem("spare", spare()),
            new ConfigurationStep.AddRelation("depends-on", "spare", item.value()));
    assertThat(content(number).window()).isEqualTo(version(number, 1).window());
    assertThat(staff.get("/changes/" + number + "/versions").body())
        .contains("4096", "8192", "As it was asked for", "id=\"version-2\"")
        .doesNotContain("??");
    HttpResponse<String> late = send("/changes/" + number + "/edit", edited(number, "1"));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body())
        .contains("is at version 2 and you have read 1", "name=\"read\" value=\"2\"");
  }

  @Test
  void changesAreFoundByWhatTheyAffect() {
    RecordNumber number = desk.recorded(owner, content());
    assertThat(staff.get("/changes?mine=true&state=new&type=normal&q=certif").body())
        .contains(number.value())
        .doesNotContain("??");
    assertThat(staff.get("/changes?item=" + item).body()).contains(number.value());
    assertThat(staff.get("/changes?item=nothing").body()).contains("no change to show");
    assertThat(staff.get("/changes?state=closed&service=" + service).body())
        .contains("no change to show");
    assertThat(staff.get("/changes/new?like=" + number).body())
        .contains("Renew the certificate")
        .doesNotContain("??");
  }

  @Test
  void theRecordShowsWhereItStandsAndOffersWhatItsStateAllows() {
    RecordNumber number = desk.recorded(owner, content());
    String path = "/changes/" + number;
    assertThat(staff.get(path).body())
        .contains("aria-current=\"step\"", "id=\"cancel\"", path + "/edit")
        .doesNotContain("id=\"recall\"");
    desk.classify(number, ChangeType.NORMAL, ChangeCategory.MAJOR, RiskLevel.HIGH);
    transaction.executeWithoutResult(status -> lifecycle.askAuthorization(number));
    assertThat(staff.get(path).body())
        .contains("id=\"recall\"", "High risk", "Major", "With the facts about the items")
        .doesNotContain(path + "/edit\"");
    assertThat(staff.get(path + "/edit").statusCode()).isEqualTo(409);
    HttpResponse<String> unsaid =
        staff.form(path, path + "/recall", Map.of("step", "recall", "reason", " "));
    assertThat(unsaid.statusCode()).isEqualTo(400);
    assertThat(unsaid.body()).contains("id=\"recall-reason-about\"");
  }

  @Test
  void theRecordTabIsToldWhatItComesTo() {
    RecordNumber number =
        desk.recorded(
            owner,
            desk.content(
                service,
                List.of(item),
                engineer,
                ConfigurationPlan.of(amend(item, "attributes.memory", "4096"))));
    assertThat(staff.get("/api/changes/" + number + "/overview").body())
        .contains("\"points\":5", "\"answer\":\"Often\"", "\"before\":\"2048\"")
        .contains("\"after\":\"4096\"", "\"state\":\"new\"");
  }

  @Test
  void staffWriteLinkAndAddFilesBesideIt() {
    RecordNumber number = desk.recorded(owner, content());
    RecordNumber other = desk.recorded(owner, content());
    String path = "/changes/" + number;
    Map<String, String> note = Map.of("step", "journal", "text", "Looked at " + TRAP);
    assertThat(staff.form(path, path + "/journal", note).statusCode()).isEqualTo(302);
    assertThat(staff.form(path, path + "/journal", Map.of("text", " ")).statusCode())
        .isEqualTo(400);
    Map<String, String> link =
        Map.of("step", "links", "type", "follows", "to", other.value().toLowerCase());
    assertThat(staff.form(path, path + "/links", link).statusCode()).isEqualTo(302);
    assertThat(staff.get(path).body())
        .contains("Looked at &lt;script&gt;", other.value(), "Follows")
        .doesNotContain(TRAP, "??");
    Map<String, String> end = Map.of("type", "follows.back", "to", number.value());
    assertThat(staff.form(path, "/changes/" + other + "/links/end", end).statusCode())
        .isEqualTo(302);
    assertThat(staff.get(path).body()).contains("It is linked with nothing");
    Map<String, String> nonsense = Map.of("step", "links", "type", "follows", "to", "x");
    assertThat(staff.form(path, path + "/links", nonsense).body()).contains("link-to-about");
    byte[] evidence = "It works".getBytes(StandardCharsets.UTF_8);
    Map<String, String> token = Map.of("_csrf", staff.csrf(path));
    assertThat(staff.upload(path + "/files", token, "../x", evidence).body())
        .contains("Give the file a name without folders");
    assertThat(staff.upload(path + "/files", token, "x", evidence).statusCode()).isEqualTo(302);
    assertThat(staff.get(path).body()).contains(">x</a>").doesNotContain("../x");
  }

  @Test
  void othersThanStaffFindNoneOfThesePagesAndAuditorsOnlyRead() {
    RecordNumber number = desk.recorded(owner, content());
    Http requester = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get("/changes").statusCode()).isEqualTo(403);
    assertThat(requester.get("/changes/new").statusCode()).isEqualTo(403);
    assertThat(requester.get("/changes/" + number).statusCode()).isEqualTo(404);
    assertThat(requester.get("/changes/" + number + "/versions").statusCode()).isEqualTo(404);
    assertThat(requester.get("/changes/" + number + "/edit").statusCode()).isEqualTo(404);
    assertThat(requester.get("/api/changes/" + number + "/overview").statusCode()).isEqualTo(404);
    Http auditor = visitors.browser(port, visitors.holding(Roles.AUDITOR));
    assertThat(auditor.get("/changes/" + number).body())
        .contains("Renew the certificate")
        .doesNotContain("id=\"write\"", "id=\"cancel\"", "/edit\"");
    assertThat(auditor.get("/changes/new").statusCode()).isEqualTo(403);
    assertThat(auditor.get("/changes/" + number + "/edit").statusCode()).isEqualTo(403);
    assertThat(staff.get("/changes/INC000001").statusCode()).isEqualTo(404);
  }

  private ChangeContent content() {
    return desk.content(service, List.of(item), engineer);
  }

  private ChangeContent content(RecordNumber number) {
    return Acting.as(owner, () -> changes.content(number)).content();
  }

  private ChangeContent version(RecordNumber number, int version) {
    return Acting.as(owner, () -> changes.content(number, version)).content();
  }

  private ItemFacts spare() {
    return new ItemFacts(
        Map.of("class", "server", "name", "spare-" + item, "status", "live", "serial", "A-17"));
  }

  /** All fields of a change that gives an item more memory and adds another. */
  private List<String[]> asked(String what) {
    List<String[]> typed = new ArrayList<>();
    add(typed, "do", what);
    add(typed, "title", "More memory " + TRAP);
    add(typed, "reason", "It is full.");
    add(typed, "choose", "services:services");
    add(typed, "services", service);
    add(typed, "services", "");
    add(typed, "items", item.value());
    add(typed, "risk.experience", "before");
    add(typed, "risk.complexity", "one-team");
    add(typed, "risk.disruption", "off-hours");
    add(typed, "risk.testability", "partial");
    add(typed, "risk.reversal", "tested");
    add(typed, "plan.backOutTest", "tested");
    task(typed, "1", "Put it in", engineer.key(), "30");
    task(typed, "1", "", "", "");
    add(typed, "field.item", item.value());
    add(typed, "field.name", "attributes.memory");
    add(typed, "field.value", "4096");
    addItem(typed, "server", "spare-" + item, "live", "serial: A-17");
    add(typed, "new.type", "depends-on:out");
    add(typed, "new.other", item.value());
    return typed;
  }

  /** What stands in the form of the change, with other memory. */
  private List<String[]> edited(RecordNumber number, String base) {
    List<String[]> typed = new ArrayList<>();
    add(typed, "do", "save");
    add(typed, "base", base);
    add(typed, "title", "Renew the certificate");
    add(typed, "reason", "It ends this week.");
    add(typed, "services", service);
    add(typed, "items", item.value());
    String form = staff.get("/changes/" + number + "/edit").body();
    add(typed, "window.starts", value(form, "window.starts"));
    add(typed, "window.ends", value(form, "window.ends"));
    add(typed, "field.item", item.value());
    add(typed, "field.name", "attributes.memory");
    add(typed, "field.value", "8192");
    addItem(typed, "server", "spare-" + item, "live", "serial: A-17");
    add(typed, "new.handle", "spare");
    add(typed, "new.type", "depends-on:out");
    add(typed, "new.other", item.value());
    add(typed, "keep", "1");
    return typed;
  }

  /** What stands in a field of a page. */
  private static String value(String page, String field) {
    Matcher found =
        Pattern.compile("id=\"" + Pattern.quote(field) + "\"[^>]* value=\"([^\"]*)\"")
            .matcher(page);
    assertThat(found.find()).as(field).isTrue();
    return found.group(1);
  }

  private static void task(
      List<String[]> typed, String stage, String title, String person, String minutes) {
    add(typed, "task.stage", stage);
    add(typed, "task.title", title);
    add(typed, "task.implementer", person);
    add(typed, "task.minutes", minutes);
  }

  private static void addItem(
      List<String[]> typed, String itemClass, String name, String status, String more) {
    add(typed, "new.class", itemClass);
    add(typed, "new.name", name);
    add(typed, "new.status", status);
    add(typed, "new.more", more);
  }

  private static void add(List<String[]> typed, String field, String value) {
    typed.add(new String[] {field, value});
  }

  private HttpResponse<String> send(String path, List<String[]> typed) {
    List<String> parts = new ArrayList<>();
    typed.forEach(field -> parts.add(encoded(field[0]) + "=" + encoded(field[1])));
    parts.add("_csrf=" + encoded(staff.csrf("/changes/new")));
    return staff.send("POST", path, String.join("&", parts), "application/x-www-form-urlencoded");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static RecordNumber number(HttpResponse<String> redirect) {
    String path = redirect.headers().firstValue("Location").orElseThrow();
    return new RecordNumber(path.substring(path.lastIndexOf('/') + 1));
  }
}
