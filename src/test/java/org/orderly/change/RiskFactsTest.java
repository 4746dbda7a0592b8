package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody types of the risk of a change. */
@OrderlyTest
class RiskFactsTest {

  @Autowired Organisation organisation;
  @Autowired ConfigurationManagement configuration;
  @Autowired ChangeDesk desk;
  @Autowired ChangeTemplateManagement templates;
  @Autowired RiskFactsReader reader;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private ItemDesk items;
  private Actor owner;
  private Actor engineer;
  private String service;

  @BeforeEach
  void organise() {
    items = new ItemDesk(configuration);
    owner = organisation.person("owner", Roles.RESOLVER);
    engineer = organisation.person("engineer", Roles.RESOLVER);
    service = organisation.service(Criticality.BRONZE, organisation.resolverGroup());
  }

  private RiskFacts facts(RecordNumber number, ChangeContent content) {
    return transaction.execute(status -> reader.read(desk.view(number), content, clock.instant()));
  }

  private RiskFacts facts(List<RecordNumber> touched) {
    ChangeContent content = desk.content(service, touched, engineer);
    return facts(desk.recorded(owner, content), content);
  }

  @Test
  void theMostCriticalOfServicesAndItemsCounts() {
    RecordNumber gold = items.item("server", Map.of("criticality", "gold"));
    RecordNumber plain = items.item("server", Map.of());
    assertThat(facts(List.of()).criticality()).isEqualTo("bronze");
    assertThat(facts(List.of(plain)).criticality()).isEqualTo("bronze");
    assertThat(facts(List.of(plain, gold)).criticality()).isEqualTo("gold");
  }

  @Test
  void whatHangsOnItsItemsIsCounted() {
    RecordNumber host = items.item("server", Map.of());
    for (int n = 0; n < 3; n++) {
      items.apply(ItemDesk.relate("runs-on", items.item("application", Map.of()), host));
    }
    assertThat(facts(List.of(host)).downstream()).isEqualTo(3);
    assertThat(facts(List.of()).downstream()).isZero();
  }

  @Test
  void anItemThatIsWrittenCountsWhetherItIsNamedOrNot() {
    RecordNumber host = items.item("server", Map.of("criticality", "gold"));
    items.apply(ItemDesk.relate("runs-on", items.item("application", Map.of()), host));
    made(host, ChangeOutcome.FAILED);
    ChangeContent content =
        desk.content(
            service,
            List.of(),
            engineer,
            ConfigurationPlan.of(ItemDesk.amend(host, "serial", "new")));
    RiskFacts facts = facts(desk.recorded(owner, content), content);
    assertThat(facts.criticality()).isEqualTo("gold");
    assertThat(facts.downstream()).isEqualTo(1);
    assertThat(facts.failedBefore()).isTrue();
  }

  @Test
  void aFailureCountsAmongTheLastThreeChangesOfAnItem() {
    RecordNumber server = items.item("server", Map.of());
    assertThat(facts(List.of(server)).failedBefore()).isFalse();
    made(server, ChangeOutcome.BACKED_OUT);
    assertThat(facts(List.of(server)).failedBefore()).isTrue();
    assertThat(facts(List.of(items.item("server", Map.of()))).failedBefore()).isFalse();
    made(server, ChangeOutcome.SUCCESSFUL);
    made(server, ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
    assertThat(facts(List.of(server)).failedBefore()).isTrue();
    made(server, ChangeOutcome.SUCCESSFUL);
    assertThat(facts(List.of(server)).failedBefore()).isFalse();
  }

  private void made(RecordNumber item, ChangeOutcome outcome) {
    RecordNumber number = desk.recorded(owner, desk.content(service, List.of(item), engineer));
    desk.scheduled(number, ChangeType.NORMAL, RiskLevel.LOW);
    desk.begin(number);
    desk.conclude(number, outcome);
  }

  @Test
  void aWeaknessThatIsExploitedPresses() {
    ChangeContent content = desk.content(service, List.of(), engineer);
    RecordNumber pressing =
        desk.recorded(owner, new NewChange(content, null, null, null, null, true, false));
    assertThat(facts(pressing, content).pressing()).isTrue();
    assertThat(facts(desk.recorded(owner, content), content).pressing()).isFalse();
  }

  @Test
  void aTemplateFitsWhileItIsInForceForItemsOfItsClasses() {
    Actor manager = organisation.person("manager", Roles.CHANGE_MANAGER);
    Actor other = organisation.person("manager", Roles.CHANGE_MANAGER);
    String key = Organisation.unique("template");
    RecordNumber server = items.item("server", Map.of());
    ChangeContent content = desk.content(service, List.of(server), engineer);
    Acting.as(
        manager,
        () ->
            templates.write(
                key, manager.key(), new TemplateContent(content, List.of("server")), 0));
    RecordNumber number =
        desk.recorded(owner, new NewChange(content, null, null, key, null, false, false));
    assertThat(facts(number, content).templateFit()).isEqualTo(TemplateFit.NOT_IN_FORCE);
    Acting.as(other, () -> templates.authorize(key, 1, clock.instant().plus(Duration.ofDays(1))));
    assertThat(facts(number, content).templateFit()).isEqualTo(TemplateFit.FITS);
    assertThat(facts(number, content.within(null)).templateFit()).isEqualTo(TemplateFit.FITS);
    ChangeContent ofApplications =
        desk.content(service, List.of(items.item("application", Map.of())), engineer);
    assertThat(facts(number, ofApplications).templateFit()).isEqualTo(TemplateFit.OTHER_ITEMS);
    assertThat(facts(number, shorter(content)).templateFit()).isEqualTo(TemplateFit.ALTERED);
    clock.advance(Duration.ofDays(1));
    assertThat(facts(number, content).templateFit()).isEqualTo(TemplateFit.NOT_IN_FORCE);
  }

  private static ChangeContent shorter(ChangeContent content) {
    return new ChangeContent(
        content.title(),
        content.description(),
        content.reason(),
        content.benefit(),
        content.services(),
        content.items(),
        content.serviceEffect(),
        content.outageMinutes(),
        content.effect(),
        content.risk(),
        ChangePlan.NONE,
        content.tasks(),
        content.updates(),
        content.window());
  }
}
