package org.orderly.change.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.NewService;
import org.orderly.change.AuthorizationManagement;
import org.orderly.change.AuthorizationView;
import org.orderly.change.ChangeCategory;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeWindow;
import org.orderly.change.RiskLevel;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.identity.StepUp;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Puts changes to bodies of a test's own: whoever held their roles before holds them no more, so
 * that nobody else is asked.
 */
public final class BoardDesk {

  public static final String VOTE = "Task_CastVote";
  public static final String RESCHEDULE = "Task_RescheduleChange";

  private static final List<String> ROLES =
      List.of(
          Roles.CHANGE_ADVISORY_BOARD,
          Roles.EMERGENCY_BOARD,
          Roles.CHANGE_MANAGER,
          Roles.SERVICE_OWNER,
          Roles.SECURITY,
          Roles.TOP_MANAGEMENT);

  @Autowired Organisation organisation;
  @Autowired IdentityManagement identity;
  @Autowired CatalogueManagement catalogue;
  @Autowired ChangeDesk changes;
  @Autowired AuthorizationManagement authorizations;
  @Autowired TaskManagement tasks;
  @Autowired RuntimeService runtime;
  @Autowired Clock clock;

  /** Who asks for the changes, who makes them, and who owns the service. */
  public Actor requester;

  public Actor engineer;
  public Actor serviceOwner;
  public String service;

  private BoardDesk() {}

  /** A desk with empty bodies. */
  public static BoardDesk of(AutowireCapableBeanFactory server) {
    BoardDesk desk = new BoardDesk();
    server.autowireBean(desk);
    desk.open();
    return desk;
  }

  private void open() {
    asSystem(
        () -> {
          ROLES.forEach(
              role ->
                  identity.membersOf(role).forEach(person -> identity.leave(person.key(), role)));
          return true;
        });
    requester = organisation.person("requester", Roles.RESOLVER);
    engineer = organisation.person("engineer", Roles.RESOLVER);
    serviceOwner = organisation.person("owner", Roles.SERVICE_OWNER);
    service = Organisation.unique("service");
    asSystem(
        () ->
            catalogue.register(
                new NewService(
                    service,
                    "Service " + service,
                    Criticality.SILVER,
                    serviceOwner.key(),
                    organisation.resolverGroup())));
  }

  /** A member of a body. */
  public Actor member(String... roles) {
    return organisation.person("member", roles);
  }

  /** Gives somebody one more role. */
  public void join(Actor person, String role) {
    asSystem(
        () -> {
          identity.join(person.key(), role);
          return true;
        });
  }

  /** What the changes of this desk say. */
  public ChangeContent content() {
    return content(List.of(), ConfigurationPlan.of());
  }

  /** Planned for a time by which all that is waited for here is over. */
  public ChangeContent content(List<RecordNumber> items, ConfigurationPlan updates) {
    Instant starts = clock.instant().plus(Duration.ofDays(40));
    return changes
        .content(service, items, engineer, updates)
        .within(new ChangeWindow(starts, starts.plus(Duration.ofHours(2))));
  }

  /** A change that is weighed, and that nobody is asked about yet. */
  public RecordNumber weighed(ChangeType type, RiskLevel level) {
    return weighed(type, level, List.of(), ConfigurationPlan.of());
  }

  /** The same, of these items. */
  public RecordNumber weighed(
      ChangeType type, RiskLevel level, List<RecordNumber> items, ConfigurationPlan updates) {
    return weighed(type, level, content(items, updates));
  }

  /** The same, which says this. */
  public RecordNumber weighed(ChangeType type, RiskLevel level, ChangeContent content) {
    RecordNumber number = changes.recorded(requester, content);
    changes.classify(number, type, ChangeCategory.SIGNIFICANT, level);
    return number;
  }

  /** A change that is put to those whose word it needs. */
  public RecordNumber asked(ChangeType type, RiskLevel level) {
    RecordNumber number = weighed(type, level);
    ask(number);
    return number;
  }

  /** Puts it to those whose word it needs. */
  public void ask(RecordNumber number) {
    Acting.as(
        requester,
        () ->
            runtime.startProcessInstanceByKey(
                ChangeAdvisoryBoardMeetingProcess.KEY, number.value()));
  }

  /** Ends the process that asks, as the one that calls it does where the change is recalled. */
  public void end(RecordNumber number) {
    asSystem(
        () -> {
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(number.value())
              .list()
              .forEach(one -> runtime.deleteProcessInstance(one.getId(), "Recalled"));
          return true;
        });
  }

  /** The last time that it was put to somebody. */
  public AuthorizationView round(RecordNumber number) {
    return asSystem(() -> authorizations.of(number)).get(0);
  }

  /** The person's open vote. */
  public TaskView task(RecordNumber number, Actor person) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.taskKey().equals(VOTE))
        .filter(task -> person.key().equals(task.assignee()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(person.key() + " has no open vote on " + number));
  }

  /** The people whose vote is open. */
  public List<String> voters(RecordNumber number) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.taskKey().equals(VOTE))
        .map(TaskView::assignee)
        .toList();
  }

  /** Votes, with the password given again. */
  public void vote(RecordNumber number, Actor person, String choice) {
    vote(task(number, person).id(), person, choice);
  }

  /** Votes with this task, with the password given again. */
  public void vote(String task, Actor person, String choice) {
    StepUp.as(
        clock.instant(),
        () -> {
          tasks.complete(task, Map.of("vote", choice, "comment", "Said " + choice), person);
          return true;
        });
  }

  private static <T> T asSystem(Supplier<T> work) {
    return Acting.as(Actor.system(), work);
  }
}
