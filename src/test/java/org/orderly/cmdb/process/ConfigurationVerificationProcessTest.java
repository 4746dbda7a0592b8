package org.orderly.cmdb.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orderly.cmdb.process.VerificationDesk.as;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.cmdb.Accuracy;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.FindingKind;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.VerificationFinding;
import org.orderly.cmdb.VerificationManagement;
import org.orderly.cmdb.VerificationState;
import org.orderly.cmdb.VerifiedItem;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.PassedNodes;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class ConfigurationVerificationProcessTest {

  private static final PassedNodes PASSED =
      new PassedNodes(
          "/processes/cmdb/configuration-verification.bpmn", ConfigurationVerificationProcess.KEY);

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired VerificationManagement verifications;
  @Autowired ConfigurationManagement configuration;
  @Autowired FormDirectory forms;
  @Autowired EvidenceManagement evidence;
  @Autowired NotificationManagement notifications;
  @Autowired GroupManagement groups;
  @Autowired HistoryService history;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;
  @Autowired List<InvariantCheck> checks;

  private VerificationDesk desk;
  private RecordNumber number;

  @BeforeEach
  void openDesk() {
    desk = VerificationDesk.of(server);
  }

  @AfterEach
  void remember() {
    PASSED.remember(history, number);
  }

  @AfterAll
  static void everyFlowNodeOfTheModelWasPassed() {
    PASSED.areThoseOfTheModel();
  }

  @Test
  void whatIsRightIsMarkedAsVerified() {
    List<RecordNumber> servers = desk.servers(3);
    number = desk.begin();
    TaskView task = desk.task(number);
    assertThat(task.offeredTo()).containsExactly(desk.group);
    assertThat(task.due()).isEqualTo(desk.view(number).dueAt());
    assertThat(fact(task, "batch")).isEqualTo("1 of 1");
    assertThat(fact(task, "expectedText"))
        .contains(servers.get(0) + " ", "  serial = serial", "  runs-on CI");
    assertThat(fact(task, "observations")).contains(servers.get(2) + " ").doesNotContain("?");
    desk.check(task, desk.keeper, "");
    assertThat(desk.view(number).state()).isEqualTo(VerificationState.CLOSED);
    Accuracy accuracy = desk.view(number).accuracy();
    assertThat(accuracy.right()).isEqualTo(accuracy.checked()).isEqualTo(3 * 7L);
    assertThat(servers)
        .allSatisfy(item -> assertThat(value(item, ItemField.LAST_VERIFIED_AT.key())).isNotNull());
    assertThat(batchCorrections()).containsOnlyNulls();
    assertThat(happened("ConfigurationNonconformityFound")).isZero();
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
  }

  @Test
  void whatIsWrongIsProposedToBeCorrectedAndTooMuchOfItIsANonconformity() {
    List<RecordNumber> servers = desk.servers(3);
    RecordNumber ground = desk.items.item("server");
    number = desk.begin();
    desk.check(
        desk.task(number),
        desk.keeper,
        servers.get(0)
            + ": serial = 4711\n"
            + servers.get(0)
            + ": owner = "
            + desk.keeper.key()
            + "\n"
            + servers.get(0)
            + ": also uses "
            + ground
            + "\n"
            + servers.get(1)
            + ": missing\nsurplus server web-99");
    assertThat(desk.view(number).state()).isEqualTo(VerificationState.CLOSED);
    // 3 items of 6 fields and a relation; 2 things more of the first, 1 of the item unrecorded
    assertThat(desk.view(number).accuracy()).isEqualTo(new Accuracy(6 + 7, 21 + 2 + 1));
    assertThat(as(desk.manager, () -> verifications.findings(number, 0, 20)))
        .extracting(
            VerificationFinding::kind, VerificationFinding::field, VerificationFinding::observed)
        .containsExactlyInAnyOrder(
            tuple(FindingKind.ATTRIBUTE_WRONG, "serial", "4711"),
            tuple(FindingKind.OWNER_WRONG, "owner", desk.keeper.key()),
            tuple(FindingKind.RELATION_WRONG, "uses", ground.value()),
            tuple(FindingKind.MISSING, null, null),
            tuple(FindingKind.SURPLUS, "server", "web-99"));
    assertThat(value(servers.get(0), ItemField.LAST_VERIFIED_AT.key())).isNull();
    assertThat(value(servers.get(2), ItemField.LAST_VERIFIED_AT.key())).isNotNull();
    assertThat(batchCorrections()).doesNotContainNull().hasSize(1);
    assertThat(happened("VerificationCorrectionProposed")).isOne();
    assertThat(happened("ConfigurationNonconformityFound")).isOne();
    assertThat(told("verification.nonconformity")).contains(desk.manager.key());
    assertThat(
            jdbc.sql("select proposer from configuration_correction where id = ?")
                .param(batchCorrections().get(0).running())
                .query(String.class)
                .single())
        .isEqualTo(desk.keeper.key());
  }

  @Test
  void itemsOfSeveralGroupsAreCheckedInBatchesAtOnce() {
    desk.servers(21);
    RecordNumber nobodys = desk.server(Map.of("supportGroup", organisation.resolverGroup()));
    number = desk.begin();
    assertThat(desk.tasks(number))
        .extracting(task -> task.offeredTo().iterator().next())
        .containsExactlyInAnyOrder(desk.group, desk.group, Roles.CONFIGURATION_MANAGER);
    TaskView alone =
        desk.tasks(number).stream()
            .filter(task -> task.offeredTo().contains(Roles.CONFIGURATION_MANAGER))
            .findFirst()
            .orElseThrow();
    assertThat(fact(alone, "observations")).contains(nobodys + " ").endsWith(": orphan?");
    List<TaskView> others =
        desk.tasks(number).stream().filter(task -> !task.id().equals(alone.id())).toList();
    assertThat(fact(others.get(0), "observations"))
        .isNotEqualTo(fact(others.get(1), "observations"));
    desk.check(alone, desk.manager, nobodys + ": orphan");
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
    desk.check(others.get(0), desk.keeper, Map.of("observations", "", "otherItems", "unchecked"));
    assertThat(desk.view(number).state()).isEqualTo(VerificationState.DRAWN);
    desk.check(others.get(1), desk.keeper, "");
    assertThat(desk.view(number).state()).isEqualTo(VerificationState.CLOSED);
    assertThat(as(desk.manager, () -> verifications.outcomes(number)))
        .containsEntry(VerifiedItem.Outcome.WRONG, 1)
        .containsKeys(VerifiedItem.Outcome.UNCHECKED, VerifiedItem.Outcome.RIGHT);
    assertThat(as(desk.manager, () -> verifications.findings(number, 0, 20)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.source()).isEqualTo(VerificationFinding.Source.MACHINE);
              assertThat(found.standing()).isEqualTo(VerificationFinding.Standing.CONFIRMED);
            });
    assertThat(batchCorrections()).containsOnlyNulls();
  }

  @Test
  void whatHasMovedOnSinceTheDrawIsComparedAsItWasAndNotMarked() {
    RecordNumber item = desk.servers(1).get(0);
    number = desk.begin();
    desk.items.change(ItemDesk.amend(item, "serial", "4711"));
    desk.check(desk.task(number), desk.keeper, item + ": serial = 4711");
    assertThat(desk.view(number).accuracy()).isEqualTo(new Accuracy(6, 7));
    assertThat(batchCorrections()).containsOnlyNulls();
    number = desk.begin();
    desk.items.change(ItemDesk.amend(item, "serial", "4712"));
    desk.check(desk.task(number), desk.keeper, "");
    assertThat(value(item, ItemField.LAST_VERIFIED_AT.key())).isNull();
  }

  @Test
  void whatHasOtherRelationsThanAtTheDrawIsNotMarked() {
    RecordNumber item = desk.servers(1).get(0);
    RecordNumber same = desk.servers(1).get(0);
    number = desk.begin();
    desk.items.change(ItemDesk.relate("depends-on", item, desk.items.item("server")));
    desk.check(desk.task(number), desk.keeper, "");
    assertThat(value(item, ItemField.LAST_VERIFIED_AT.key())).isNull();
    assertThat(value(same, ItemField.LAST_VERIFIED_AT.key())).isNotNull();
  }

  @Test
  void whatHasNoRecordAndNeedsMoreThanANameIsFoundAndNotProposed() {
    desk.servers(1);
    number = desk.begin();
    desk.check(desk.task(number), desk.keeper, "surplus service ours");
    assertThat(desk.view(number).state()).isEqualTo(VerificationState.CLOSED);
    assertThat(as(desk.manager, () -> verifications.findings(number, 0, 20)))
        .extracting(VerificationFinding::kind, VerificationFinding::observed)
        .containsExactly(tuple(FindingKind.SURPLUS, "ours"));
    assertThat(batchCorrections()).containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ITEM: colour = red               | has no field
          ITEM: criticality = huge         | One of gold
          ITEM: owner = nobody-at-all      | Nobody has the key
          ITEM: cores = many               | whole number
          ITEM: not uses CI000001          | is not recorded
          ITEM: also admires CI000001      | there is no relation
          ITEM: duplicate CI999999999      | there is no item
          ITEM: also uses CI999999999      | CI999999999
          surplus hardware box             | below
          ITEM: serial = 1~ITEM: Serial = 2 | two things of one field
          ITEM: cores = 1~ITEM: attributes.cores = 2 | two things of one field
          ITEM: <script>alert(1)</script>  | neither right nor
          """)
  void whatCannotBeIsRefusedAndTheTaskStays(String line, String why) {
    RecordNumber item = desk.servers(1).get(0);
    number = desk.begin();
    TaskView task = desk.task(number);
    assertThatThrownBy(
            () ->
                desk.check(
                    task, desk.keeper, line.replace("ITEM", item.value()).replace('~', '\n')))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields().get("observations")).contains(why));
    assertThat(desk.view(number).state()).isEqualTo(VerificationState.DRAWN);
    assertThat(desk.tasks(number)).hasSize(1);
  }

  @Test
  void whoForgetsItIsRemindedAndThenWhoLeadsThemIsTold() {
    Actor lead = organisation.person("lead", Roles.RESOLVER);
    as(Actor.system(), () -> groups.amend(desk.group, "Theirs", lead.key()));
    desk.servers(1);
    number = desk.begin();
    assertThat(told("verification.drawn")).isNotEmpty();
    assertThat(timer("Timer_VerificationOverdue").getDuedate().toInstant())
        .isEqualTo(desk.view(number).dueAt());
    execute("Timer_VerificationOverdue");
    assertThat(told("verification.overdue")).contains(desk.keeper.key(), desk.manager.key());
    assertThat(timer("Timer_VerificationNeglected").getDuedate().toInstant())
        .isAfter(desk.view(number).dueAt());
    execute("Timer_VerificationNeglected");
    assertThat(told("verification.neglected")).containsExactly(lead.key());
    assertThat(desk.tasks(number)).hasSize(1);
    assertThat(happened("VerificationOverdue")).isEqualTo(2);
  }

  @Test
  void whatIsNotNeededIsCancelledWithAReason() {
    desk.servers(1);
    number = desk.begin();
    assertThatThrownBy(() -> as(desk.manager, () -> verifications.cancel(number, " ")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("reason"));
    assertThatThrownBy(() -> as(desk.keeper, () -> verifications.cancel(number, "No")))
        .isInstanceOf(RuleViolation.class);
    as(desk.manager, () -> verifications.cancel(number, "They moved away"));
    assertThat(desk.view(number).state()).isEqualTo(VerificationState.CANCELLED);
    assertThat(desk.view(number).cancelReason()).isEqualTo("They moved away");
    assertThat(desk.tasks(number)).isEmpty();
    assertThatThrownBy(() -> as(desk.manager, () -> verifications.cancel(number, "Again")))
        .hasMessageContaining("is cancelled and cannot be cancelled");
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
  }

  @Test
  void whatStandsOtherwiseThanItsProcessIsFound() {
    desk.servers(1);
    number = desk.begin();
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
    state(VerificationState.CLOSED);
    assertThat(violations()).anyMatch(line -> line.contains(number + " is closed"));
    state(VerificationState.ASSESSED);
    assertThat(violations()).anyMatch(line -> line.contains(number + " is assessed"));
    state(VerificationState.DRAWN);
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
  }

  private void state(VerificationState state) {
    jdbc.sql("update verification set state = ? where id = ?")
        .params(state.name(), number.running())
        .update();
  }

  private List<RecordNumber> batchCorrections() {
    return as(desk.manager, () -> verifications.batches(number)).stream()
        .map(batch -> batch.correction())
        .toList();
  }

  private String value(RecordNumber item, String field) {
    return as(desk.manager, () -> configuration.item(item)).facts().values().get(field);
  }

  private String fact(TaskView task, String key) {
    return forms.ofTask(task.id(), desk.keeper).orElseThrow().facts().get(key);
  }

  private List<String> violations() {
    return checks.stream()
        .filter(check -> check.name().contains("open verification"))
        .flatMap(check -> check.violations().stream())
        .toList();
  }

  private List<String> told(String kind) {
    return notifications.notifications(number).stream()
        .filter(one -> one.kind().equals(kind))
        .map(one -> one.recipient().key())
        .toList();
  }

  private long happened(String kind) {
    List<EvidenceEntry> trail = evidence.trail(number);
    return trail.stream().filter(entry -> entry.kind().equals(kind)).count();
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
