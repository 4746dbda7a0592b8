package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.cmdb.ItemDesk.add;
import static org.orderly.cmdb.ItemDesk.amend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.cmdb.ConfigurationStep.AddItem;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.MarkVerified;
import org.orderly.cmdb.StepOutcome.Effect;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** What a plan may say of items, and what becomes of it. */
@OrderlyTest
class ConfigurationPlanTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired ItemHistoryManagement histories;
  @Autowired Organisation organisation;

  private ItemDesk desk;

  @BeforeEach
  void open() {
    desk = new ItemDesk(configuration);
  }

  @Test
  void anItemIsAddedWithCanonicalFacts() {
    Actor owner = organisation.deskAgent();
    ConfigurationOutcome outcome =
        Acting.as(
            owner,
            () ->
                desk.apply(
                    add(
                        "web",
                        "server",
                        Map.of(
                            "owner", owner.key(),
                            "status", "In build",
                            "criticality", "GOLD",
                            "cost", "1200.50",
                            "currency", "eur",
                            "warrantyEnd", "2030-01-01",
                            "description", " two\r\nlines ",
                            "attributes.mac", "00-53-00-00-00-01",
                            "attributes.memory", "+4096",
                            "attributes.rackUnit", " "))));
    ItemView item = configuration.item(outcome.added().get("web"));
    assertThat(outcome.steps()).containsExactly(new StepOutcome(Effect.ADDED, item.number()));
    assertThat(item.revision()).isEqualTo(outcome.update());
    assertThat(item.since()).isEqualTo(outcome.at());
    assertThat(item.facts().values())
        .containsEntry("status", "in-build")
        .containsEntry("criticality", "gold")
        .containsEntry("cost", "1200.5")
        .containsEntry("currency", "EUR")
        .containsEntry("description", "two\nlines")
        .containsEntry("attributes.mac", "00:53:00:00:00:01")
        .containsEntry("attributes.memory", "4096")
        .doesNotContainKey("attributes.rackUnit");
    assertThat(histories.updates(outcome.update() - 1, 1))
        .singleElement()
        .satisfies(
            update -> {
              assertThat(update.person()).isEqualTo(owner.key());
              assertThat(update.origin().kind()).isEqualTo(OriginKind.CORRECTION);
              assertThat(update.items()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          server | class                | no-such-class      | no class
          server | class                | hardware           | below
          server | name                 | ' '                | Give a value
          server | status               | broken             | planned, ordered
          server | owner                | nobody-at-all      | Nobody
          server | supportGroup         | service-desk       | resolver group
          server | customer             | no-such-customer   | No customer
          server | site                 | no-such-site       | No site
          server | criticality          | platinum           | gold, silver
          server | environment          | moon               | production
          server | warrantyEnd          | tomorrow           | day
          server | cost                 | 12.345             | two digits
          server | cost                 | -1                 | 0 or more
          server | currency             | XYZW               | currency
          server | lastVerifiedAt       | 2026-01-01         | step of its own
          server | attributes.memory    | much               | whole number
          server | attributes.memory    | -1                 | 0 or more
          server | attributes.mac       | 00:53              | MAC
          server | attributes.address   | example.org        | address of IP
          server | attributes.engine    | mariadb            | no field of this name
          server | colour               | red                | no field of this name
          server | attributes.serviceKey| mail               | no field of this name
          database | attributes.engine  | dbase              | mariadb, mysql
          database | attributes.port    | 65536              | 65535 or less
          application | attributes.url  | javascript:alert(1)| web
          """)
  void aBadFieldIsRefusedByName(String itemClass, String field, String value, String why) {
    RuleViolation refusal =
        desk.refusal(
            add("fine", "location", Map.of()), add("bad", itemClass, Map.of(field, value)));
    assertThat(refusal.rule()).isEqualTo(CmdbRule.PLAN_REFUSED);
    assertThat(refusal.fields()).containsKey("steps[1]." + field);
    assertThat(refusal.fields().get("steps[1]." + field)).contains(why);
  }

  @Test
  void oneAnswerNamesEveryBadField() {
    RuleViolation refusal =
        desk.refusal(
            add("one", "server", Map.of("cost", "5", "attributes.cores", "0")),
            add("one", "server", Map.of()),
            add("INC000001", "server", Map.of()),
            new AddItem("bare", new ItemFacts(Map.of("class", "server"))),
            amend(RecordNumber.parse("CI999999999").orElseThrow(), "name", "x"),
            new MarkVerified("INC000001"));
    assertThat(refusal.fields())
        .containsOnlyKeys(
            "steps[0].currency",
            "steps[0].attributes.cores",
            "steps[1].handle",
            "steps[2].handle",
            "steps[3].name",
            "steps[3].status",
            "steps[4].item",
            "steps[5].item");
  }

  @Test
  void namesAreTextWhateverTheyLookLike() {
    String script = "<script>alert('1')</script> {{7*7}} ${x} %s";
    assertThat(configuration.item(desk.item("server", Map.of("name", script))).facts().name())
        .isEqualTo(script);
    assertThat(desk.refusal(add("long", "server", Map.of("name", "x".repeat(10_000)))).fields())
        .containsEntry("steps[0].name", "Give at most 160 characters");
    assertThat(desk.refusal(add("lines", "server", Map.of("name", "a\u0000b"))).fields())
        .containsKey("steps[0].name");
  }

  @Test
  void whatIsSoAlreadyChangesNothing() {
    RecordNumber item = desk.item("server", Map.of("attributes.memory", "4096"));
    ItemView before = configuration.item(item);
    long last = lastUpdate();
    ConfigurationOutcome outcome =
        desk.apply(
            amend(item, "attributes.memory", " 04096"),
            amend(item, "serial", null),
            new AmendItem(item.value(), before.revision(), Map.of("status", "LIVE"), Map.of()));
    assertThat(outcome.unchanged()).isTrue();
    assertThat(outcome.steps()).extracting(StepOutcome::effect).containsOnly(Effect.UNCHANGED);
    assertThat(lastUpdate()).isEqualTo(last);
    assertThat(configuration.item(item)).isEqualTo(before);
  }

  @Test
  void anEditOfAnOutdatedRevisionIsRefusedWithWhoWroteMeanwhile() {
    RecordNumber item = desk.item("server");
    long read = configuration.item(item).revision();
    Actor anna = organisation.deskAgent();
    Acting.as(anna, () -> desk.change(amend(item, "vendor", "Other Ltd")));
    ConfigurationStep late = new AmendItem(item.value(), read, Map.of("vendor", "Ours"), Map.of());
    RuleViolation refusal = desk.refusal(late);
    assertThat(refusal.rule()).isEqualTo(CmdbRule.WRITTEN_MEANWHILE);
    assertThat(refusal.fields().get("steps[0].baseRevision"))
        .contains(anna.key(), "(change)", "vendor");
    assertThat(configuration.check(plan(late), origin()).refused())
        .containsKey("steps[0].baseRevision");
  }

  @Test
  void aPreviewWritesNothing() {
    long last = lastUpdate();
    ConfigurationPreview preview =
        configuration.check(plan(add("a", "server", Map.of())), origin());
    assertThat(preview.steps()).containsExactly(new StepOutcome(Effect.ADDED, null));
    assertThat(configuration.check(plan(add("a", "moon", Map.of())), origin()).refused())
        .containsKey("steps[0].class");
    assertThat(lastUpdate()).isEqualTo(last);
  }

  @Test
  void aStatusFollowsTheLifeCycleUnlessTheRecordIsCorrected() {
    RecordNumber item = desk.item("server");
    assertThat(desk.refusal(amend(item, "status", "disposed")).fields())
        .containsEntry("steps[0].status", "After live comes test, maintenance, retired");
    desk.change(amend(item, "status", "retired"));
    desk.change(amend(item, "status", "disposed"));
    assertThat(desk.refusal(amend(item, "status", "live")).fields().get("steps[0].status"))
        .contains("Nothing follows disposed");
    desk.apply(amend(item, "status", "live"));
    assertThat(configuration.item(item).facts().status()).isEqualTo(ItemStatus.LIVE);
  }

  @Test
  void anItemThatGetsAnotherClassLeavesItsAttributesBehind() {
    RecordNumber item = desk.item("server", Map.of("attributes.rack", "R1"));
    assertThat(desk.refusal(amend(item, "class", "virtual-machine")).fields())
        .containsOnlyKeys("steps[0].attributes.rack");
    Map<String, String> fields = new HashMap<>();
    fields.put("attributes.rack", null);
    fields.put("attributes.machineId", "vm-1");
    fields.put("class", "virtual-machine");
    desk.change(new AmendItem(item.value(), fields));
    assertThat(configuration.item(item).facts().attributes()).containsOnlyKeys("machineId");
  }

  @Test
  void fieldsKnowWhereTheyComeFrom() {
    RecordNumber item = desk.item("server", Map.of("vendor", "A", "serial", "S1"));
    desk.apply(OriginKind.INVENTORY, List.of(amend(item, "vendor", "B")));
    ItemView view = configuration.item(item);
    assertThat(view.sourceOf("vendor")).isEqualTo("inventory");
    assertThat(view.sourceOf("serial")).isEqualTo("correction");
    desk.apply(amend(item, "vendor", "C"));
    assertThat(configuration.item(item).otherSources()).isEmpty();
  }

  @Test
  void componentsOfTheKindsNamedAreReplaced() {
    RecordNumber item = desk.item("server");
    desk.apply(parts(item, Map.of(ComponentKind.SOFTWARE, List.of(part("vim", "9.0")))));
    ConfigurationOutcome outcome =
        desk.apply(
            parts(item, Map.of(ComponentKind.DISK, List.of(part("sda", "1"), part("sdb", "2")))));
    assertThat(configuration.components(item, null).keySet())
        .containsExactlyInAnyOrder(ComponentKind.SOFTWARE, ComponentKind.DISK);
    ConfigurationStep one = parts(item, Map.of(ComponentKind.DISK, List.of(part("sda", "1"))));
    desk.apply(one);
    assertThat(configuration.components(item, null).get(ComponentKind.DISK))
        .containsExactly(part("sda", "1"));
    assertThat(configuration.components(item, outcome.at()).get(ComponentKind.DISK)).hasSize(2);
    assertThat(desk.apply(one).unchanged()).isTrue();
    assertThat(histories.differences(item, outcome.at(), null).components())
        .containsExactly(
            new ComponentDifference(ComponentKind.DISK, "sdb", Map.of("version", "2"), null));
    assertThat(
            desk.refusal(
                    parts(
                        item,
                        Map.of(
                            ComponentKind.DISK,
                            List.of(part("a", "1"), part("a", "2"), part("b\n", "3")))))
                .fields())
        .containsKey("steps[0].components.disk[1]");
  }

  @Test
  void anItemIsFoundByWhatItIsKnownByElsewhere() {
    String serial = Organisation.unique("SN");
    RecordNumber item = desk.item("server", Map.of("serial", serial));
    assertThat(configuration.identified(IdentifierKind.SERIAL, List.of(serial, "none")))
        .containsOnlyKeys(serial)
        .containsEntry(serial, List.of(item));
    desk.apply(amend(item, "serial", serial + "-b"));
    assertThat(configuration.identified(IdentifierKind.SERIAL, List.of(serial))).isEmpty();
    String name = Organisation.unique("Müller");
    RecordNumber named = desk.item("server", Map.of("name", name));
    RecordNumber host = desk.item("server", Map.of("attributes.hostName", name));
    String unlike = name.replace('ü', 'u');
    assertThat(
            configuration.identified(
                IdentifierKind.NAME, List.of(name.toUpperCase(Locale.ROOT), unlike)))
        .containsOnly(Map.entry(name.toUpperCase(Locale.ROOT), List.of(named, host)));
  }

  /** One of its two places keeps it. */
  @Test
  void anIdentifierStaysAsLongAsAnythingSaysIt() {
    String mac = mac();
    RecordNumber item = desk.item("server", Map.of("attributes.mac", mac));
    desk.apply(
        parts(
            item,
            Map.of(ComponentKind.ADDRESS, List.of(new ItemComponent("eth0", Map.of("mac", mac))))));
    desk.apply(amend(item, "attributes.mac", null));
    assertThat(configuration.identified(IdentifierKind.MAC, List.of(mac))).containsKey(mac);
    desk.apply(parts(item, Map.of(ComponentKind.ADDRESS, List.of())));
    assertThat(configuration.identified(IdentifierKind.MAC, List.of(mac))).isEmpty();
  }

  @Test
  void verifyingAndSeeingAreNoted() {
    RecordNumber item = desk.item("server");
    ConfigurationOutcome outcome =
        desk.apply(OriginKind.VERIFICATION, List.of(new MarkVerified(item.value())));
    ItemView verified = configuration.item(item);
    assertThat(verified.facts().value(ItemField.LAST_VERIFIED_AT))
        .isEqualTo(outcome.at().toString());
    configuration.seen(List.of(item));
    assertThat(configuration.item(item).lastSeenAt()).isNotNull();
    assertThat(configuration.item(item).revision()).isEqualTo(verified.revision());
  }

  @Test
  void anOriginSaysSomething() {
    ConfigurationPlan plan = plan(add("a", "server", Map.of()));
    for (Origin bad :
        List.of(
            new Origin(OriginKind.CHANGE, null, "change", " "),
            new Origin(OriginKind.CHANGE, null, "A Source", "Why"),
            new Origin(OriginKind.CHANGE, "CHG 1; drop", "change", "Why"),
            new Origin(OriginKind.CHANGE, null, "change", "x".repeat(4_001)))) {
      assertThatThrownBy(() -> configuration.apply(plan, bad))
          .isInstanceOf(RuleViolation.class)
          .extracting(refusal -> ((RuleViolation) refusal).rule())
          .isEqualTo(CmdbRule.ORIGIN_REFUSED);
    }
  }

  @Test
  void aPlanHasAnEnd() {
    List<ConfigurationStep> steps = new ArrayList<>();
    for (int n = 0; n <= 20_000; n++) {
      steps.add(new MarkVerified("CI000001"));
    }
    assertThat(desk.refusal(steps.toArray(ConfigurationStep[]::new)).getMessage())
        .contains("20000 steps");
  }

  private static ConfigurationStep parts(
      RecordNumber item, Map<ComponentKind, List<ItemComponent>> components) {
    return new AmendItem(item.value(), null, Map.of(), components);
  }

  private static ItemComponent part(String key, String version) {
    return new ItemComponent(key, Map.of("version", version));
  }

  private static String mac() {
    String digits = "000000" + Organisation.unique("").replaceAll("\\D", "");
    String six = digits.substring(digits.length() - 6);
    return "00:53:00:" + String.join(":", six.split("(?<=\\G..)"));
  }

  private static ConfigurationPlan plan(ConfigurationStep... steps) {
    return new ConfigurationPlan(Arrays.asList(steps));
  }

  private static Origin origin() {
    return Origin.of(OriginKind.CHANGE, "CHG000001", "To see what comes of it");
  }

  private long lastUpdate() {
    long last = 0;
    List<ConfigurationUpdateView> page = histories.updates(last, 1_000);
    while (!page.isEmpty()) {
      last = page.get(page.size() - 1).number();
      page = histories.updates(last, 1_000);
    }
    return last;
  }
}
