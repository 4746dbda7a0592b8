package org.orderly.incident;

import jakarta.persistence.Column;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

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
  private String title;
  private @Nullable String description;

  @Column(name = "service_key")
  private String service;

  private String caller;
  private @Nullable String onBehalfOf;
  private @Nullable String customer;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Convert(converter = ItemNames.class)
  private List<String> affectedItems;

  private @Nullable Instant deadline;
  private @Nullable Instant occurredAt;
  private Instant openedAt;

  @Enumerated(EnumType.STRING)
  private IncidentState state = IncidentState.NEW;

  @Embedded private Classification classification;
  @Embedded private @Nullable Assessment assessment;
  private boolean securityFlag;
  private @Nullable String assignmentGroup;
  private @Nullable String assignee;
  @Embedded private @Nullable Hold hold;
  @Embedded private @Nullable Resolution resolution;
  private int reopenCount;
  private int holdCount;
  private int children;

  @Enumerated(EnumType.STRING)
  private @Nullable MajorIncidentState major;

  @Embedded private HandOvers handOvers = HandOvers.NONE;
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
    this.title = report.title();
    this.description = report.description();
    this.service = report.service();
    this.caller = caller;
    this.onBehalfOf = report.onBehalfOf();
    this.customer = customer;
    this.source = report.source() == null ? Source.API : report.source();
    this.affectedItems = List.copyOf(report.affectedItems());
    this.deadline = report.deadline();
    this.occurredAt = report.occurredAt();
    this.openedAt = now;
    this.classification = Classification.reported(report);
    this.securityFlag = report.securityFlag();
    this.assignmentGroup = report.assignmentGroup();
  }

  void classify(Classification facts, boolean security) {
    requireState("classified", IncidentState.NEW);
    classification = facts;
    securityFlag = securityFlag || security;
  }

  /** Makes it one for security alone, or for everybody again; while work may follow. */
  void flag(boolean security) {
    if (!state.open()) {
      throw refused("flagged", "only while it is open");
    }
    securityFlag = security;
  }

  /** Sets impact, urgency and the priority decided from them; while work may follow. */
  void prioritize(Assessment decided, boolean byHand) {
    if (!state.open()) {
      throw refused("prioritized", "only while it is open");
    }
    assessment = decided;
    priorityByHand = byHand;
  }

  /** Hands the incident to a resolver group, nobody in particular: the group works on it. */
  void assign(String group) {
    if (state == IncidentState.ON_HOLD || state == IncidentState.RESOLVED) {
      throw refused("assigned", "once it is resumed or reopened");
    }
    reassign(group);
    if (state != IncidentState.ASSIGNED) {
      enter(IncidentState.ASSIGNED, "assigned");
    }
  }

  /**
   * Changes the group; a new incident stays with the service desk, a held one on hold, and a
   * resolved one would be reopened with the new group.
   */
  void reassign(String group) {
    if (!state.open()) {
      throw refused("assigned", "only while it is open");
    }
    handOvers = handOvers.next(assignmentGroup, group);
    assignmentGroup = group;
    assignee = null;
    if (state == IncidentState.IN_PROGRESS) {
      enter(IncidentState.ASSIGNED, "assigned");
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
      enter(IncidentState.IN_PROGRESS, "claimed");
    } else if (state != IncidentState.IN_PROGRESS && state != IncidentState.ON_HOLD) {
      throw refused("claimed", "while it is assigned, in progress or on hold");
    }
    assignee = person;
  }

  void unclaim() {
    if (state != IncidentState.ON_HOLD) {
      requireState("given back", IncidentState.IN_PROGRESS);
      enter(IncidentState.ASSIGNED, "given back");
    }
    assignee = null;
  }

  void hold(Hold wait, Instant now) {
    if (!wait.until().isAfter(now)) {
      throw new RuleViolation(
          IncidentRule.HOLD_UNTIL,
          number + " cannot be held until " + wait.until() + ": choose an instant to come",
          Map.of("holdUntilInput", "Choose an instant to come"));
    }
    enter(IncidentState.ON_HOLD, "put on hold");
    hold = wait;
    holdCount++;
  }

  void resume() {
    requireState("resumed", IncidentState.ON_HOLD);
    enter(working(), "resumed");
    hold = null;
  }

  void resolve(Resolution done) {
    enter(IncidentState.RESOLVED, "resolved");
    resolution = done;
  }

  void reopen() {
    requireState("reopened", IncidentState.RESOLVED);
    enter(working(), "reopened");
    resolution = null;
    reopenCount++;
  }

  void close(CloseCode code, Instant now) {
    if (code.ofResolution()) {
      requireState("closed", IncidentState.RESOLVED);
    } else if (state == IncidentState.RESOLVED) {
      throw refused("closed as " + code.word(), "before it is resolved");
    }
    enter(IncidentState.CLOSED, "closed");
    hold = null;
    closeCode = code;
    closedAt = now;
  }

  void cancel(Instant now) {
    enter(IncidentState.CANCELLED, "cancelled");
    hold = null;
    closedAt = now;
  }

  private IncidentState working() {
    return assignee == null ? IncidentState.ASSIGNED : IncidentState.IN_PROGRESS;
  }

  private void enter(IncidentState next, String step) {
    if (!state.successors().contains(next)) {
      throw refused(step, "from a state that leads to " + next.word());
    }
    state = next;
  }

  private void requireState(String step, IncidentState required) {
    if (state != required) {
      throw refused(step, "only while it is " + required.word());
    }
  }

  private RuleViolation refused(String step, String allowed) {
    return new RuleViolation(
        IncidentRule.TRANSITION,
        number
            + " is "
            + state.word()
            + " and cannot be "
            + step
            + "; that is possible "
            + allowed);
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

  @Nullable String assignee() {
    return assignee;
  }

  @Nullable String assignmentGroup() {
    return assignmentGroup;
  }

  HandOvers handOvers() {
    return handOvers;
  }

  @Nullable Hold hold() {
    return hold;
  }

  IncidentView view() {
    return new IncidentView(
        number(),
        version == null ? 0 : version,
        state,
        title,
        description,
        service,
        caller,
        onBehalfOf,
        customer,
        source,
        affectedItems,
        deadline,
        occurredAt,
        openedAt,
        classification,
        assessment,
        securityFlag,
        assignmentGroup,
        assignee,
        hold,
        resolution,
        reopenCount,
        handOvers.count(),
        priorityByHand,
        children,
        major,
        escalation,
        closeCode,
        closedAt);
  }
}
