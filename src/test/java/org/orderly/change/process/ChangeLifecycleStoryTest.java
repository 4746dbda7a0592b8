package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.cmdb.ItemDesk.amend;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.AssessmentView;
import org.orderly.change.ChangeAssessed;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeTemplateManagement;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeView;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Complexity;
import org.orderly.change.Disruption;
import org.orderly.change.Experience;
import org.orderly.change.NewChange;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.RiskAssessment;
import org.orderly.change.RiskLevel;
import org.orderly.change.TemplateContent;
import org.orderly.change.TemplateFit;
import org.orderly.change.TemplateWish;
import org.orderly.change.Testability;
import org.orderly.change.WeighingManagement;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Gates;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Race;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Changes on their whole way: asked for, weighed, authorized or not, made, reviewed (8.5.1). */
@OrderlyTest
class ChangeLifecycleStoryTest {

  private static final RiskAnswers LOW =
      new RiskAnswers(
          Experience.ROUTINE,
          Complexity.ONE_TEAM,
          Disruption.NEVER,
          Testability.FULL,
          Reversal.TESTED);
  private static final RiskAnswers MEDIUM =
      new RiskAnswers(
          Experience.BEFORE,
          Complexity.FEW_TEAMS,
          Disruption.OFF_HOURS,
          Testability.FULL,
          Reversal.TESTED);
  private static final RiskAnswers HIGH =
      new RiskAnswers(
          Experience.NEVER,
          Complexity.FEW_TEAMS,
          Disruption.OFF_HOURS,
          Testability.PARTIAL,
          Reversal.UNTESTED);
  private static final RiskAnswers VERY_HIGH =
      new RiskAnswers(
          Experience.NEVER,
          Complexity.MANY_TEAMS,
          Disruption.BUSINESS_HOURS,
          Testability.NONE,
          Reversal.UNTESTED);

  @Autowired private AutowireCapableBeanFactory server;
  @Autowired private ChangeManagement changes;
  @Autowired private ChangeTemplateManagement templates;
  @Autowired private WeighingManagement weighing;
  @Autowired private EvidenceManagement evidence;
  @Autowired private Gates halts;
  @Autowired private ConfigurationManagement configuration;
  @Autowired private TaskManagement tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private TestClock clock;

  private BoardDesk desk;
  private Actor manager;
  private Actor assessor;
  private RecordNumber item;

  @BeforeEach
  void bodies() {
    desk = BoardDesk.of(server);
    manager = desk.member(Roles.CHANGE_MANAGER);
    assessor = desk.member(Roles.OPERATIONS, Roles.SERVICE_LEVEL_MANAGER, Roles.SECURITY);
    item = new ItemDesk(configuration).item("server", Map.of("serial", "old"));
  }

  @Test
  void aLowRiskNeedsTheChangeManagersWordAndWritesItsItemWithItsLastStep() {
    RecordNumber number = opened(LOW);

    assertThat(view(number).riskLevel()).isEqualTo(RiskLevel.LOW);
    assess(number);
    assertThat(desk.voters(number)).containsExactly(manager.key());
    desk.vote(number, manager, "authorize");
    assertThat(view(number).state()).isEqualTo(ChangeState.SCHEDULED);

    made(number);

    assertThat(view(number).state()).isEqualTo(ChangeState.CLOSED);
    assertThat(view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL);
    assertThat(serial()).isEqualTo("new");
  }

  @Test
  void aMediumRiskNeedsTheServiceOwnersWordToo() {
    RecordNumber number = opened(MEDIUM);
    assess(number);

    assertThat(view(number).riskLevel()).isEqualTo(RiskLevel.MEDIUM);
    assertThat(desk.voters(number))
        .containsExactlyInAnyOrder(manager.key(), desk.serviceOwner.key());
    desk.vote(number, manager, "authorize");
    assertThat(view(number).state()).isEqualTo(ChangeState.AUTHORIZATION);
    desk.vote(number, desk.serviceOwner, "authorize");
    assertThat(view(number).state()).isEqualTo(ChangeState.SCHEDULED);
  }

