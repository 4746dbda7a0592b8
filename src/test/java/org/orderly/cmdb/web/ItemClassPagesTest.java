package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which administrators keep classes and relation types. */
@OrderlyTest
class ItemClassPagesTest {

  private static final String CLASSES = "/item-classes";
  private static final String TYPES = "/relation-types";

  @Autowired ConfigurationManagement configuration;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String key = Organisation.unique("pump");
  private Http keeper;

  @BeforeEach
  void organise() {
    keeper = visitors.browser(port, visitors.holding(Roles.ADMINISTRATOR));
  }

  private static String shown(Http visitor, String path) {
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private void sent(String path, Map<String, String> fields) {
    HttpResponse<String> answer = keeper.form(path, path, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private String refused(String path, int status, Map<String, String> fields) {
    HttpResponse<String> answer = keeper.form(path, path, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
  }

  private String version(String path) {
    return shown(keeper, path).replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
  }

  private Map<String, String> typed() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", key);
    fields.put("parent", "hardware");
    fields.put("title", "Pump " + key);
    fields.put("titleDe", "Pumpe " + key);
    fields.put("icon", "item");
    return fields;
  }

  private Map<String, String> attribute(String version) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", version);
    fields.put("key", "flow");
    fields.put("title", "Flow");
    fields.put("titleDe", "Durchfluss");
    fields.put("type", "decimal");
    fields.put("lowest", "0");
    fields.put("highest", "12.5");
    fields.put("unit", "m³/h");
    return fields;
  }

  @Test
  void aClassIsAddedGetsAttributesAndIsRetired() {
    sent(CLASSES + "/new", typed());
    String one = CLASSES + "/" + key;
    String path = one + "/attributes/new";
    sent(path, attribute(version(path)));
    assertThat(shown(keeper, one))
        .containsSubsequence("Pump " + key, "Flow", "Decimal number (m³/h)", "0 to 12.5")
        .containsSubsequence("Inherited", "Memory");
    String flow = one + "/attributes/flow";
    Map<String, String> more = attribute(version(flow));
    more.put("required", "true");
    more.put("retired", "true");
    sent(flow, more);
    assertThat(shown(keeper, one)).contains("retired", "required");
    assertThat(shown(keeper, flow)).contains("value=\"12.5\"");
    Map<String, String> away = typed();
    away.put("version", version(one + "/edit"));
    away.put("retired", "true");
    sent(one + "/edit", away);
    assertThat(shown(keeper, CLASSES)).containsSubsequence("Pump " + key, "retired");
  }

  @Test
  void aRefusedClassKeepsWhatWasTypedWithAMessageAtEachField() {
    Map<String, String> wrong = typed();
    wrong.put("key", "Not a key");
    wrong.put("title", "");
    wrong.put("titleDe", "<b>Pumpe</b>");
    String page = refused(CLASSES + "/new", 400, wrong);
    assertThat(page)
        .contains("Some fields need another value", "value=\"Not a key\"")
        .containsSubsequence("id=\"key-about\"", "Use up to 64 of a-z, 0-9 and -")
        .containsSubsequence("id=\"title-about\"", "Give 1 to 80 characters")
        .contains("value=\"&lt;b&gt;Pumpe&lt;/b&gt;\"");
    sent(CLASSES + "/new", typed());
    assertThat(refused(CLASSES + "/new", 409, typed())).contains("Another class has this key");
  }

  @Test
  void aClassThatWouldLieBelowItselfIsRefused() {
    sent(CLASSES + "/new", typed());
    Map<String, String> child = typed();
    child.put("key", key + "-small");
    child.put("parent", key);
    sent(CLASSES + "/new", child);
    String edit = CLASSES + "/" + key + "/edit";
    Map<String, String> circle = typed();
    circle.put("parent", key + "-small");
    circle.put("version", version(edit));
    assertThat(refused(edit, 400, circle))
        .containsSubsequence("id=\"parent-about\"", "is this one or lies below it");
  }

  @Test
  void aRefusedAttributeKeepsWhatWasTypedWithAMessageAtEachField() {
    sent(CLASSES + "/new", typed());
    String path = CLASSES + "/" + key + "/attributes/new";
    Map<String, String> wrong = attribute(version(path));
    wrong.put("lowest", "many");
    wrong.put("title", " ");
    wrong.put("key", "Flow Rate");
    assertThat(refused(path, 400, wrong))
        .contains("value=\"many\"", "value=\"Flow Rate\"")
        .containsSubsequence("id=\"title-about\"", "text-danger")
        .containsSubsequence("id=\"lowest-about\"", "Give a number, such as 12.5");
    Map<String, String> shadow = attribute(version(path));
    shadow.put("key", "memory");
    assertThat(refused(path, 400, shadow))
        .containsSubsequence("id=\"key-about\"", "A class above has an attribute");
    Map<String, String> pattern = attribute(version(path));
    pattern.put("type", "text");
    pattern.put("lowest", "");
    pattern.put("highest", "");
    pattern.put("unit", "");
    pattern.put("pattern", "(a");
    assertThat(refused(path, 400, pattern))
        .containsSubsequence("id=\"pattern-about\"", "text-danger");
  }

  @Test
  void anAttributeWithValuesKeepsItsType() {
    sent(CLASSES + "/new", typed());
    String path = CLASSES + "/" + key + "/attributes/new";
    sent(path, attribute(version(path)));
    new ItemDesk(configuration).item(key, Map.of("attributes.flow", "3"));
    String flow = CLASSES + "/" + key + "/attributes/flow";
    Map<String, String> other = attribute(version(flow));
    other.put("type", "whole-number");
    assertThat(refused(flow, 400, other)).containsSubsequence("id=\"type-about\"", "text-danger");
  }

  @Test
  void aClassThatWouldShadowAttributesInItsNewPlaceIsRefusedAtItsPlace() {
    sent(CLASSES + "/new", typed());
    String path = CLASSES + "/" + key + "/attributes/new";
    Map<String, String> seats = attribute(version(path));
    seats.put("key", "seats");
    sent(path, seats);
    String edit = CLASSES + "/" + key + "/edit";
    Map<String, String> moved = typed();
    moved.put("version", version(edit));
    moved.put("parent", "licence");
    assertThat(refused(edit, 400, moved))
        .containsSubsequence("id=\"parent-about\"", "A class above has an attribute");
  }

  @Test
  void whoReadAnOlderClassOverwritesNothing() {
    sent(CLASSES + "/new", typed());
    String edit = CLASSES + "/" + key + "/edit";
    String read = version(edit);
    Map<String, String> mine = typed();
    mine.put("version", read);
    mine.put("title", "Mine " + key);
    Map<String, String> theirs = typed();
    theirs.put("version", read);
    theirs.put("title", "Theirs " + key);
    sent(edit, theirs);
    assertThat(refused(edit, 409, mine))
        .contains("Somebody has amended it since you read it", "value=\"Mine " + key + "\"");
    Map<String, String> none = typed();
    assertThat(refused(edit, 409, none)).contains("Somebody has amended it");
    assertThat(shown(keeper, CLASSES + "/" + key)).contains("Theirs " + key);
  }

  private Map<String, String> type() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", key);
    fields.put("title", "pumps to " + key);
    fields.put("titleDe", "pumpt nach");
    fields.put("reverseTitle", "is filled by");
    fields.put("reverseTitleDe", "wird gefüllt von");
    fields.put("impact", "from-source");
    fields.put("mostTargets", "2");
    fields.put("mostSources", "");
    fields.put("allowedSource", "hardware");
    fields.put("allowedTarget", "location");
    return fields;
  }

  @Test
  void aRelationTypeIsAddedAmendedAndRetired() {
    sent(TYPES + "/new", type());
    assertThat(shown(keeper, TYPES))
        .containsSubsequence(
            "pumps to " + key, "The target fails with the source", "at most 2 targets")
        .contains("Hardware → Location");
    String one = TYPES + "/" + key;
    Map<String, String> more = type();
    more.put("version", version(one));
    more.put("mostTargets", "");
    more.put("acyclic", "true");
    more.put("retired", "true");
    sent(one, more);
    assertThat(shown(keeper, TYPES)).containsSubsequence(key, "retired", "no circles");
    assertThat(refused(one, 409, more)).contains("Somebody has amended it");
  }

  @Test
  void aRefusedRelationTypeKeepsWhatWasTypedWithAMessageAtEachField() {
    Map<String, String> wrong = type();
    wrong.put("mostTargets", "none");
    wrong.put("reverseTitle", "");
    wrong.put("allowedTarget", "no-such-class");
    assertThat(refused(TYPES + "/new", 400, wrong))
        .contains("value=\"no-such-class\"", "There is no class «no-such-class»")
        .containsSubsequence("id=\"reverseTitle-about\"", "Give 1 to 80 characters")
        .containsSubsequence("id=\"mostTargets-about\"", "text-danger");
    Map<String, String> nothing = type();
    nothing.put("allowedSource", "");
    nothing.put("allowedTarget", "");
    assertThat(refused(TYPES + "/new", 400, nothing)).contains("Give 1 to 100 pairs of classes");
  }

  @Test
  void staffReadAndOnlyAdministratorsWrite() {
    Http staff = visitors.browser(port, visitors.holding(Roles.SERVICE_DESK));
    Http requester = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(shown(staff, CLASSES + "/server")).doesNotContain("/edit\"", "attributes/new");
    assertThat(shown(staff, TYPES)).doesNotContain("/relation-types/runs-on");
    for (String path : List.of("/new", "/server/edit", "/server/attributes/rack")) {
      assertThat(staff.get(CLASSES + path).statusCode()).isEqualTo(403);
    }
    assertThat(staff.form("/me", CLASSES + "/new", typed()).statusCode()).isEqualTo(403);
    assertThat(staff.get(TYPES + "/runs-on").statusCode()).isEqualTo(403);
    for (String path : List.of(CLASSES, CLASSES + "/server", TYPES)) {
      assertThat(requester.get(path).statusCode()).isEqualTo(403);
    }
    assertThat(keeper.get(CLASSES + "/no-such-class").statusCode()).isEqualTo(404);
    assertThat(keeper.get(CLASSES + "/server/attributes/memory").statusCode()).isEqualTo(404);
    assertThat(keeper.get(TYPES + "/no-such-type").statusCode()).isEqualTo(404);
  }
}
