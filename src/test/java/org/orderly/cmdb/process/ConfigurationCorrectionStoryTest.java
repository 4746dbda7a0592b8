package org.orderly.cmdb.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;
import static org.orderly.cmdb.process.CorrectionDesk.as;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.cmdb.BaselineScope;
import org.orderly.cmdb.ComponentKind;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ConfigurationStep.MarkVerified;
import org.orderly.cmdb.ConfigurationStep.SetRedundancy;
import org.orderly.cmdb.CorrectionAnswer;
import org.orderly.cmdb.CorrectionApplied;
import org.orderly.cmdb.CorrectionAuthorization;
import org.orderly.cmdb.CorrectionEffect;
import org.orderly.cmdb.CorrectionEffect.What;
import org.orderly.cmdb.CorrectionKind;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.CorrectionState;
import org.orderly.cmdb.CorrectionView;
import org.orderly.cmdb.ItemComponent;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.NewBaseline;
import org.orderly.cmdb.NewCorrection;
import org.orderly.fixtures.Gates;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Race;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a wrong record of an item is put right (8.2.6). */
@OrderlyTest
class ConfigurationCorrectionStoryTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired CorrectionManagement corrections;
  @Autowired BaselineManagement baselines;
  @Autowired IdentityManagement identity;
  @Autowired JdbcClient jdbc;
  @Autowired Gates gates;

  private CorrectionDesk desk;

  @BeforeEach
  void openDesk() {
    desk = CorrectionDesk.of(server);
  }

  @Test
  void aServerMovesBetweenClustersInOneStepThatItsHistoryNames() {
    RecordNumber item = desk.server("gold");
    RecordNumber old = desk.server("gold");
    RecordNumber young = desk.server("gold");
    desk.items.apply(relate("depends-on", item, old));
    RecordNumber number =
        desk.propose(
            desk.resolver,
            amend(item, "version", "12.5"),
            new AmendItem(
                item.value(),
                null,
                Map.of(),
                Map.of(ComponentKind.DISK, List.of(new ItemComponent("sda", Map.of("size", "1"))))),
            new EndRelation("depends-on", item.value(), old.value()),
            relate("depends-on", item, young),
            new MarkVerified(old.value()));
    CorrectionView proposed = desk.view(number);
    assertThat(proposed.kind()).isEqualTo(CorrectionKind.RELATIONS);
    assertThat(proposed.effects())
        .extracting(CorrectionEffect::what)
        .containsExactlyInAnyOrder(
            What.FIELD, What.COMPONENT, What.RELATION, What.RELATION, What.VERIFIED);
    desk.answer(number, desk.owner, "authorized", "I saw it");
    assertThat(desk.item(item).facts().value(ItemField.VERSION)).isEqualTo("12.5");
    assertThat(desk.item(old).facts().value(ItemField.LAST_VERIFIED_AT)).isNotNull();
    CorrectionView applied = desk.view(number);
    assertThat(applied.answer())
        .extracting(CorrectionAnswer::by, CorrectionAnswer::remark)
        .containsExactly(desk.owner.key(), "I saw it");
    assertThat(
            jdbc.sql(
                    "select concat(origin, ' ', reference, ' ', person, ' ', reason)"
                        + " from configuration_update where number = ?")
                .param(applied.update())
                .query(String.class)
                .single())
        .isEqualTo("correction " + number + " " + desk.owner.key() + " The label says so");
    assertThat(desk.item(item).revision()).isEqualTo(applied.update());
    assertThat(desk.item(old).revision()).isEqualTo(applied.update());
  }

  @Test
  void nobodyLowersTheCriticalityOfAnItemToPass() {
    RecordNumber item = desk.server("gold");
    RecordNumber number = desk.propose(desk.resolver, amend(item, "criticality", "bronze"));
    assertThat(desk.view(number).criticality()).isEqualTo("gold");
    assertThat(desk.view(number).authorizer()).isEqualTo(desk.owner.key());
    RecordNumber other = desk.server("bronze");
    RecordNumber raised = desk.propose(desk.resolver, amend(other, "criticality", "gold"));
    assertThat(desk.view(raised).criticality()).isEqualTo("gold");
    assertThat(desk.view(raised).state()).isEqualTo(CorrectionState.AWAITING_AUTHORIZATION);
  }

  @Test
  void bothEndsOfARelationAreWeighed() {
    RecordNumber bronze = desk.server("bronze");
    RecordNumber gold = desk.server("gold");
    RecordNumber number = desk.propose(desk.resolver, relate("depends-on", bronze, gold));
    assertThat(desk.view(number).criticality()).isEqualTo("gold");
    assertThat(desk.view(number).authorizer()).isEqualTo(desk.owner.key());
  }

  @Test
  void whereNobodyAloneCanBeAskedTheConfigurationManagersAre() {
    Actor other = organisation.person("other", Roles.SERVICE_OWNER);
    RecordNumber theirs =
        desk.items.item("server", Map.of("criticality", "gold", "owner", other.key()));
    RecordNumber number =
        desk.propose(
            desk.resolver, amend(desk.server("gold"), "vendor", "X"), amend(theirs, "vendor", "X"));
    assertThat(desk.view(number).authorization())
        .isEqualTo(CorrectionAuthorization.CONFIGURATION_MANAGER);
    as(
        Actor.system(),
        () -> {
          identity.deactivate(other.key());
          return other;
        });
    RecordNumber left = desk.propose(desk.resolver, amend(theirs, "vendor", "Y"));
    assertThat(desk.view(left).authorizer()).isNull();
    Actor user = organisation.person("user", Roles.REQUESTER);
    RecordNumber owned =
        desk.items.item("workstation", Map.of("criticality", "gold", "owner", user.key()));
    RecordNumber asked = desk.propose(desk.resolver, amend(owned, "vendor", "Z"));
    assertThat(desk.view(asked).authorizer()).isNull();
  }

  @Test
  void ofTwoThatAreAuthorizedAtOnceOneIsWrittenAndTheOtherComesBack() {
    RecordNumber item = desk.server("gold");
    RecordNumber first = desk.propose(desk.resolver, amend(item, "vendor", "First Ltd"));
    RecordNumber second = desk.propose(desk.resolver, amend(item, "vendor", "Second Ltd"));
    new Race(gates, first)
        .run(
            Race.Halted.FIRST,
            new Race.Step<>(CorrectionApplied.class, () -> authorized(first)),
            new Race.Step<>(CorrectionApplied.class, () -> authorized(second)));
    assertThat(desk.view(first).state()).isEqualTo(CorrectionState.APPLIED);
    assertThat(desk.view(second).state()).isEqualTo(CorrectionState.IN_REVISION);
    assertThat(desk.view(second).obstacles().get(item + " vendor")).contains("«First Ltd»");
    assertThat(desk.item(item).facts().value(ItemField.VENDOR)).isEqualTo("First Ltd");
  }

  private RecordNumber authorized(RecordNumber number) {
    desk.answer(number, desk.owner, "authorized", "");
    return number;
  }

  @Test
  void redundancyIsCorrectedLikeRelations() {
    RecordNumber item = desk.server("bronze");
    RecordNumber one = desk.server("bronze");
    RecordNumber two = desk.server("bronze");
    RecordNumber number =
        desk.propose(
            desk.resolver,
            new AddRelation("depends-on", item.value(), one.value(), "pair"),
            new AddRelation("depends-on", item.value(), two.value(), "pair"),
            new SetRedundancy(item.value(), "pair", 1));
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.APPLIED);
    assertThat(desk.view(number).effects())
        .anySatisfy(
            effect -> {
              assertThat(effect.what()).isEqualTo(What.REDUNDANCY);
              assertThat(effect.after()).isEqualTo("1");
            });
  }

  @Test
  void whatTheServerProposesIsRevisedByAConfigurationManagerAndAuthorizedByAnother() {
    RecordNumber item = desk.server("gold");
    RecordNumber number = desk.propose(Actor.system(), amend(item, "vendor", "Server Ltd"));
    desk.answer(number, desk.owner, "more-facts", "Says who?");
    assertThat(desk.task(number).assignee()).isNull();
    assertThat(desk.task(number).offeredTo()).containsExactly(Roles.CONFIGURATION_MANAGER);
    assertThatThrownBy(
            () ->
                as(desk.resolver, () -> corrections.revise(number, ConfigurationPlan.of(), "I do")))
        .isInstanceOf(RuleViolation.class);
    desk.complete(number, desk.manager, Map.of("reason", "I do"));
    assertThat(desk.view(number).revisers()).containsExactly(desk.manager.key());
    assertThat(desk.task(number).assignee()).isEqualTo(desk.owner.key());
    desk.answer(number, desk.owner, "authorized", "");
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.APPLIED);
  }

  @Test
  void aPlanOfHundredsOfItemsIsShownAsAWholeAndWrittenAtOnce() {
    RecordNumber item = desk.server("bronze");
    RecordNumber baseline =
        as(
                desk.manager,
                () ->
                    baselines.take(
                        new NewBaseline(
                            "The shelf", "To compare", new BaselineScope.Items(List.of(item)))))
            .number();
    NewCorrection many =
        new NewCorrection(
            new ConfigurationPlan(
                Stream.iterate(0, n -> n < 300, n -> n + 1)
                    .map(n -> ItemDesk.add("new" + n, "software", Map.of()))
                    .toList()),
            "Counted on the shelf",
            baseline);
    CorrectionView proposed = as(desk.resolver, () -> corrections.propose(many));
    assertThat(proposed.effects()).hasSize(900);
    assertThat(proposed.title()).endsWith(" + 299");
    assertThat(proposed.becauseOf()).isEqualTo(baseline);
    desk.answer(proposed.number(), desk.manager, "authorized", "");
    assertThat(desk.view(proposed.number()).added()).hasSize(300);
  }
}
