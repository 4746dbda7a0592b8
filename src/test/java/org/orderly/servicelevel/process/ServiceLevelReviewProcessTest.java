package org.orderly.servicelevel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.servicelevel.process.ReviewDesk.DECIDE;
import static org.orderly.servicelevel.process.ReviewDesk.HOLD;
import static org.orderly.servicelevel.process.ReviewDesk.PREPARE;
import static org.orderly.servicelevel.process.ReviewDesk.REASONS;
import static org.orderly.servicelevel.process.ReviewDesk.as;

import java.util.HashMap;
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
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.PassedNodes;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewGroup;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.ServiceLevelReviewState;
import org.orderly.servicelevel.ServiceLevelReviewView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class ServiceLevelReviewProcessTest {

  private static final PassedNodes PASSED =
      new PassedNodes(
          "/processes/servicelevel/service-level-review.bpmn", ServiceLevelReviewProcess.KEY);

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired ServiceLevelReviewManagement reviews;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired EvidenceManagement evidence;
  @Autowired NotificationManagement notifications;
  @Autowired IdentityManagement identity;
  @Autowired GroupManagement groups;
  @Autowired HistoryService history;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;
  @Autowired List<InvariantCheck> checks;

  private ReviewDesk desk;
  private ReviewDesk.Customer customer;
  private RecordNumber number;

  @BeforeEach
  void openDesk() {
    desk = ReviewDesk.of(server);
    customer = desk.customer();
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
  void whatWasMissedGetsItsReasonBeforeTheReviewIsPrepared() {
    RecordNumber incident = customer.missed();
    number = customer.review(null);
    assertThat(customer.task(number, REASONS).offeredTo())
        .containsExactly(Roles.SERVICE_LEVEL_MANAGER);
    assertThat(fact(REASONS, "missedReasons"))
        .contains(incident + " response P2: ", incident + " resolution P2: ");
    assertThat(fact(REASONS, "targetsText")).contains("Response P2: 0.0 % (0 of 1)");
    assertThatThrownBy(() -> customer.giveReasons(number, Map.of()))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("missedReasons"));
    tasks.complete(
        customer.task(number, REASONS).id(),
        Map.of(
            "missedReasons",
            incident + " response P2: staffing; two were ill",
            "otherReason",
            "supplier"),
        customer.manager);
    assertThat(fact(PREPARE, "missedText"))
        .contains(
            incident + " response P2: staffing; two were ill",
            incident + " resolution P2: supplier");
    customer.prepare(number);
    customer.hold(number);
    customer.decide(number, Map.of());
    assertThat(view().state()).isEqualTo(ServiceLevelReviewState.CLOSED);
    assertThat(tasks.openTasks(number)).isEmpty();
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
  }

  @Test
  void whereNothingWasMissedItIsPreparedAtOnceAndAnAgreementMayBeChanged() {
    number = customer.review(customer.agreement(3));
    customer.prepare(number);
    assertThat(customer.task(number, HOLD).offeredTo())
        .containsExactlyInAnyOrder(Roles.SERVICE_LEVEL_MANAGER, Roles.RELATIONSHIP_MANAGER);
    assertThat(customer.task(number, HOLD).due()).isEqualTo(view().plannedAt());
    customer.hold(number);
    assertThat(fact(DECIDE, "saidByCustomer")).isEqualTo("Mornings are slow");
    assertThatThrownBy(() -> customer.decide(number, Map.of()))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("agreementOutcome"));
    tasks.complete(
        customer.task(number, DECIDE).id(),
        Map.of(
            "decision", "Other hours",
            "agreementOutcome", "changed",
            "nextReviewInput", desk.thisMonth().plusMonths(1).atDay(1).toString()),
        customer.manager);
    assertThat(happened("AgreementChangeAsked")).isOne();
    assertThat(view().state()).isEqualTo(ServiceLevelReviewState.CLOSED);
  }

  @Test
  void whoForgetsItIsRemindedAndThenWhoLeadsThemIsTold() {
    Actor lead = desk.customer().owner;
    String group = as(Actor.system(), () -> groups.create(newGroup())).key();
    as(Actor.system(), () -> groups.amend(group, "Theirs", lead.key()));
    as(
        Actor.system(),
        () -> {
          identity.join(customer.owner.key(), group);
          return group;
        });
    number = customer.review(null);
    assertThat(timer("Timer_ServiceLevelReviewOverdue").getDuedate().toInstant())
        .isEqualTo(view().dueAt());
    execute("Timer_ServiceLevelReviewOverdue");
    assertThat(told("service-level-review.overdue")).contains(customer.owner.key());
    assertThat(timer("Timer_ServiceLevelReviewNeglected").getDuedate().toInstant())
        .isAfter(view().dueAt());
    execute("Timer_ServiceLevelReviewNeglected");
    assertThat(told("service-level-review.neglected")).contains(lead.key());
    assertThat(customer.task(number, PREPARE)).isNotNull();
    assertThat(happened("ServiceLevelReviewOverdue")).isEqualTo(2);
  }

  @Test
  void whereItsOwnerHasLeftTheServiceLevelManagersAreTold() {
    number = customer.review(null);
    as(
        Actor.system(),
        () -> {
          identity.deactivate(customer.owner.key());
          return number;
        });
    execute("Timer_ServiceLevelReviewOverdue");
    assertThat(told("service-level-review.overdue"))
        .contains(customer.manager.key())
        .doesNotContain(customer.owner.key())
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsToBeDoneMayBeForTheCustomersPeopleToo() {
    number = customer.review(null);
    customer.prepare(number);
    customer.hold(number);
    customer.decide(
        number, Map.of("actions", "Read it;then sign; " + customer.theirs.key() + "; 2099-01-01"));
    assertThat(view().decision().actions())
        .extracting(action -> action.what())
        .containsExactly("Read it;then sign");
    assertThat(told("service-level-review.action")).containsExactly(customer.theirs.key());
  }

  @Test
  void whereNobodyLeadsTheOwnerTopManagementIsTold() {
    Actor director = organisation.person("director", Roles.TOP_MANAGEMENT);
    number = customer.review(null);
    execute("Timer_ServiceLevelReviewNeglected");
    assertThat(told("service-level-review.neglected")).contains(director.key());
  }

  @Test
  void whatIsNotNeededIsCancelledWithAReason() {
    number = customer.review(null);
    assertThatThrownBy(() -> as(customer.manager, () -> reviews.cancel(number, " ")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("reason"));
    assertThatThrownBy(() -> as(customer.theirs, () -> reviews.cancel(number, "No")))
        .isInstanceOf(RuleViolation.class);
    as(customer.manager, () -> reviews.cancel(number, "They moved away"));
    assertThat(view().state()).isEqualTo(ServiceLevelReviewState.CANCELLED);
    assertThat(view().cancelReason()).isEqualTo("They moved away");
    assertThat(tasks.openTasks(number)).isEmpty();
    assertThatThrownBy(() -> as(customer.manager, () -> reviews.cancel(number, "Again")))
        .hasMessageContaining("is cancelled and cannot be cancelled");
  }

  @ParameterizedTest
  @CsvSource({
    "decision, '',             nextReviewInput, , decision",
    "actions,  Order,          nextReviewInput, , actions",
    "actions,  Order; nobody; 2099-01-01, nextReviewInput, , actions",
    "actions,  Order; OWNER; 2001-01-01,  nextReviewInput, , actions",
    "actions,  Order; STRANGER; 2099-01-01, nextReviewInput, , actions",
    "actions,  '',             nextReviewInput, 2001-01-01, nextReviewInput",
    "actions,  '',             nextReviewInput, THIS MONTH, nextReviewInput",
    "actions,  '',             nextReviewInput, 2999-01-01, nextReviewInput"
  })
  void badDecisionsAreRefusedAndTheTaskStays(
      String field, String value, String other, String day, String refused) {
    number = customer.review(null);
    customer.prepare(number);
    customer.hold(number);
    Map<String, Object> fields = new HashMap<>();
    fields.put(
        field,
        value
            .replace("OWNER", customer.owner.key())
            .replace("STRANGER", desk.customer().theirs.key()));
    if (day != null) {
      fields.put(other, day.replace("THIS MONTH", desk.thisMonth().atEndOfMonth().toString()));
    }
    assertThatThrownBy(() -> customer.decide(number, fields))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.fields()).containsOnlyKeys(refused));
    assertThat(view().state()).isEqualTo(ServiceLevelReviewState.HELD);
    assertThat(customer.task(number, DECIDE)).isNotNull();
  }

  @Test
  void theDaysOfAReviewFollowEachOther() {
    number = customer.review(null);
    assertThatThrownBy(
            () ->
                customer.complete(
                    number,
                    PREPARE,
                    customer.manager,
                    Map.of("plannedAtInput", "2001-01-01T10:00Z", "agenda", "All")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("plannedAtInput"));
    tasks.unclaim(customer.task(number, PREPARE).id(), customer.manager);
    customer.prepare(number);
    assertThatThrownBy(
            () ->
                customer.complete(
                    number,
                    HOLD,
                    customer.manager,
                    Map.of(
                        "heldOnInput", desk.today().plusDays(1).toString(),
                        "participants", "Ann",
                        "customerWords", "Good",
                        "satisfaction", "not-said")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("heldOnInput"));
  }

  @Test
  void whatStandsOtherwiseThanItsProcessIsFound() {
    number = customer.review(null);
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
    state(ServiceLevelReviewState.HELD);
    assertThat(violations()).anyMatch(line -> line.contains(number + " is held"));
    state(ServiceLevelReviewState.CLOSED);
    assertThat(violations()).anyMatch(line -> line.contains(number + " is closed"));
    state(ServiceLevelReviewState.IN_PREPARATION);
    assertThat(violations()).noneMatch(line -> line.contains(number.value()));
  }

  private void state(ServiceLevelReviewState state) {
    jdbc.sql("update service_level_review set state = ? where id = ?")
        .params(state.name(), number.running())
        .update();
  }

  private static NewGroup newGroup() {
    return NewGroup.of(Organisation.unique("relations"), "Relations");
  }

  private List<String> violations() {
    return checks.stream()
        .filter(check -> check.name().contains("service level review"))
        .flatMap(check -> check.violations().stream())
        .toList();
  }

  private List<String> told(String kind) {
    return notifications.notifications(number).stream()
        .filter(one -> one.kind().equals(kind))
        .map(NotificationView::recipient)
        .map(recipient -> recipient.key())
        .toList();
  }

  private ServiceLevelReviewView view() {
    return customer.view(number);
  }

  private String fact(String task, String key) {
    return forms
        .ofTask(customer.task(number, task).id(), customer.manager)
        .orElseThrow()
        .facts()
        .get(key);
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