  @Test
  void aHighRiskIsAuthorizedByTheBoardAndReviewedBySomebodyElse() {
    List<Actor> board =
        List.of(
            desk.member(Roles.CHANGE_ADVISORY_BOARD),
            desk.member(Roles.CHANGE_ADVISORY_BOARD),
            desk.member(Roles.CHANGE_ADVISORY_BOARD));
    RecordNumber number = opened(HIGH);
    assess(number);

    assertThat(view(number).riskLevel()).isEqualTo(RiskLevel.HIGH);
    voteAll(number, board);
    assertThat(view(number).state()).isEqualTo(ChangeState.SCHEDULED);
    made(number);
    assertThat(view(number).state()).isEqualTo(ChangeState.REVIEW);
    clock.advance(Duration.ofDays(31));
    execute(number, "Timer_LookBackOver");
    complete(
        number,
        "Task_ReviewChange",
        manager,
        Map.of("reviewedOutcome", "successful", "benefit", "reached", "findings", "It went well."));
    assertThat(view(number).state()).isEqualTo(ChangeState.CLOSED);
  }

  @Test
  void theTrailTellsWhatFollowsFromARequestAfterIt() {
    assertThat(evidence.trail(opened(HIGH)))
        .extracting(EvidenceEntry::kind)
        .startsWith("ChangeOpened")
        .contains("ChangeMoved");
  }

  @Test
  void whatAreasSayAtOnceIsKeptOfEach() {
    RecordNumber number = opened(HIGH);
    List<TaskView> asked = tasks.openTasks(number);
    asked.stream()
        .filter(task -> task.assignee() == null)
        .forEach(task -> tasks.claim(task.id(), assessor));

    new Race(halts, number)
        .run(
            Race.Halted.FIRST,
            new Race.Step<>(ChangeAssessed.class, () -> assessed(asked.get(0))),
            new Race.Step<>(ChangeAssessed.class, () -> assessed(asked.get(1))));

    assertThat(Acting.as(desk.requester, () -> weighing.assessments(number)))
        .extracting(AssessmentView::area)
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(tasks.openTasks(number)).hasSize(asked.size() - 2);
  }

  private String assessed(TaskView task) {
    Actor by = task.assignee() == null ? assessor : Actor.person(task.assignee());
    tasks.complete(task.id(), Map.of("verdict", "no-objection"), by);
    return task.id();
  }

  @Test
  void theServiceOwnersVetoRejectsWhatTheBoardWants() {
    List<Actor> board =
        List.of(desk.member(Roles.CHANGE_ADVISORY_BOARD), desk.member(Roles.CHANGE_ADVISORY_BOARD));
    RecordNumber number = opened(HIGH);
    assess(number);

    desk.vote(number, board.get(0), "authorize");
    desk.vote(number, desk.serviceOwner, "reject");

    assertThat(view(number).state()).isEqualTo(ChangeState.REJECTED);
    assertThat(running(number)).isEmpty();
  }

  @Test
  void aVeryHighRiskNeedsManagementToo() {
    Actor management = desk.member(Roles.TOP_MANAGEMENT);
    Actor board = desk.member(Roles.CHANGE_ADVISORY_BOARD);
    RecordNumber number = opened(VERY_HIGH);
    assess(number);

    assertThat(view(number).riskLevel()).isEqualTo(RiskLevel.VERY_HIGH);
    assertThat(desk.voters(number)).contains(management.key(), board.key());
  }

  @Test
  void whatIsMovedAfterItWasAuthorizedIsAuthorizedAnew() {
    RecordNumber number = opened(LOW);
    assess(number);
    desk.vote(number, manager, "authorize");
    ChangeView authorized = view(number);
    ChangeContent content = Acting.as(desk.requester, () -> changes.content(number)).content();
    ChangeWindow window = authorized.window();
    ChangeWindow later =
        new ChangeWindow(
            window.starts().plus(Duration.ofDays(1)), window.ends().plus(Duration.ofDays(1)));

    Acting.as(desk.requester, () -> changes.revise(number, content.within(later), 1));
    assess(number);

    assertThat(view(number).state()).isEqualTo(ChangeState.AUTHORIZATION);
    assertThatThrownBy(
            () ->
                Acting.as(
                    desk.requester,
                    () -> changes.revise(number, content, view(number).contentVersion())))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("recall it first");
    desk.vote(number, manager, "authorize");
    made(number);
    assertThat(view(number).state()).isEqualTo(ChangeState.CLOSED);
  }

