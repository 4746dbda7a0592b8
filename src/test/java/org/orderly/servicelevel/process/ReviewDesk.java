package org.orderly.servicelevel.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetMetric;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.Reports;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.AgreementDraft;
import org.orderly.servicelevel.AgreementKind;
import org.orderly.servicelevel.AgreementManagement;
import org.orderly.servicelevel.AgreementParties;
import org.orderly.servicelevel.AgreementTerms;
import org.orderly.servicelevel.AlignmentFinding;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ClockedRecord;
import org.orderly.servicelevel.NewServiceLevelReview;
import org.orderly.servicelevel.ResponseSign;
import org.orderly.servicelevel.ServiceClockManagement;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.ServiceLevelReviewView;
import org.orderly.servicelevel.WorkloadLimit;
import org.orderly.servicelevel.WorkloadPeriod;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer of a test's own, with a service, an agreement, and who reviews it. */
public class ReviewDesk {

  public static final String REASONS = "Task_ReviewMissedTargets";
  public static final String PREPARE = "Task_PrepareServiceLevelReview";
  public static final String HOLD = "Task_HoldServiceLevelReview";
  public static final String DECIDE = "Task_DecideServiceLevelReview";

  private final Organisation organisation;
  private final AgreementManagement agreements;
  private final ServiceLevelReviewManagement reviews;
  private final ServiceClockManagement clocks;
  private final IncidentManagement incidents;
  private final TaskManagement tasks;
  private final TestClock clock;
  private final JdbcClient jdbc;

