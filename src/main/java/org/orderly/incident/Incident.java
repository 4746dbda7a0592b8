package org.orderly.incident;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * An unplanned interruption or loss of quality of a service, from report to closure (8.6.1).
 * Decides whether a step is allowed; when it is taken is for the process to say.
 */
@Entity
@Table(name = "incident")
class Incident {

  @Id private long id;
  @Version private @Nullable Integer version;
  private String number;
  @Embedded private ReportedFacts reported;

  @Convert(converter = ItemNames.class)
  private List<String> affectedItems = List.of();

  @Enumerated(EnumType.STRING)
  private IncidentState state = IncidentState.NEW;

  @Embedded private Classification classification;
  @Embedded private @Nullable Assessment assessment;
  private boolean securityFlag;
  @Embedded private Assignment assignment;
  @Embedded private @Nullable Hold hold;
  @Embedded private @Nullable Resolution resolution;
  private int reopenCount;
  private int holdCount;
  private int children;

  @Enumerated(EnumType.STRING)
  private @Nullable MajorIncidentState major;

  private boolean priorityByHand;
  @Embedded private @Nullable Escalation escalation;

  @Enumerated(EnumType.STRING)
  private @Nullable CloseCode closeCode;

  private @Nullable Instant closedAt;

  @SuppressWarnings("NullAway.Init")
  protected Incident() {}

  Incident(
      RecordNumber number,
      IncidentReport report,
      String caller,
      @Nullable String customer,
      Instant now) {
    this.id = number.running();
    this.number = number.value();
    this.reported = ReportedFacts.of(report, caller, customer, now);
    this.classification = Classification.reported(report);
    this.securityFlag = report.securityFlag();
    this.assignment = Assignment.reported(report.assignmentGroup());
  }

  void classify(Classification facts) {
    step("classified").only(IncidentState.NEW);
    classification = facts;
  }

  /** Names the configuration items that it concerns; while work may follow. */
  void concern(List<String> items) {
    step("given other affected items").whileOpen();
    affectedItems = List.copyOf(items);
  }

  /** Makes it one for security alone, or for everybody again; while work may follow. */
  void flag(boolean security) {
    step("flagged").whileOpen();
    securityFlag = security;
  }

  /** Sets impact, urgency and the priority decided from them; while work may follow. */
  void prioritize(Assessment decided, boolean byHand) {
    step("prioritized").whileOpen();
    assessment = decided;
    priorityByHand = byHand;
  }

  /** Hands the incident to a resolver group, nobody in particular: the group works on it. */
  void assign(String group) {
    if (state == IncidentState.ON_HOLD || state == IncidentState.RESOLVED) {
      throw step("assigned").refused("once it is resumed or reopened");
    }
    reassign(group);
    if (state != IncidentState.ASSIGNED) {
      state = step("assigned").to(IncidentState.ASSIGNED);
    }
  }

  /**
   * Changes the group; a new incident stays with the service desk, a held one on hold, and a
   * resolved one would be reopened with the new group.
   */
  void reassign(String group) {
    step("assigned").whileOpen();
    assignment = assignment.handedTo(group);
    if (state == IncidentState.IN_PROGRESS) {
      state = step("assigned").to(IncidentState.ASSIGNED);
    }
  }

  /** Marks where its latest major incident stands. */
  void mark(MajorIncidentState latest) {
    major = latest;
  }

  /** One more incident is part of it, or one less. */
  void countChild(int more) {
    children += more;
  }

  /** Marks that a service clock brought it before somebody. */
  void escalate(Escalation latest) {
    escalation = latest;
  }

  void claim(String person) {
    if (state == IncidentState.ASSIGNED) {
      state = step("claimed").to(IncidentState.IN_PROGRESS);
    } else if (state != IncidentState.IN_PROGRESS && state != IncidentState.ON_HOLD) {
      throw step("claimed").refused("while it is assigned, in progress or on hold");
    }
    assignment = assignment.with(person);
  }

  void unclaim() {
    if (state != IncidentState.ON_HOLD) {
      step("given back").only(IncidentState.IN_PROGRESS);
      state = step("given back").to(IncidentState.ASSIGNED);
    }
    assignment = assignment.with(null);
  }

  void hold(Hold wait, Instant now) {
    wait.requireToCome(number, now);
    state = step("put on hold").to(IncidentState.ON_HOLD);
    hold = wait;
    holdCount++;
  }

  void resume() {
    step("resumed").only(IncidentState.ON_HOLD);
    state = step("resumed").to(working());
    hold = null;
  }

  void resolve(Resolution done) {
    state = step("resolved").to(IncidentState.RESOLVED);
    resolution = done;
  }

  void reopen() {
    step("reopened").only(IncidentState.RESOLVED);
    state = step("reopened").to(working());
    resolution = null;
    reopenCount++;
  }

  void close(CloseCode code, Instant now) {
    step("closed").as(code, major);
    state = step("closed").to(IncidentState.CLOSED);
    hold = null;
    closeCode = code;
    closedAt = now;
  }

  void cancel(Instant now) {
    step("cancelled").beside(major);
    state = step("cancelled").to(IncidentState.CANCELLED);
    hold = null;
    closedAt = now;
  }

  private IncidentState working() {
    return assignment.assignee() == null ? IncidentState.ASSIGNED : IncidentState.IN_PROGRESS;
  }

  private Advance step(String name) {
    return new Advance(number, state, name);
  }

  RecordNumber number() {
    return new RecordNumber(number);
  }

  IncidentState state() {
    return state;
  }

  Classification classification() {
    return classification;
  }

  @Nullable Assessment assessment() {
    return assessment;
  }

  boolean isSecurityFlagged() {
    return securityFlag;
  }

  Assignment assignment() {
    return assignment;
  }

  @Nullable Hold hold() {
    return hold;
  }

  IncidentView view() {
    return new IncidentView(
        number(),
        version == null ? 0 : version,
        state,
        reported.title(),
        reported.description(),
        reported.service(),
        reported.caller(),
        reported.onBehalfOf(),
        reported.customer(),
        reported.source(),
        affectedItems,
        reported.deadline(),
        reported.occurredAt(),
        reported.openedAt(),
        classification,
        assessment,
        securityFlag,
        assignment.assignmentGroup(),
        assignment.assignee(),
        hold,
        resolution,
        reopenCount,
        assignment.handOvers().count(),
        priorityByHand,
        children,
        major,
        escalation,
        closeCode,
        closedAt);
  }
}