  @Test
  void aStandardChangeIsMadeInItsWindowWithoutAnybodysWord() {
    String template = template();

    RecordNumber number = followed(template, Duration.ofDays(1));

    assertThat(view(number).type()).isEqualTo(ChangeType.STANDARD);
    assertThat(view(number).state()).isEqualTo(ChangeState.SCHEDULED);
    assertThat(desk.voters(number)).isEmpty();
    madeInItsWindow(number);
    assertThat(view(number).state()).isEqualTo(ChangeState.CLOSED);
    assertThat(evidence.trail(number))
        .extracting(EvidenceEntry::kind)
        .contains("ChangeStepReported")
        .doesNotContain("ChangeAssessed", "ChangeAuthorizationAsked", "ChangePrepared");
  }

  @Test
  void whatSaysOtherThanItsTemplateNeedsTheChangeManagersWord() {
    NewChange follows = asked(template(), Duration.ofDays(40));
    ChangeContent said = follows.content();
    ChangeContent other = withOutage(said, said.outageMinutes() + 5);

    RecordNumber number = opened(follows, other);

    assertThat(view(number).type()).isEqualTo(ChangeType.NORMAL);
    assertThat(fit(number)).isEqualTo(TemplateFit.ALTERED);
    assess(number);
    assertThat(desk.voters(number)).containsExactly(manager.key());
    desk.vote(number, manager, "authorize");
    made(number);
    assertThat(view(number).state()).isEqualTo(ChangeState.CLOSED);
  }

  @Test
  void aTemplateIsOnlyForItemsOfItsClasses() {
    NewChange follows = asked(template(), Duration.ofDays(40));
    RecordNumber other = new ItemDesk(configuration).item("database", Map.of());

    RecordNumber number = opened(follows, of(follows.content(), List.of(other)));

    assertThat(view(number).type()).isEqualTo(ChangeType.NORMAL);
    assertThat(fit(number)).isEqualTo(TemplateFit.OTHER_ITEMS);
  }

  @Test
  void aTemplateThatIsRetiredLetsNothingMorePassAndWhatItReleasedIsMade() {
    String template = template();
    RecordNumber released = followed(template, Duration.ofDays(1));

    Acting.as(manager, () -> templates.retire(template));
    RecordNumber late = followed(template, Duration.ofDays(40));

    assertThat(view(late).type()).isEqualTo(ChangeType.NORMAL);
    assertThat(fit(late)).isEqualTo(TemplateFit.NOT_IN_FORCE);
    assess(late);
    assertThat(desk.voters(late)).containsExactly(manager.key());
    madeInItsWindow(released);
    assertThat(view(released).state()).isEqualTo(ChangeState.CLOSED);
  }

  /** Written by the change manager, and authorized by the board for a while. */
  private String template() {
    String key = Organisation.unique("template");
    ChangeContent content = desk.changes.content(desk.service, List.of(), desk.engineer);
    Acting.as(
        manager,
        () ->
            templates.write(
                key, manager.key(), new TemplateContent(content, List.of("server")), 0));
    Actor board = desk.member(Roles.CHANGE_ADVISORY_BOARD);
    Acting.as(board, () -> templates.authorize(key, 1, clock.instant().plus(Duration.ofDays(300))));
    return key;
  }

  private NewChange asked(String template, Duration ahead) {
    Instant starts = clock.instant().plus(ahead);
    ChangeWindow window = new ChangeWindow(starts, starts.plus(Duration.ofHours(2)));
    return Acting.as(
        desk.requester,
        () ->
            templates.request(
                template, new TemplateWish(null, null, List.of(item), window, null), null));
  }

  private RecordNumber followed(String template, Duration ahead) {
    NewChange asked = asked(template, ahead);
    return opened(asked, asked.content());
  }

  private RecordNumber opened(NewChange follows, ChangeContent content) {
    NewChange asked = new NewChange(content, null, null, follows.template(), null, false, false);
    return Acting.as(desk.requester, () -> changes.open(asked)).number();
  }

  private TemplateFit fit(RecordNumber number) {
    List<RiskAssessment> risks = Acting.as(desk.requester, () -> weighing.risks(number));
    return risks.get(risks.size() - 1).facts().templateFit();
  }

  private static ChangeContent withOutage(ChangeContent said, int minutes) {
    return copy(said, said.items(), minutes, said.risk(), said.updates(), said.window());
  }

