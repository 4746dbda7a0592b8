package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.cmdb.BaselineComparison.Counts;
import org.orderly.cmdb.BaselineComparison.Line;
import org.orderly.cmdb.BaselineComparison.Standing;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ConfigurationStep.MarkVerified;
import org.orderly.cmdb.ConfigurationStep.SetRedundancy;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class BaselineManagementTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired BaselineManagement baselines;
  @Autowired BaselineRestoring restoring;
  @Autowired BaselinesAreAsTaken invariant;
  @Autowired EvidenceManagement evidence;
  @Autowired List<RecordDirectory> directories;
  @Autowired Organisation organisation;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private ItemDesk desk;
  private Actor manager;

  @BeforeEach
  void organise() {
    desk = new ItemDesk(configuration);
    manager = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
  }

  private BaselineView take(BaselineScope scope) {
    return Acting.as(
        manager, () -> baselines.take(new NewBaseline("Before the move", "To compare", scope)));
  }

  private BaselineView of(RecordNumber... items) {
    return take(new BaselineScope.Items(List.of(items)));
  }

  private BaselineComparison now(BaselineView baseline) {
    return Acting.as(manager, () -> baselines.compare(baseline.number(), null, null, 0, 100));
  }

  private BaselineComparison between(BaselineView one, BaselineView other) {
    return Acting.as(manager, () -> baselines.compare(one.number(), other.number(), null, 0, 100));
  }

  @Test
  void whatWasTakenStaysAsItWas() {
    RecordNumber item = desk.item("server", Map.of("vendor", "Ours Ltd"));
    RecordNumber other = desk.item("server");
    desk.apply(relate("depends-on", item, other));
    BaselineView baseline = of(item);
    desk.apply(
        amend(item, "vendor", "Theirs"),
        new EndRelation("depends-on", item.value(), other.value()));
    ItemState state = Acting.as(manager, () -> baselines.state(baseline.number(), item));
    assertThat(state.facts().value(ItemField.VENDOR)).isEqualTo("Ours Ltd");
    assertThat(state.relations()).hasSize(1);
    assertThat(baselines.verify(baseline.number())).isTrue();
    assertThat(baseline.items()).isEqualTo(1);
    assertThat(Acting.as(manager, () -> baselines.items(baseline.number(), 0, 10)))
        .extracting(ItemLine::number)
        .containsExactly(item);
    assertThatThrownBy(() -> baselines.state(baseline.number(), other))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("has no item");
  }

  @Test
  void theSameStatesHaveTheSameDigest() {
    RecordNumber item = desk.item("server", Map.of("vendor", "Ours Ltd"));
    BaselineView first = of(item);
    desk.apply(amend(item, "vendor", "Theirs"));
    BaselineView second = of(item);
    desk.apply(amend(item, "vendor", "Ours Ltd"), new MarkVerified(item.value()));
    BaselineView third = of(item);
    assertThat(second.digest()).isNotEqualTo(first.digest());
    assertThat(third.digest()).isEqualTo(first.digest());
    assertThat(third.update()).isGreaterThan(first.update());
    assertThat(now(first).counts()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(between(first, second).counts()).isEqualTo(new Counts(0, 1, 0, 0));
    assertThat(between(second, first).lines().get(0).difference().fields())
        .containsExactly(new FieldDifference("vendor", "Theirs", "Ours Ltd"));
    assertThat(between(first, third).counts().none()).isTrue();
  }

  @Test
  void takingIsEvidenceAndARecord() {
    RecordNumber item = desk.item("server");
    BaselineView baseline = of(item);
    assertThat(evidence.trail(baseline.number()))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.toString())
                    .contains("BaselineTaken", baseline.digest(), manager.key()));
    RecordDirectory directory =
        directories.stream()
            .filter(each -> each.kind() == RecordKind.BASELINE)
            .findFirst()
            .orElseThrow();
    assertThat(directory.find(baseline.number()).orElseThrow().title())
        .isEqualTo("Before the move");
    assertThat(directory.visibleTo(baseline.number(), organisation.deskAgent())).isTrue();
    assertThat(directory.visibleTo(baseline.number(), organisation.requester())).isFalse();
    RecordNumber change = RecordNumber.of(RecordKind.CHANGE, baseline.number().running());
    BaselineView forChange =
        Acting.as(
            Actor.system(),
            () ->
                baselines.takeFor(
                    change, new NewBaseline("Before " + change, "Gate", scope(item))));
    assertThat(Acting.as(manager, () -> baselines.takenFor(change))).containsExactly(forChange);
  }

  private static BaselineScope scope(RecordNumber item) {
    return new BaselineScope.Items(List.of(item));
  }

  @Nested
  class WhatIsMeant {

    @Test
    void criteriaMeanWhatTheyFindAndAreAskedAnew() {
      String vendorSite = organisation.customer();
      RecordNumber stays = desk.item("server", Map.of("customer", vendorSite));
      RecordNumber goes = desk.item("virtual-machine", Map.of("customer", vendorSite));
      desk.item("document", Map.of("customer", vendorSite));
      ItemCriteria criteria =
          new ItemCriteria(null, "hardware", null, null, null, vendorSite, null, null, null);
      BaselineView baseline = take(new BaselineScope.Matching(criteria));
      assertThat(baseline.items()).isEqualTo(2);
      assertThat(baseline.scope()).isEqualTo(new BaselineScope.Matching(criteria));
      desk.apply(amend(goes, "customer", organisation.customer()));
      RecordNumber comes = desk.item("storage", Map.of("customer", vendorSite));
      BaselineComparison comparison = now(baseline);
      assertThat(comparison.counts()).isEqualTo(new Counts(1, 0, 1, 1));
      assertThat(comparison.lines())
          .extracting(Line::item, Line::standing)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(goes, Standing.GONE),
              org.assertj.core.groups.Tuple.tuple(comes, Standing.ADDED));
      assertThat(comparison.lines().get(0).difference().fields()).hasSize(1);
      BaselineView later = take(new BaselineScope.Matching(criteria));
      assertThat(between(baseline, later).counts()).isEqualTo(new Counts(1, 0, 1, 1));
      BaselineRestoration back =
          Acting.as(manager, () -> baselines.restoration(baseline.number(), List.of()));
      assertThat(back.items()).containsExactly(goes);
      assertThat(back.left()).containsExactly(comes);
      assertThat(stays).isNotNull();
    }

    @Test
    void whatAnItemNeedsIsTakenWithIt() {
      RecordNumber service = desk.item("application");
      RecordNumber database = desk.item("database");
      RecordNumber server = desk.item("server");
      RecordNumber beyond = desk.item("server");
      desk.apply(
          relate("depends-on", service, database),
          relate("runs-on", database, server),
          relate("depends-on", server, beyond));
      assertThat(take(new BaselineScope.Needed(List.of(service), 2)).items()).isEqualTo(3);
      assertThat(take(new BaselineScope.Needed(List.of(service), 9)).items()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            ''     | Because | name
            a\u0007b | Because | name
            Named  | ''      | reason
            Named  | Because | items
            """)
    void whatIsMissingIsNamed(String name, String reason, String field) {
      BaselineScope nothing = new BaselineScope.Items(List.of(new RecordNumber("CI999999999999")));
      assertThatThrownBy(
              () ->
                  Acting.as(manager, () -> baselines.take(new NewBaseline(name, reason, nothing))))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> {
                assertThat(refusal.rule()).isEqualTo(CmdbRule.BASELINE_REFUSED);
                assertThat(refusal.fields()).containsKey(field);
              });
    }

    @Test
    void nothingIsNoBaseline() {
      ItemCriteria none =
          new ItemCriteria(null, null, null, "nobody-at-all", null, null, null, null, null);
      assertThatThrownBy(() -> take(new BaselineScope.Matching(none)))
          .hasMessageContaining("no configuration item like that");
      assertThatThrownBy(() -> take(new BaselineScope.Items(List.of())))
          .hasMessageContaining("Name 1 to");
    }
  }

  @Nested
  class GoingBack {

    @Test
    void isProposedAsACorrectionAndWritesNothing() {
      RecordNumber item = desk.item("server", Map.of("vendor", "Ours Ltd"));
      BaselineView baseline = of(item);
      desk.apply(amend(item, "vendor", "Theirs"));
      RecordNumber proposed =
          Acting.as(
              manager,
              () -> restoring.propose(baseline.number(), List.of(item), "The move was undone"));
      assertThat(proposed.kind()).isEqualTo(RecordKind.CONFIGURATION_CORRECTION);
      assertThatThrownBy(
              () ->
                  Acting.as(
                      manager, () -> restoring.propose(baseline.number(), List.of(item), " ")))
          .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aGroupGoesBackAsAWhole() {
      RecordNumber one = desk.item("server");
      RecordNumber first = desk.item("server");
      RecordNumber second = desk.item("server");
      BaselineView ungrouped = of(first);
      desk.apply(
          new SetRedundancy(one.value(), "g", 2),
          new ConfigurationStep.AddRelation("depends-on", one.value(), first.value(), "g"),
          new ConfigurationStep.AddRelation("depends-on", one.value(), second.value(), "g"));
      BaselineView grouped = of(first);
      bringBack(ungrouped);
      assertThat(configuration.groups(one, null)).isEmpty();
      bringBack(grouped);
      assertThat(configuration.groups(one, null)).hasSize(1);
      assertThat(now(grouped).counts().none()).isTrue();
      assertThat(configuration.related(second, null, 0, 10)).hasSize(1);
    }

    private void bringBack(BaselineView baseline) {
      ConfigurationPlan plan =
          Acting.as(manager, () -> baselines.restoration(baseline.number(), List.of())).plan();
      desk.apply(OriginKind.BASELINE, plan.steps());
    }

    @Test
    void whatIsAsItWasOrNotPartOfItIsRefused() {
      RecordNumber item = desk.item("server");
      BaselineView baseline = of(item);
      assertThatThrownBy(
              () -> Acting.as(manager, () -> baselines.restoration(baseline.number(), List.of())))
          .hasMessageContaining("All is as it was");
      assertThatThrownBy(
              () ->
                  Acting.as(
                      manager,
                      () -> baselines.restoration(baseline.number(), List.of(desk.item("server")))))
          .hasMessageContaining("has no item");
    }
  }

  @Nested
  class WhoMay {

    @Test
    void onlyConfigurationManagersTakeAndGoBack() {
      BaselineView baseline = of(desk.item("server"));
      Actor agent = organisation.deskAgent();
      assertThat(Acting.as(agent, () -> baselines.baseline(baseline.number()))).isEqualTo(baseline);
      assertThat(Acting.as(agent, baselines::keeper)).isFalse();
      assertThatThrownBy(
              () -> Acting.as(agent, () -> baselines.restoration(baseline.number(), List.of())))
          .hasMessageContaining("Configuration managers");
      assertThatThrownBy(
              () ->
                  Acting.as(
                      agent, () -> baselines.take(new NewBaseline("a", "b", baseline.scope()))))
          .hasMessageContaining("Configuration managers");
    }

    @Test
    void othersThanStaffReadNone() {
      BaselineView baseline = of(desk.item("server"));
      Actor outsider = organisation.requester();
      assertThatThrownBy(() -> Acting.as(outsider, () -> baselines.baseline(baseline.number())))
          .isInstanceOf(RuleViolation.class);
      assertThatThrownBy(() -> Acting.as(outsider, () -> baselines.all(0, 10)))
          .isInstanceOf(RuleViolation.class);
    }
  }

  @Nested
  class Tampering {

    @ParameterizedTest
    @CsvSource({
      "update baseline set name = 'x' where id = :id",
      "delete from baseline where id = :id",
      "update baseline_entry set from_update = 1 where baseline_id = :id",
      "delete from baseline_entry where baseline_id = :id"
    })
    void ofABaselineIsRefusedByTheDatabase(String tampering) {
      BaselineView baseline = of(desk.item("server"));
      assertThatThrownBy(
              () -> jdbc.sql(tampering).param("id", baseline.number().running()).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("A baseline never changes");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            update configuration_item_revision set facts = json_set(facts, '$.name', 'x') where item_id = :item
            update item_component set facts = '{}' where item_id = :item
            delete from item_relation where source_id = :item
            update redundancy_group set needed = 7 where item_id = :item
            update configuration_item_revision set from_update = from_update - 1 where item_id = :item
            insert into baseline_entry (baseline_id, item_id, from_update) values (:baseline, 1, 1)
            """)
    void ofWhatABaselineStandsForIsFound(String tampering) {
      RecordNumber item = desk.item("server");
      desk.apply(
          new SetRedundancy(item.value(), "g", 1),
          new ConfigurationStep.AddRelation(
              "depends-on", item.value(), desk.item("server").value(), "g"),
          new ConfigurationStep.AmendItem(
              item.value(),
              null,
              Map.of(),
              Map.of(ComponentKind.DISK, List.of(new ItemComponent("sda", Map.of("size", "1"))))));
      BaselineView baseline = of(item);
      assertThat(baselines.verify(baseline.number())).isTrue();
      assertThat(tampered(tampering, item, baseline, () -> baselines.verify(baseline.number())))
          .isFalse();
    }

    @Test
    void isReportedByTheInvariants() {
      RecordNumber item = desk.item("server");
      BaselineView baseline = of(item);
      String entry = "insert into baseline_entry (baseline_id, item_id, from_update) values ";
      assertThat(tampered(entry + "(:baseline, 1, 1)", item, baseline, invariant::violations))
          .containsExactly(baseline.number() + " is not what was taken");
      assertThat(tampered(entry + "(999999999, 1, 1)", item, baseline, invariant::violations))
          .containsExactly("1 entries are of no baseline");
    }

    /** What is found after a statement that is undone again. */
    private <T> T tampered(
        String statement, RecordNumber item, BaselineView baseline, Supplier<T> look) {
      return transactions.execute(
          status -> {
            status.setRollbackOnly();
            Map<String, Long> named =
                Map.of("item", item.running(), "baseline", baseline.number().running());
            assertThat(jdbc.sql(statement).params(named).update()).isPositive();
            return look.get();
          });
    }
  }
}
