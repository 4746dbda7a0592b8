package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.ComponentKind;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.CorrectionState;
import org.orderly.cmdb.CorrectionView;
import org.orderly.cmdb.ItemComponent;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.NewCorrection;
import org.orderly.engine.TaskManagement;
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

@OrderlyTest
class CorrectionPagesTest {

  private static final String WHY = "The label says so";

  @Autowired ConfigurationManagement configuration;
  @Autowired CorrectionManagement corrections;
  @Autowired TaskManagement tasks;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private ItemDesk desk;
  private String group;
  private Actor owner;
  private Actor resolver;
  private Http staff;

  @BeforeEach
  void organise() {
    desk = new ItemDesk(configuration);
    group = organisation.resolverGroup();
    owner = organisation.person("owner", Roles.SERVICE_OWNER);
    resolver = organisation.resolver(group);
    staff = visitors.browser(port, resolver.key());
  }

  @Test
  void anItemIsCorrectedOnItsForm() {
    RecordNumber item = server("bronze", Map.of("attributes.memory", "2048"));
    String path = "/configuration-items/" + item + "/correct";
    String form = staff.get(path).body();
    assertThat(form)
        .contains("value=\"2048\"", "name=\"attributes.memory\"", "Support group", "In maintenance")
        .doesNotContain("value=\"planned\"", "??");
    HttpResponse<String> sent =
        staff.form(path, path, typed(form, Map.of("attributes.memory", "4096", "reason", WHY)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    CorrectionView applied = correction(sent);
    assertThat(applied.state()).isEqualTo(CorrectionState.APPLIED);
    assertThat(applied.effects()).hasSize(1);
    assertThat(item(item).facts().attribute("memory")).isEqualTo("4096");
    String shown = staff.get("/corrections/" + applied.number()).body();
    assertThat(shown)
        .contains("2048", "4096", WHY, applied.digest(), "Written")
        .doesNotContain("??");
  }

  @Test
  void whatIsRefusedStaysAsTypedBesideWhyItIs() {
    RecordNumber item = server("bronze", Map.of());
    String path = "/configuration-items/" + item + "/correct";
    String form = staff.get(path).body();
    String trap = "<script>alert(1)</script>";
    HttpResponse<String> sent =
        staff.form(
            path,
            path,
            typed(
                form,
                Map.of(
                    "name", trap,
                    "attributes.memory", "much",
                    "warrantyEnd", "someday",
                    "relationType0", "depends-on:out",
                    "relationItem0", item.value(),
                    "reason", "")));
    assertThat(sent.statusCode()).isEqualTo(400);
    assertThat(sent.body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "value=\"much\"", "value=\"someday\"")
        .contains("id=\"attributes.memory-about\"", "id=\"warrantyEnd-about\"")
        .contains("id=\"relationItem0-about\"", "Give a reason of 1 to 4000 characters")
        .doesNotContain(trap);
    assertThat(item(item).facts().name()).isNotEqualTo(trap);
  }

  @Test
  void relationsAreAddedAndEndedWithTheItem() {
    RecordNumber item = server("bronze", Map.of());
    RecordNumber old = server("bronze", Map.of());
    RecordNumber young = server("bronze", Map.of());
    desk.apply(relate("depends-on", item, old));
    String path = "/configuration-items/" + item + "/correct";
    String form = staff.get(path).body();
    String ends = "depends-on " + item + " " + old;
    assertThat(form).contains("value=\"" + ends + "\"", item(old).facts().name());
    HttpResponse<String> sent =
        staff.form(
            path,
            path,
            typed(
                form,
                Map.of(
                    "end",
                    ends,
                    "relationType0",
                    "depends-on:in",
                    "relationItem0",
                    item(young).facts().name() + " (" + young + ")",
                    "choose",
                    "relationItem0:items",
                    "reason",
                    WHY)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    assertThat(correction(sent).state()).isEqualTo(CorrectionState.APPLIED);
    assertThat(Acting.as(resolver, () -> configuration.related(item, null, 0, 10)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.relation().source()).isEqualTo(young);
              assertThat(one.relation().target()).isEqualTo(item);
            });
  }

  @Test
  void aNewItemAsksForItsClassAndThenForItsFields() {
    assertThat(staff.get("/configuration-items/new").body())
        .contains("value=\"server\"", "value=\"application\"")
        .doesNotContain("value=\"service\"", "value=\"hardware\"", "??");
    String path = "/configuration-items/new?class=application";
    String form = staff.get(path).body();
    HttpResponse<String> bad = staff.form(path, "/configuration-items/new", typed(form, Map.of()));
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("id=\"name-about\"", "id=\"status-about\"");
    String name = Organisation.unique("payroll");
    HttpResponse<String> sent =
        staff.form(
            path,
            "/configuration-items/new",
            typed(form, Map.of("name", name, "status", "planned", "reason", WHY)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    CorrectionView proposed = correction(sent);
    assertThat(proposed.state()).isEqualTo(CorrectionState.AWAITING_AUTHORIZATION);
    assertThat(staff.get("/corrections/" + proposed.number()).body())
        .contains(name, "A configuration manager", "New", "Nobody works on it yet")
        .doesNotContain("??");
  }

  @Test
  void whatWasWrittenMeanwhileIsToldAndSentAgain() {
    RecordNumber item = server("bronze", Map.of());
    String path = "/configuration-items/" + item + "/correct";
    String form = staff.get(path).body();
    desk.apply(amend(item, "vendor", "Other Ltd"));
    HttpResponse<String> sent =
        staff.form(path, path, typed(form, Map.of("name", "mail-21", "reason", WHY)));
    assertThat(sent.statusCode()).isEqualTo(409);
    assertThat(sent.body()).contains("wrote vendor", "value=\"mail-21\"", "value=\"Other Ltd\"");
    HttpResponse<String> again = staff.form(path, path, typed(sent.body(), Map.of()));
    assertThat(again.statusCode()).as(again.body()).isEqualTo(302);
    assertThat(item(item).facts().name()).isEqualTo("mail-21");
    assertThat(item(item).facts().value(ItemField.VENDOR)).isEqualTo("Other Ltd");
  }

  @Test
  void aCorrectionIsAlteredOnTheFormOfItsItem() {
    RecordNumber item = server("gold", Map.of());
    RecordNumber number = propose(ConfigurationPlan.of(amend(item, "name", "mail-31")));
    ask(number);
    String path = "/corrections/" + number + "/revision";
    assertThat(visitors.browser(port, owner.key()).get(path).statusCode()).isEqualTo(403);
    assertThat(staff.get("/corrections/" + number).body())
        .contains(path, "More facts asked", "Which one?", "In revision");
    String form = staff.get(path).body();
    assertThat(form).contains("value=\"mail-31\"", WHY);
    HttpResponse<String> sent = staff.form(path, path, typed(form, Map.of("name", "mail-32")));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    assertThat(correction(sent).state()).isEqualTo(CorrectionState.AWAITING_AUTHORIZATION);
    assertThat(correction(sent).effects().get(0).after()).isEqualTo("mail-32");
    assertThat(staff.get(path).statusCode()).isEqualTo(409);
  }

  @Test
  void aCorrectionOfSeveralItemsIsAlteredByItsSteps() {
    RecordNumber first = server("gold", Map.of());
    RecordNumber second = server("gold", Map.of());
    RecordNumber number =
        propose(
            ConfigurationPlan.of(
                amend(first, "vendor", "One Ltd"), amend(second, "vendor", "Two Ltd")));
    ask(number);
    String path = "/corrections/" + number + "/revision";
    String form = staff.get(path).body();
    assertThat(form).contains("amend-item", "Two Ltd").doesNotContain("??");
    assertThat(staff.form(path, path, typed(form, Map.of("plan", "null"))).statusCode())
        .isEqualTo(400);
    HttpResponse<String> bad =
        staff.form(path, path, typed(form, Map.of("plan", "{\"steps\": [<]}")));
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("These are no steps of a plan, line 1", "[&lt;]");
    String steps =
        "{\"steps\":[{\"step\":\"amend-item\",\"item\":\"%s\",\"fields\":{\"vendor\":\"X\"}}]}"
            .formatted(first);
    HttpResponse<String> sent = staff.form(path, path, typed(form, Map.of("plan", steps)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    assertThat(correction(sent).effects()).hasSize(1);
  }

  @Test
  void whatAFormDoesNotShowIsAlteredAsSteps() {
    RecordNumber item = server("gold", Map.of());
    RecordNumber other = server("gold", Map.of());
    RecordNumber third = server("gold", Map.of());
    desk.apply(relate("depends-on", other, third));
    List<ConfigurationStep> nine =
        IntStream.range(0, 9)
            .<ConfigurationStep>mapToObj(
                n -> relate("depends-on", item, server("bronze", Map.of())))
            .toList();
    List.of(
            ConfigurationPlan.of(amend(item, "class", "network-device")),
            ConfigurationPlan.of(
                new ConfigurationStep.AmendItem(
                    item.value(),
                    null,
                    Map.of(),
                    Map.of(
                        ComponentKind.DISK,
                        List.of(new ItemComponent("sda", Map.of("size", "1")))))),
            ConfigurationPlan.of(
                amend(item, "name", "mail-61"),
                new ConfigurationStep.EndRelation("depends-on", other.value(), third.value())),
            new ConfigurationPlan(nine))
        .forEach(
            plan -> {
              RecordNumber number = propose(plan);
              ask(number);
              HttpResponse<String> form = staff.get("/corrections/" + number + "/revision");
              assertThat(form.statusCode()).isEqualTo(200);
              assertThat(form.body()).contains("name=\"plan\"");
            });
  }

  @Test
  void whatEndsIsShownHoweverManyRelationsThereAre() {
    RecordNumber item = server("gold", Map.of());
    RecordNumber last = server("gold", Map.of());
    List<ConfigurationStep> many = new ArrayList<>();
    for (int n = 0; n < 100; n++) {
      many.add(ItemDesk.add("s" + n, "server", Map.of()));
      many.add(new ConfigurationStep.AddRelation("depends-on", item.value(), "s" + n));
    }
    desk.apply(many.toArray(ConfigurationStep[]::new));
    desk.apply(relate("depends-on", item, last));
    assertThat(staff.get("/configuration-items/" + item + "/correct").body())
        .contains("name=\"end\"")
        .doesNotContain(last.value());
    RecordNumber number =
        propose(
            ConfigurationPlan.of(
                new ConfigurationStep.EndRelation("depends-on", item.value(), last.value())));
    ask(number);
    assertThat(staff.get("/corrections/" + number + "/revision").body())
        .contains("value=\"depends-on " + item + " " + last + "\" checked=\"checked\"")
        .contains(item(last).facts().name() + " (" + last + ")");
  }

  @Test
  void whoeverReadAnotherPlanOverwritesNothing() {
    RecordNumber item = server("gold", Map.of());
    RecordNumber number = propose(ConfigurationPlan.of(amend(item, "name", "mail-71")));
    ask(number);
    String path = "/corrections/" + number + "/revision";
    String read = staff.get(path).body();
    staff.form(path, path, typed(read, Map.of("name", "mail-72")));
    ask(number);
    HttpResponse<String> late = staff.form(path, path, typed(read, Map.of("name", "mail-73")));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("ITSM-CMD-028");
    assertThat(staff.get(path).body()).contains("value=\"mail-72\"");
  }

  @Test
  void correctionsAreListedAndTakenBack() {
    RecordNumber item = server("gold", Map.of());
    RecordNumber number = propose(ConfigurationPlan.of(amend(item, "name", "mail-41")));
    assertThat(staff.get("/corrections?item=" + item).body())
        .contains(number.value(), "Awaiting authorization")
        .doesNotContain("??");
    assertThat(staff.get("/corrections?state=applied&item=" + item).body())
        .contains("There is no correction to show");
    String path = "/corrections/" + number;
    String action = path + "/withdrawal";
    assertThat(staff.form(path, action, Map.of("reason", " ")).statusCode()).isEqualTo(400);
    assertThat(staff.form(path, action, Map.of("reason", "By mistake")).statusCode())
        .isEqualTo(302);
    assertThat(staff.get(path).body()).contains("Withdrawn", "By mistake");
    Http german = staff.with("Accept-Language", "de");
    assertThat(german.get(path).body()).doesNotContain("??");
  }

  @Test
  void othersThanStaffFindNoneOfThesePages() {
    RecordNumber item = server("gold", Map.of());
    RecordNumber number = propose(ConfigurationPlan.of(amend(item, "name", "mail-51")));
    Http requester = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get("/corrections").statusCode()).isEqualTo(403);
    assertThat(requester.get("/corrections/" + number).statusCode()).isEqualTo(404);
    assertThat(requester.get("/configuration-items/new").statusCode()).isEqualTo(403);
    assertThat(requester.get("/configuration-items/" + item + "/correct").statusCode())
        .isEqualTo(403);
  }

  private void ask(RecordNumber number) {
    String task = tasks.openTasks(number).get(0).id();
    tasks.complete(task, Map.of("decision", "more-facts", "remark", "Which one?"), owner);
  }

  private RecordNumber propose(ConfigurationPlan plan) {
    return Acting.as(resolver, () -> corrections.propose(new NewCorrection(plan, WHY, null)))
        .number();
  }

  private RecordNumber server(String criticality, Map<String, String> more) {
    Map<String, String> facts = new HashMap<>(more);
    facts.putAll(Map.of("criticality", criticality, "owner", owner.key(), "supportGroup", group));
    return desk.item("server", facts);
  }

  private ItemView item(RecordNumber item) {
    return Acting.as(resolver, () -> configuration.item(item));
  }

  private CorrectionView correction(HttpResponse<String> redirect) {
    String path = redirect.headers().firstValue("Location").orElseThrow();
    RecordNumber number = new RecordNumber(path.substring(path.lastIndexOf('/') + 1));
    return Acting.as(resolver, () -> corrections.correction(number));
  }

  /** What stands in the form's fields, with some of them otherwise. */
  private static Map<String, String> typed(String page, Map<String, String> otherwise) {
    String form = page.substring(page.indexOf("id=\"correct\""));
    Map<String, String> fields = new HashMap<>();
    for (String tag : List.of("<input[^>]*>")) {
      Matcher inputs = Pattern.compile(tag).matcher(form);
      while (inputs.find()) {
        String name = attribute(inputs.group(), "name");
        if (name != null
            && !name.equals("_csrf")
            && !inputs.group().contains("checkbox")
            && !name.equals("choose")) {
          fields.put(name, unescaped(attribute(inputs.group(), "value")));
        }
      }
    }
    Matcher areas =
        Pattern.compile("<textarea[^>]*name=\"([^\"]*)\"[^>]*>\\n?([^<]*)</textarea>")
            .matcher(form);
    while (areas.find()) {
      fields.put(areas.group(1), unescaped(areas.group(2)).strip());
    }
    Matcher selects =
        Pattern.compile("(?s)<select[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>").matcher(form);
    while (selects.find()) {
      Matcher chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(selects.group(2));
      fields.put(selects.group(1), chosen.find() ? chosen.group(1) : "");
    }
    for (String list : List.of("owner", "supportGroup", "customer", "site")) {
      fields.computeIfPresent(list, (name, text) -> text.replaceAll(".* \\(([^()]*)\\)$", "$1"));
    }
    fields.putAll(otherwise);
    return fields;
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : null;
  }

  private static String unescaped(String text) {
    return text == null
        ? ""
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
  }
}