  private static ChangeContent of(ChangeContent said, List<RecordNumber> items) {
    return copy(said, items, said.outageMinutes(), said.risk(), said.updates(), said.window());
  }

  private static ChangeContent copy(
      ChangeContent said,
      List<RecordNumber> items,
      int outageMinutes,
      @Nullable RiskAnswers risk,
      ConfigurationPlan updates,
      @Nullable ChangeWindow window) {
    return new ChangeContent(
        said.title(),
        said.description(),
        said.reason(),
        said.benefit(),
        said.services(),
        items,
        said.serviceEffect(),
        outageMinutes,
        said.effect(),
        risk,
        said.plan(),
        said.tasks(),
        updates,
        window);
  }

  private RecordNumber opened(RiskAnswers risk) {
    Instant starts = clock.instant().plus(Duration.ofDays(40));
    ChangeContent plain =
        desk.changes.content(
            desk.service,
            List.of(item),
            desk.engineer,
            ConfigurationPlan.of(amend(item, "serial", "new")));
    ChangeContent content =
        copy(
            plain,
            plain.items(),
            plain.outageMinutes(),
            risk,
            plain.updates(),
            new ChangeWindow(starts, starts.plus(Duration.ofHours(2))));
    return Acting.as(desk.requester, () -> changes.open(NewChange.of(content))).number();
  }

  /** Whoever is asked has no objection. */
  private void assess(RecordNumber number) {
    for (TaskView task : tasks.openTasks(number)) {
      if (task.taskKey().equals("Task_AssessChange")) {
        Actor by = task.offeredTo().contains(Roles.SERVICE_OWNER) ? desk.serviceOwner : assessor;
        if (task.assignee() == null) {
          tasks.claim(task.id(), by);
        } else {
          by = Actor.person(task.assignee());
        }
        tasks.complete(task.id(), Map.of("verdict", "no-objection"), by);
      }
    }
  }

  private void voteAll(RecordNumber number, List<Actor> board) {
    for (Actor member : board) {
      if (desk.voters(number).contains(member.key())) {
        desk.vote(number, member, "authorize");
      }
    }
    for (String voter : desk.voters(number)) {
      if (desk.voters(number).contains(voter)) {
        desk.vote(number, Actor.person(voter), "authorize");
      }
    }
  }

  /** It is built, tested, and made within its window. */
  private void made(RecordNumber number) {
    complete(
        number,
        "Task_PrepareChange",
        desk.requester,
        Map.of("testEvidence", "It works on the copy.", "backOutTest", "tested"));
    madeInItsWindow(number);
  }

  private void madeInItsWindow(RecordNumber number) {
    ChangeWindow window = view(number).window();
    clock.advance(Duration.between(clock.instant(), window.starts().plusSeconds(60)));
    execute(number, "Timer_WindowOpens");
    Map<String, Object> report = new HashMap<>();
    report.put("stepResult", "done");
    report.put("startedAtInput", clock.instant().toString());
    report.put("endedAtInput", clock.instant().toString());
    complete(number, "Task_ImplementStep", desk.engineer, report);
  }

  private void complete(RecordNumber number, String key, Actor by, Map<String, Object> fields) {
    TaskView task =
        tasks.openTasks(number).stream()
            .filter(one -> one.taskKey().equals(key))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        key
                            + " is not open but "
                            + tasks.openTasks(number).stream().map(TaskView::taskKey).toList()));
    if (!by.key().equals(task.assignee())) {
      if (task.assignee() != null) {
        tasks.unclaim(task.id(), Actor.person(task.assignee()));
      }
      tasks.claim(task.id(), by);
    }
    tasks.complete(task.id(), fields, by);
  }

  private void execute(RecordNumber number, String timer) {
    Job job =
        running(number).stream()
            .flatMap(
                instance ->
                    management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .list()
                        .stream())
            .findFirst()
            .orElseThrow(() -> new AssertionError(number + " does not wait for " + timer));
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(job.getId());
          return job;
        });
  }

  private List<ProcessInstance> running(RecordNumber number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list();
  }

  private ChangeView view(RecordNumber number) {
    return desk.changes.view(number);
  }

  private String serial() {
    return Acting.as(Actor.system(), () -> configuration.item(item)).facts().values().get("serial");
  }
}
