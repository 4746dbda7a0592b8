package org.orderly.release.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.release.process.ReleaseDesk.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.change.ChangeLifecycle;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.cmdb.BaselineScope;
import org.orderly.cmdb.BaselineView;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.IdentifierKind;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.Reports;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureSource;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.release.ReleaseContent;
import org.orderly.release.ReleaseHalts;
import org.orderly.release.ReleaseManagement;
import org.orderly.release.ReleaseOutcome;
import org.orderly.release.ReleaseProgress;
import org.orderly.release.ReleaseRule;
import org.orderly.release.ReleaseState;
import org.orderly.release.SupportDay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class ReleaseStoryTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired ReleaseManagement releases;
  @Autowired ReleaseHalts halts;
  @Autowired ReleaseProgress progress;
  @Autowired TaskManagement tasks;
  @Autowired IncidentManagement incidents;
  @Autowired ChangeLifecycle changes;
  @Autowired ConfigurationManagement configuration;
  @Autowired BaselineManagement baselines;
  @Autowired RecordLinks links;
  @Autowired EvidenceManagement evidence;
  @Autowired NotificationManagement notifications;
  @Autowired List<FigureSource> figures;
  @Autowired List<InvariantCheck> checks;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private ReleaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = ReleaseDesk.of(server);
  }

  @Test
  void whatAReleaseOrItsChangesCausedIsCountedAndMakesItNoSuccess() {
    RecordNumber before = incident();
    RecordNumber change = desk.change();
    RecordNumber number = desk.approved(desk.content(change));
    desk.deploy(number, "verified");
    desk.implement(change);
    desk.verify(number);
    caused(before, number);
    desk.due(number, "Timer_SupportDay");
    assertThat(counted(number)).extracting(SupportDay::incidents).containsExactly(0);
    caused(incident(), number);
    caused(incident(), change);
    desk.due(number, "Timer_SupportDay");
    assertThat(counted(number)).extracting(SupportDay::incidents).containsExactly(2);
    assertThat(told(number, "release.incidents")).containsExactly(desk.manager.key());
    assertThat(as(desk.manager, () -> progress.incidents(number))).hasSize(3);
    assertThat(as(desk.acceptor, () -> progress.incidents(number))).isEmpty();
    desk.due(number, "Timer_SupportOver");
    assertThat(desk.view(number).outcome()).isEqualTo(ReleaseOutcome.UNSUCCESSFUL);
    assertThat(desk.view(number).critical()).isEqualTo(2);
    desk.complete(number, "Task_ReviewRelease", desk.manager, Map.of("findings", "Load"));
    assertThat(figure("release-successful")).isEqualByComparingTo("0");
    assertThat(figure("release-incidents")).isEqualByComparingTo("2");
    assertThat(figure("release-emergency")).isEqualByComparingTo("0");
    assertThat(figure("release-backed-out")).isEqualByComparingTo("0");
  }

  @Test
  void theBaselineHasTheItemsOfTheReleaseItsChangesAndItsServices() {
    ItemDesk items = new ItemDesk(configuration);
    RecordNumber item = items.item("server");
    ReleaseContent plain = desk.content(desk.change());
    RecordNumber number = desk.tested(with(plain, List.of(item)));
    desk.accept(number);
    BaselineView taken =
        as(Actor.system(), () -> baselines.takenFor(number)).stream().findFirst().orElseThrow();
    RecordNumber service =
        configuration
            .identified(IdentifierKind.SERVICE, List.of(desk.service))
            .get(desk.service)
            .get(0);
    assertThat(((BaselineScope.Items) taken.scope()).items())
        .containsExactlyInAnyOrder(item, service);
    assertThat(links.targets(number, LinkType.RELATED_TO)).containsAll(plain.changes());
  }

  @Test
  void nobodyJudgesTheirOwnWork() {
    Actor both = organisation.person("both", Roles.RELEASE_MANAGER, Roles.SERVICE_OWNER);
    RecordNumber number =
        as(both, () -> releases.propose(desk.content(desk.change()), null)).number();
    desk.complete(number, "Task_PlanRelease", both, Map.of());
    desk.build(number);
    String test = desk.task(number).id();
    refused(ReleaseRule.OWN_WORK, () -> tasks.claim(test, desk.builder));
    desk.test(number, "1: met\n2: met");
    String acceptance = desk.task(number).id();
    assertThatThrownBy(
            () -> tasks.complete(acceptance, Map.of("acceptance", "accepted"), desk.owner))
        .isInstanceOf(RuleViolation.class);
    desk.accept(number);
    String approval = desk.task(number).id();
    refused(ReleaseRule.OWN_WORK, () -> tasks.claim(approval, both));
    assertThat(attempts(number)).containsExactly("test", "approve");
    desk.approve(number);
  }

  @Test
  void whatWasAcceptedIsWrittenNoOtherwiseAndAChangeIsInOneReleaseAtATime() {
    RecordNumber change = desk.change();
    ReleaseContent content = desk.content(change);
    RecordNumber number = desk.tested(content);
    refused(
        ReleaseRule.TRANSITION, () -> as(desk.manager, () -> releases.revise(number, content, 1)));
    assertThat(attempts(number)).containsExactly("edit");
    refused(ReleaseRule.CHANGE_HELD, () -> desk.propose(desk.content(change)));
    as(desk.manager, () -> halts.cancel(number, "Another one has it"));
    assertThat(desk.view(desk.propose(desk.content(change))).state())
        .isEqualTo(ReleaseState.PLANNING);
    assertThatThrownBy(
            () ->
                jdbc.sql("update release_content set version = 9 where release_id = ?")
                    .param(number.running())
                    .update())
        .hasMessageContaining("never changes");
  }

  @Test
  void whatIsNotWhatItsDigestSaysIsFound() {
    RecordNumber number = desk.tested(desk.content(desk.change()));
    assertThat(digests(number)).isEmpty();
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(
                  "insert into release_content (release_id, version, content, digest, written_by,"
                      + " written_at) values (?, 9, '{}', 'ab', 'eve', now())")
              .param(number.running())
              .update();
          jdbc.sql("update release_record set content_digest = 'cd' where id = ?")
              .param(number.running())
              .update();
          jdbc.sql("update release_round set content_digest = 'cd' where release_id = ?")
              .param(number.running())
              .update();
          assertThat(digests(number))
              .hasSize(3)
              .anyMatch(line -> line.contains("version 9"))
              .anyMatch(line -> line.contains("round 1"));
          status.setRollbackOnly();
        });
    assertThat(digests(number)).isEmpty();
  }

  private List<String> digests(RecordNumber number) {
    return checks.stream()
        .filter(check -> check.name().contains("what each release says"))
        .flatMap(check -> check.violations().stream())
        .filter(line -> line.contains(number.value()))
        .toList();
  }

  @Test
  void aStageIsDeployedThroughOpenGatesOnlyAndNotBeforeItWasApproved() {
    RecordNumber change = desk.change();
    RecordNumber number = desk.approved(desk.content(change));
    desk.due(number, "Timer_StageDue");
    transaction.executeWithoutResult(status -> changes.assess(change));
    String stage = desk.task(number).id();
    refused(ReleaseRule.GATE_SHUT, () -> tasks.claim(stage, desk.builder));
    assertThat(attempts(number)).containsExactly("deploy");
    desk.schedule(change);
    for (Duration off : List.of(Duration.ofDays(-3), Duration.ofDays(3))) {
      assertThatThrownBy(() -> begun(number, clock.instant().plus(off)))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.fields()).containsOnlyKeys("begunInput"));
    }
    begun(number, clock.instant());
    refused(ReleaseRule.CHANGES_UNFINISHED, () -> desk.verify(number));
    desk.implement(change);
    desk.verify(number);
    assertThat(desk.view(number).state()).isEqualTo(ReleaseState.EARLY_LIFE_SUPPORT);
  }

  private void begun(RecordNumber number, Instant at) {
    desk.complete(
        number,
        "Task_DeployReleaseStage",
        desk.builder,
        Map.of("begunInput", at.toString(), "stageResult", "verified"));
  }

  @Test
  void aPlanThatLacksSomethingIsNotBuilt() {
    ReleaseContent plain = desk.content();
    RecordNumber number = desk.propose(plain);
    assertThatThrownBy(() -> desk.plan(number))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(ReleaseRule.INCOMPLETE);
              assertThat(refusal.fields()).containsOnlyKeys("changes");
            });
    assertThat(desk.view(number).state()).isEqualTo(ReleaseState.PLANNING);
    clock.advance(Duration.ofHours(2));
    as(desk.manager, () -> releases.revise(number, withChanges(plain, desk.change()), 1));
    assertThatThrownBy(() -> desk.plan(number)).hasMessageContaining("planned in the past");
  }

  @ParameterizedTest
  @CsvSource({"components, Task_BuildRelease", "criteriaResults, Task_TestRelease"})
  void linesThatAreNotUnderstoodAreRefusedAndTheTaskStays(String field, String task) {
    RecordNumber number = desk.propose(desk.content(desk.change()));
    desk.plan(number);
    if (field.equals("criteriaResults")) {
      desk.build(number);
    }
    assertThatThrownBy(
            () -> desk.complete(number, task, desk.tester, Map.of(field, "<b>nonsense</b>")))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.fields()).containsOnlyKeys(field));
    assertThat(desk.task(number).taskKey()).isEqualTo(task);
  }

  private static ReleaseContent with(ReleaseContent plain, List<RecordNumber> items) {
    return new ReleaseContent(
        plain.title(),
        plain.versionName(),
        plain.description(),
        plain.services(),
        plain.customer(),
        plain.acceptor(),
        plain.rollout(),
        plain.changes(),
        List.of(new RecordNumber("KE000001")),
        items,
        plain.criteria(),
        plain.stages(),
        plain.backOut(),
        plain.backOutTest(),
        plain.backOutReason(),
        plain.communication());
  }

  private static ReleaseContent withChanges(ReleaseContent plain, RecordNumber change) {
    return new ReleaseContent(
        plain.title(),
        plain.versionName(),
        plain.description(),
        plain.services(),
        plain.customer(),
        plain.acceptor(),
        plain.rollout(),
        List.of(change),
        List.of(),
        List.of(),
        plain.criteria(),
        plain.stages(),
        plain.backOut(),
        plain.backOutTest(),
        plain.backOutReason(),
        plain.communication());
  }

  private RecordNumber incident() {
    Actor caller = organisation.personOf(desk.customer, Roles.REQUESTER);
    return as(caller, () -> incidents.report(Reports.ofDepartment(desk.service))).number();
  }

  private void caused(RecordNumber incident, RecordNumber by) {
    links.link(incident, LinkType.CAUSED_BY, by, desk.manager, clock.instant());
  }

  private List<SupportDay> counted(RecordNumber number) {
    return as(desk.manager, () -> progress.supportDays(number));
  }

  private BigDecimal figure(String key) {
    Instant now = clock.instant();
    return figures.stream()
        .filter(source -> source.figures().stream().anyMatch(one -> one.key().equals(key)))
        .map(
            source ->
                source.value(
                    key,
                    new FigureScope(FigureScope.Kind.SERVICE, desk.service),
                    new FigurePeriod(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))),
                    desk.manager))
        .findFirst()
        .orElseThrow()
        .amount()
        .orElseThrow();
  }

  private List<String> attempts(RecordNumber number) {
    return evidence.trail(number).stream()
        .filter(entry -> entry.kind().equals("ReleaseAttemptRefused"))
        .map(entry -> entry.content().replaceAll(".*\"attempt\":\"([a-z]+)\".*", "$1"))
        .toList();
  }

  private List<String> told(RecordNumber number, String kind) {
    return notifications.notifications(number).stream()
        .filter(one -> one.kind().equals(kind))
        .map(one -> one.recipient().key())
        .toList();
  }

  private static void refused(ReleaseRule rule, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