  ReviewDesk(
      Organisation organisation,
      AgreementManagement agreements,
      ServiceLevelReviewManagement reviews,
      ServiceClockManagement clocks,
      IncidentManagement incidents,
      TaskManagement tasks,
      TestClock clock,
      JdbcClient jdbc) {
    this.organisation = organisation;
    this.agreements = agreements;
    this.reviews = reviews;
    this.clocks = clocks;
    this.incidents = incidents;
    this.tasks = tasks;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** A desk of the server. */
  public static ReviewDesk of(AutowireCapableBeanFactory server) {
    return server.createBean(ReviewDesk.class);
  }

  /** Opens a customer. */
  public Customer customer() {
    String customer = organisation.customer();
    return new Customer(
        customer,
        organisation.service(Criticality.SILVER, organisation.resolverGroup()),
        organisation.person("level", Roles.SERVICE_LEVEL_MANAGER),
        organisation.person("relation", Roles.RELATIONSHIP_MANAGER),
        organisation.personOf(customer, Roles.CUSTOMER_MANAGER),
        organisation.personOf(customer, Roles.REQUESTER));
  }

  /** One customer, and the people around it. */
  public final class Customer {

    public final String key;
    public final String service;
    public final Actor manager;
    public final Actor owner;
    public final Actor theirs;
    public final Actor caller;

    private Customer(
        String key, String service, Actor manager, Actor owner, Actor theirs, Actor caller) {
      this.key = key;
      this.service = service;
      this.manager = manager;
      this.owner = owner;
      this.theirs = theirs;
      this.caller = caller;
    }

    /** An agreement that holds since so many months, and is reviewed every month. */
    public String agreement(int months) {
      return agreement(months, 1);
    }

    /** An agreement that holds since so many months, and is reviewed in intervals of so many. */
    public String agreement(int months, int interval) {
      String agreement = Organisation.unique("agreement");
      AgreementDraft draft =
          AgreementDraft.of(
              new AgreementParties(AgreementKind.SERVICE_LEVEL, key, null, null, "UTC"),
              new AgreementTerms(
                  "Mail for " + key,
                  List.of(service),
                  OfferingLevel.SILVER,
                  "round-the-clock",
                  List.of(
                      new ServiceLevelTarget(
                          "incident", "P2", TargetMetric.RESPONSE, TargetMeasure.CLOCK_TIME, 60)),
                  ResponseSign.FIRST_CLAIM,
                  List.of(
                      new WorkloadLimit("incident", 1, WorkloadPeriod.MONTH),
                      new WorkloadLimit("change", 5, WorkloadPeriod.WEEK)),
                  "",
                  thisMonth().minusMonths(months).atDay(1),
                  null,
                  interval,
                  owner.key(),
                  List.of(theirs.key())));
      as(manager, () -> agreements.create(agreement, draft));
      Set<String> findings =
          as(manager, () -> agreements.alignment(agreement)).stream()
              .map(AlignmentFinding::id)
              .collect(Collectors.toSet());
      as(manager, () -> agreements.agree(agreement, null, findings));
      return agreement;
    }

    /** The agreement ends today. */
    public void end(String agreement) {
      as(manager, () -> agreements.end(agreement, today(), "They moved away"));
    }

    /** An incident whose clocks ran in the last month and missed response and resolution. */
    public RecordNumber missed() {
      RecordNumber number =
          as(caller, () -> incidents.report(Reports.ofDepartment(service))).number();
      jdbc.sql("delete from record_clocks where record_number = ?").param(number.value()).update();
      Instant opened = lastMonth().atDay(3).atStartOfDay(ZoneOffset.UTC).plusHours(9).toInstant();
      clocks.start(
          new Happened(number, opened),
          new ClockedRecord(opened, "P2", OfferingLevel.SILVER, "round-the-clock", service, key));
      clocks.stop(
          new Happened(number, opened.plus(Duration.ofDays(5))),
          Set.of(ClockMetric.RESPONSE, ClockMetric.RESOLUTION));
      return number;
    }

    /** A review of the last month, begun by hand. */
    public RecordNumber review(@Nullable String agreement) {
      return review(agreement, lastMonth());
    }

    /** A review of a month, begun by hand. */
    public RecordNumber review(@Nullable String agreement, YearMonth month) {
      NewServiceLevelReview wish =
          agreement == null
              ? new NewServiceLevelReview(null, key, List.of(service), month, month, owner.key())
              : new NewServiceLevelReview(agreement, null, List.of(), month, month, null);
      return as(manager, () -> reviews.start(wish)).number();
    }

    public void giveReasons(RecordNumber number, Map<String, Object> fields) {
      complete(number, REASONS, manager, fields);
    }

    public void prepare(RecordNumber number) {
      complete(
          number,
          PREPARE,
          manager,
          Map.of(
              "plannedAtInput",
              clock.instant().plus(Duration.ofHours(1)).toString(),
              "agenda",
              "Mornings"));
    }

    public void hold(RecordNumber number) {
      complete(
          number,
          HOLD,
          owner,
          Map.of(
              "heldOnInput", today().toString(),
              "participants", "Ann of theirs, Bob of ours",
              "customerWords", "Mornings are slow",
              "satisfaction", "2"));
    }

    public void decide(RecordNumber number, Map<String, Object> more) {
      Map<String, Object> fields = new HashMap<>();
      fields.put("decision", "Two more people in the morning");
      fields.put("nextReviewInput", thisMonth().plusMonths(3).atDay(1).toString());
      fields.putAll(more);
      complete(number, DECIDE, manager, fields);
    }

    public TaskView task(RecordNumber number, String key) {
      return tasks.openTasks(number).stream()
          .filter(task -> task.taskKey().equals(key))
          .findFirst()
          .orElseThrow();
    }

    public void complete(RecordNumber number, String key, Actor actor, Map<String, Object> fields) {
      TaskView task = task(number, key);
      tasks.claim(task.id(), actor);
      tasks.complete(task.id(), fields, actor);
    }

    public ServiceLevelReviewView view(RecordNumber number) {
      return as(Actor.system(), () -> reviews.review(number));
    }
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  public YearMonth thisMonth() {
    return YearMonth.from(today());
  }

  public YearMonth lastMonth() {
    return thisMonth().minusMonths(1);
  }

  public static <T> T as(Actor actor, Supplier<T> work) {
    return Acting.as(actor, work);
  }

  /** Something that happened to a record at an instant of the test's choice. */
  private record Happened(RecordNumber number, Actor actor, Instant at) implements RecordEvent {

    Happened(RecordNumber number, Instant at) {
      this(number, Actor.system(), at);
    }

    @Override
    public Map<String, Object> facts() {
      return Facts.of();
    }
  }
}
