package org.orderly.cmdb.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;
import static org.orderly.cmdb.process.CorrectionDesk.AUTHORIZE;
import static org.orderly.cmdb.process.CorrectionDesk.REVISE;
import static org.orderly.cmdb.process.CorrectionDesk.as;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.CmdbRule;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ConfigurationUpdateView;
import org.orderly.cmdb.CorrectionAuthorization;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.CorrectionState;
import org.orderly.cmdb.CorrectionView;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemStatus;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.PassedNodes;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class ConfigurationCorrectionProcessTest {

  private static final PassedNodes PASSED =
      new PassedNodes(
          "/processes/cmdb/configuration-correction.bpmn", ConfigurationCorrectionProcess.KEY);

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired CorrectionManagement corrections;
  @Autowired IdentityManagement identity;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired EvidenceManagement evidence;
  @Autowired NotificationManagement notifications;
  @Autowired HistoryService history;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;
  @Autowired List<InvariantCheck> checks;

  private CorrectionDesk desk;
  private RecordNumber number;

  @BeforeEach
  void openDesk() {
    desk = CorrectionDesk.of(server);
  }

  @AfterEach
  void remember() {
    PASSED.remember(history, number);
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
  }

  @AfterAll
  static void everyFlowNodeOfTheModelWasPassed() {
    PASSED.areThoseOfTheModel();
  }

  @Test
  void whoeverSupportsAnItemCorrectsItAtOnce() {
    RecordNumber item = desk.server("bronze");
    number = desk.propose(desk.resolver, amend(item, "serial", Organisation.unique("SN")));
    CorrectionView applied = desk.view(number);
    assertThat(applied.state()).isEqualTo(CorrectionState.APPLIED);
    assertThat(applied.authorization()).isEqualTo(CorrectionAuthorization.NOBODY);
    assertThat(applied.update()).isEqualTo(desk.item(item).revision());
    assertThat(desk.item(item).facts().value(ItemField.SERIAL))
        .isEqualTo(applied.effects().get(0).after());
    ConfigurationUpdateView update = update(applied);
    assertThat(update.origin().reference()).isEqualTo(number.value());
    assertThat(update.origin().reason()).isEqualTo("The label says so");
    assertThat(update.person()).isEqualTo(desk.resolver.key());
    assertThat(kinds())
        .containsExactly("CorrectionProposed", "CorrectionReleased", "CorrectionApplied");
  }

  @Test
  void theOwnerOfAGoldItemSeesWhatIsMadeOtherAndExactlyThatIsWritten() {
    RecordNumber item = desk.server("gold");
    number = desk.propose(desk.resolver, amend(item, "name", "mail-01"));
    String before = desk.item(item).facts().name();
    assertThat(before).isNotEqualTo("mail-01");
    assertThat(desk.task(number).taskKey()).isEqualTo(AUTHORIZE);
    assertThat(desk.task(number).assignee()).isEqualTo(desk.owner.key());
    assertThat(desk.task(number).due()).isEqualTo(desk.view(number).dueAt());
    Map<String, String> facts = facts(desk.owner);
    assertThat(facts.get("effectsText"))
        .isEqualTo(item + " " + before + " · name: " + before + " → mail-01");
    assertThat(facts.get("digest")).isEqualTo(desk.view(number).digest());
    assertThat(facts.get("reasonText")).isEqualTo("The label says so");
    assertThat(told("correction.asked")).containsExactly(desk.owner.key());
    desk.answer(number, desk.owner, "authorized", "");
    assertThat(desk.item(item).facts().name()).isEqualTo("mail-01");
    CorrectionView applied = desk.view(number);
    assertThat(applied.state()).isEqualTo(CorrectionState.APPLIED);
    assertThat(applied.answer().by()).isEqualTo(desk.owner.key());
    assertThat(update(applied).person()).isEqualTo(desk.owner.key());
    assertThat(told("correction.applied")).containsExactly(desk.resolver.key());
    assertThat(kinds())
        .containsExactly(
            "CorrectionProposed",
            "CorrectionAuthorizationAsked",
            "CorrectionAnswered",
            "CorrectionApplied");
    assertThat(evidence.trail(number))
        .filteredOn(entry -> entry.kind().equals("CorrectionAnswered"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.content()).contains(applied.digest()));
  }

  @Test
  void noValueLooksLikeALineOfItsOwnOnTheForm() {
    RecordNumber item = desk.server("gold");
    number =
        desk.propose(
            desk.resolver, amend(item, "description", "Dusted\n" + item + " · owner: me → you"));
    assertThat(facts(desk.owner).get("effectsText"))
        .endsWith("empty → Dusted ⏎ " + item + " · owner: me → you")
        .doesNotContain("\n");
    desk.answer(number, desk.owner, "rejected", "Who dusts it?");
  }

  @Test
  void whatEndsAnItemIsForAConfigurationManagerAndMayBeRejected() {
    RecordNumber item = desk.server("bronze");
    number = desk.propose(desk.resolver, amend(item, "status", "retired"));
    assertThat(desk.task(number).assignee()).isNull();
    assertThat(desk.task(number).offeredTo()).containsExactly(Roles.CONFIGURATION_MANAGER);
    tasks.claim(desk.task(number).id(), desk.manager);
    assertThatThrownBy(() -> desk.answer(number, desk.manager, "rejected", " "))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("remark"));
    desk.answer(number, desk.manager, "rejected", "It is still in its rack");
    CorrectionView rejected = desk.view(number);
    assertThat(rejected.state()).isEqualTo(CorrectionState.REJECTED);
    assertThat(rejected.answer().remark()).isEqualTo("It is still in its rack");
    assertThat(rejected.closedAt()).isNotNull();
    assertThat(desk.item(item).facts().status()).isEqualTo(ItemStatus.LIVE);
    assertThat(told("correction.rejected")).containsExactly(desk.resolver.key());
    assertThat(tasks.openTasks(number)).isEmpty();
  }

  @Test
  void nobodyAuthorizesWhatTheyProposedThemselvesAndTheAttemptIsKept() {
    Actor owner = organisation.person("both", Roles.CONFIGURATION_MANAGER);
    RecordNumber item =
        desk.items.item("server", Map.of("criticality", "gold", "owner", owner.key()));
    number = desk.propose(owner, amend(item, "name", "mail-02"));
    String task = desk.task(number).id();
    assertThat(desk.task(number).assignee()).isNull();
    assertThat(desk.view(number).authorization())
        .isEqualTo(CorrectionAuthorization.CONFIGURATION_MANAGER);
    assertThatThrownBy(() -> tasks.claim(task, owner)).satisfies(code(CmdbRule.OWN_CORRECTION));
    assertThat(desk.task(number).assignee()).isNull();
    jdbc.sql("update open_task set assignee = ? where task_id = ?")
        .params(owner.key(), task)
        .update();
    jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = ? where ID_ = ?")
        .params(owner.key(), task)
        .update();
    assertThatThrownBy(() -> tasks.complete(task, Map.of("decision", "authorized"), owner))
        .satisfies(code(CmdbRule.OWN_CORRECTION));
    assertThat(evidence.trail(number))
        .filteredOn(entry -> entry.kind().equals("CorrectionAuthorizationRefused"))
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.content()).contains(CmdbRule.OWN_CORRECTION.code()));
    assertThat(desk.item(item).facts().name()).isNotEqualTo("mail-02");
    tasks.unclaim(task, owner);
    desk.answer(number, desk.manager, "authorized", "");
    assertThat(desk.item(item).facts().name()).isEqualTo("mail-02");
  }

  @Test
  void whereMoreFactsAreAskedTheProposerSaysMoreAndIsAuthorizedAnew() {
    RecordNumber item = desk.server("gold");
    number = desk.propose(desk.resolver, amend(item, "name", "mail-03"));
    desk.answer(number, desk.owner, "more-facts", "Which label?");
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.IN_REVISION);
    assertThat(desk.task(number).taskKey()).isEqualTo(REVISE);
    assertThat(desk.task(number).assignee()).isEqualTo(desk.resolver.key());
    assertThat(facts(desk.resolver).get("answerText")).contains("more-facts. Which label?");
    assertThat(facts(desk.resolver).get("reason")).isEqualTo("The label says so");
    assertThat(told("correction.more-facts")).containsExactly(desk.resolver.key());
    desk.complete(number, desk.resolver, Map.of("reason", "The label at its front"));
    assertThat(desk.task(number).taskKey()).isEqualTo(AUTHORIZE);
    assertThat(desk.view(number).reason()).isEqualTo("The label at its front");
    desk.answer(number, desk.owner, "authorized", "Thank you");
    assertThat(desk.item(item).facts().name()).isEqualTo("mail-03");
  }

  @Test
  void aPlanThatAManagerWroteIsNotWeighedAsTheProposersOwn() {
    RecordNumber gold = desk.server("gold");
    RecordNumber own = desk.server("bronze");
    number = desk.propose(desk.resolver, amend(gold, "name", "mail-21"));
    desk.answer(number, desk.owner, "more-facts", "Which label?");
    as(
        desk.manager,
        () ->
            corrections.revise(
                number, ConfigurationPlan.of(amend(own, "vendor", "Mine Ltd")), "Rather that"));
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.AWAITING_AUTHORIZATION);
    assertThat(desk.item(own).facts().value(ItemField.VENDOR)).isNull();
    as(desk.resolver, () -> corrections.withdraw(number, "That was not meant"));
  }

  @Test
  void whatWeighsMoreByNowIsAuthorizedAnew() {
    RecordNumber item = desk.server("bronze");
    number = desk.propose(desk.resolver, amend(item, "status", "retired"));
    desk.items.apply(amend(item, "criticality", "gold"));
    desk.answer(number, desk.manager, "authorized", "");
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.IN_REVISION);
    assertThat(desk.view(number).obstacles())
        .containsOnlyKeys("criticality")
        .hasEntrySatisfying(
            "criticality", why -> assertThat(why).contains("«bronze»", "is «gold»"));
    assertThat(desk.item(item).facts().status()).isEqualTo(ItemStatus.LIVE);
    desk.complete(number, desk.resolver, Map.of("reason", "It is still to go"));
    desk.answer(number, desk.owner, "authorized", "");
    assertThat(desk.item(item).facts().status()).isEqualTo(ItemStatus.RETIRED);
  }

  @Test
  void theWordOfWhoNoLongerOwnsTheItemsDoesNotDo() {
    Actor next = organisation.person("next", Roles.SERVICE_OWNER);
    RecordNumber item = desk.server("gold");
    number = desk.propose(desk.resolver, amend(item, "name", "mail-22"));
    desk.items.apply(amend(item, "owner", next.key()));
    desk.answer(number, desk.owner, "authorized", "");
    assertThat(desk.view(number).obstacles()).containsOnlyKeys("owner");
    desk.complete(number, desk.resolver, Map.of("reason", "Their successor knows"));
    desk.answer(number, next, "authorized", "");
    assertThat(desk.item(item).facts().name()).isEqualTo("mail-22");
  }

  @Test
  void whoeverIsAnAuditorByNowRevisesNothing() {
    Actor proposer = organisation.person("clerk", Roles.AUDITOR, desk.group);
    number = desk.propose(proposer, amend(desk.server("gold"), "name", "mail-23"));
    desk.answer(number, desk.owner, "more-facts", "Which label?");
    as(Actor.system(), () -> identity.keepMemberships(proposer.key(), Set.of(Roles.AUDITOR)));
    assertThatThrownBy(
            () ->
                as(proposer, () -> corrections.revise(number, ConfigurationPlan.of(), "Otherwise")))
        .satisfies(code(CmdbRule.CORRECTORS_ONLY));
    assertThat(as(proposer, () -> corrections.revises(desk.view(number)))).isFalse();
    as(proposer, () -> corrections.withdraw(number, "It is not mine any more"));
  }

  @Test
  void whatWasWrittenMeanwhileIsToldAndAnotherPlanIsAuthorizedAnew() {
    RecordNumber item = desk.server("gold");
    number = desk.propose(desk.resolver, amend(item, "name", "mail-04"));
    String shown = desk.view(number).digest();
    desk.items.apply(amend(item, "name", "mail-05"));
    desk.answer(number, desk.owner, "authorized", "");
    CorrectionView hindered = desk.view(number);
    assertThat(hindered.state()).isEqualTo(CorrectionState.IN_REVISION);
    assertThat(hindered.obstacles()).containsOnlyKeys(item + " name");
    assertThat(hindered.obstacles().get(item + " name")).contains("meanwhile", "«mail-05»");
    assertThat(desk.item(item).facts().name()).isEqualTo("mail-05");
    assertThat(told("correction.hindered")).containsExactly(desk.resolver.key());
    assertThat(facts(desk.resolver).get("obstaclesText")).contains("«mail-05»");
    assertThatThrownBy(
            () ->
                as(
                    desk.owner,
                    () -> corrections.revise(number, ConfigurationPlan.of(), "Otherwise")))
        .satisfies(code(CmdbRule.PROPOSER_ONLY));
    as(
        desk.resolver,
        () ->
            corrections.revise(
                number, ConfigurationPlan.of(amend(item, "name", "mail-06")), "The new label"));
    assertThat(desk.task(number).taskKey()).isEqualTo(AUTHORIZE);
    assertThat(desk.view(number).digest()).isNotEqualTo(shown);
    desk.answer(number, desk.owner, "authorized", "");
    assertThat(desk.item(item).facts().name()).isEqualTo("mail-06");
    assertThat(kinds())
        .containsSubsequence(
            "CorrectionHindered",
            "CorrectionRevised",
            "CorrectionAuthorizationAsked",
            "CorrectionAnswered",
            "CorrectionApplied");
  }

  @Test
  void whatOthersWroteElsewhereOnAnItemHindersNothing() {
    RecordNumber item = desk.server("gold");
    number = desk.propose(desk.resolver, amend(item, "name", "mail-07"));
    desk.items.apply(amend(item, "description", "Somebody dusted it"));
    desk.answer(number, desk.owner, "authorized", "");
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.APPLIED);
    assertThat(desk.item(item).facts().name()).isEqualTo("mail-07");
  }

  @Test
  void whatDoesNotFitAnyMoreGoesBackHoweverOftenItIsProposedAgain() {
    RecordNumber source = desk.server("gold");
    RecordNumber target = desk.server("gold");
    RecordNumber other = desk.server("gold");
    number = desk.propose(desk.resolver, relate("part-of", source, target));
    desk.items.apply(relate("part-of", source, other));
    desk.answer(number, desk.owner, "authorized", "");
    assertThat(desk.view(number).obstacles()).isNotEmpty();
    desk.complete(number, desk.resolver, Map.of("reason", "I am sure"));
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.IN_REVISION);
    assertThat(desk.task(number).taskKey()).isEqualTo(REVISE);
    as(desk.resolver, () -> corrections.withdraw(number, "The other one is right"));
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.WITHDRAWN);
    assertThat(desk.view(number).withdrawal()).isEqualTo("The other one is right");
    assertThat(tasks.openTasks(number)).isEmpty();
  }

  @Test
  void whoeverProposedItTakesItBackAndNobodyElse() {
    RecordNumber item = desk.server("gold");
    number = desk.propose(desk.resolver, amend(item, "name", "mail-08"));
    assertThatThrownBy(() -> as(desk.manager, () -> corrections.withdraw(number, "No")))
        .satisfies(code(CmdbRule.PROPOSER_ONLY));
    assertThatThrownBy(() -> as(desk.resolver, () -> corrections.withdraw(number, " ")))
        .satisfies(code(CmdbRule.CORRECTION_REFUSED));
    as(desk.resolver, () -> corrections.withdraw(number, "By mistake"));
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.WITHDRAWN);
    assertThatThrownBy(() -> as(desk.resolver, () -> corrections.withdraw(number, "Again")))
        .satisfies(code(CmdbRule.CORRECTION_STATE));
  }

  @Test
  void whoeverItWaitsForIsRemindedAndThenWhoLeadsThemIsTold() {
    Actor director = organisation.person("director", Roles.TOP_MANAGEMENT);
    number = desk.propose(desk.resolver, amend(desk.server("gold"), "name", "mail-09"));
    assertThat(timer("Timer_CorrectionOverdue").getDuedate().toInstant())
        .isEqualTo(desk.view(number).dueAt());
    execute("Timer_CorrectionOverdue");
    assertThat(told("correction.overdue")).containsExactly(desk.owner.key());
    assertThat(timer("Timer_CorrectionNeglected").getDuedate().toInstant())
        .isAfter(desk.view(number).dueAt());
    execute("Timer_CorrectionNeglected");
    assertThat(told("correction.neglected")).contains(director.key());
    assertThat(desk.view(number).state()).isEqualTo(CorrectionState.AWAITING_AUTHORIZATION);
    as(desk.resolver, () -> corrections.withdraw(number, "Nobody answers"));
  }

  @Test
  void newItemsAreNamedByTheCorrectionThatAddedThem() {
    RecordNumber target = desk.server("bronze");
    number =
        desk.propose(
            desk.resolver,
            ItemDesk.add("new", "application", Map.of()),
            new ConfigurationStep.AddRelation("runs-on", "new", target.value()));
    assertThat(desk.task(number).offeredTo()).containsExactly(Roles.CONFIGURATION_MANAGER);
    desk.answer(number, desk.manager, "authorized", "");
    RecordNumber added = desk.view(number).added().get("new");
    assertThat(desk.item(added).facts().itemClass()).isEqualTo("application");
  }

  @Test
  void whatStandsOtherwiseThanItsProcessIsFound() {
    number = desk.propose(desk.resolver, amend(desk.server("gold"), "name", "mail-10"));
    state(CorrectionState.IN_REVISION);
    assertThat(violations()).anyMatch(line -> line.contains(number + " is in-revision"));
    state(CorrectionState.APPLIED);
    assertThat(violations()).anyMatch(line -> line.contains(number + " is applied"));
    state(CorrectionState.AWAITING_AUTHORIZATION);
  }

  private void state(CorrectionState state) {
    jdbc.sql("update configuration_correction set state = ? where id = ?")
        .params(state.name(), number.running())
        .update();
  }

  private List<String> violations() {
    return checks.stream()
        .filter(check -> check.name().contains("open correction"))
        .flatMap(check -> check.violations().stream())
        .toList();
  }

  private ConfigurationUpdateView update(CorrectionView applied) {
    return as(desk.resolver, () -> desk.history.updates(applied.update() - 1, 1).get(0));
  }

  private List<String> told(String kind) {
    return notifications.notifications(number).stream()
        .filter(one -> one.kind().equals(kind))
        .map(NotificationView::recipient)
        .map(recipient -> recipient.key())
        .toList();
  }

  private List<String> kinds() {
    return evidence.trail(number).stream()
        .map(entry -> entry.kind())
        .filter(kind -> kind.startsWith("Correction"))
        .toList();
  }

  private Map<String, String> facts(Actor reader) {
    return forms.ofTask(desk.task(number).id(), reader).orElseThrow().facts();
  }

  private static Consumer<Throwable> code(RuleCode rule) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }

  private Job timer(String activity) {
    return management
        .createJobQuery()
        .activityId(activity)
        .processInstanceId(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId())
        .singleResult();
  }

  private void execute(String activity) {
    Job timer = timer(activity);
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(timer.getId());
          return timer;
        });
  }
}
