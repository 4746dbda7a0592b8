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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** The special treatment of an incident, from the proposal to the review (8.6.1). */
@Entity
@Table(name = "major_incident")
class MajorIncident {

  @Id private long id;
  @Version private @Nullable Integer version;
  private long incident;

  @Enumerated(EnumType.STRING)
  private MajorIncidentState state = MajorIncidentState.CANDIDATE;

  @Enumerated(EnumType.STRING)
  private MajorCriterion criterion;

  private Instant proposedAt;
  private Instant decisionDue;
  private @Nullable Instant decidedAt;
  private @Nullable String decidedBy;
  private @Nullable String reason;
  private @Nullable String bridge;
  @Embedded private @Nullable MajorIncidentRoles roles;
  private @Nullable String businessImpact;
  private @Nullable Instant internalUpdateDue;
  private @Nullable Instant customerUpdateDue;
  private int updatesDue;
  private int updatesOnTime;
  private @Nullable Instant restoredAt;
  private @Nullable Instant stoodDownAt;
  private @Nullable Instant reviewDue;
  private @Nullable Instant reviewedAt;
  private @Nullable String findings;

  @Convert(converter = ReviewActions.class)
  @Column(columnDefinition = "longtext")
  private List<ReviewAction> actions = List.of();

  @SuppressWarnings("NullAway.Init")
  protected MajorIncident() {}

  MajorIncident(
      long id, RecordNumber incident, MajorCriterion criterion, Instant now, Instant decisionDue) {
    this.id = id;
    this.incident = incident.running();
    this.criterion = criterion;
    this.proposedAt = now;
    this.decisionDue = decisionDue;
  }

  void decline(String person, String why, Instant now) {
    enter(MajorIncidentState.DECLINED, "declined");
    decided(person, why, now);
  }

  void declare(String person, String why, Instant now) {
    enter(MajorIncidentState.DECLARED, "declared");
    decided(person, why, now);
  }

  /** Names where people meet and who does what; may be said anew while it lasts. */
  void openBridge(String place, MajorIncidentRoles people, String impact) {
    requireLasting("given a bridge");
    bridge = place;
    roles = people;
    businessImpact = impact;
  }

  /** Says when the next update is due. */
  void update(Audience audience, Instant now, Duration cadence) {
    requireLasting("reported on");
    count(audience == Audience.INTERNAL ? internalUpdateDue : customerUpdateDue, now);
    if (audience == Audience.INTERNAL) {
      internalUpdateDue = now.plus(cadence);
    } else {
      customerUpdateDue = now.plus(cadence);
    }
  }

  private void count(@Nullable Instant due, Instant given) {
    if (due != null) {
      updatesDue++;
      updatesOnTime += given.isAfter(due) ? 0 : 1;
    }
  }

  /** An update that was still to be given when it was no more needed came too late. */
  private void countMissing(@Nullable Instant due, Instant end) {
    if (due != null && end.isAfter(due)) {
      updatesDue++;
    }
  }

  void restore(Instant now) {
    enter(MajorIncidentState.RESTORED, "restored");
    restoredAt = now;
  }

  void standDown(Instant now, Instant review) {
    enter(MajorIncidentState.STOOD_DOWN, "stood down");
    stoodDownAt = now;
    reviewDue = review;
    countMissing(internalUpdateDue, now);
    countMissing(customerUpdateDue, now);
    internalUpdateDue = null;
    customerUpdateDue = null;
  }

  void review(String found, List<ReviewAction> decided, Instant now) {
    enter(MajorIncidentState.REVIEWED, "reviewed");
    findings = found;
    actions = List.copyOf(decided);
    reviewedAt = now;
  }

  private void decided(String person, String why, Instant now) {
    decidedBy = person;
    reason = why;
    decidedAt = now;
  }

  private void requireLasting(String step) {
    if (!state.lasting()) {
      throw refused(step);
    }
  }

  private void enter(MajorIncidentState next, String step) {
    if (!state.successors().contains(next)) {
      throw refused(step);
    }
    state = next;
  }

  private RuleViolation refused(String step) {
    return new RuleViolation(
        IncidentRule.MAJOR_TRANSITION,
        "The major incident of " + number() + " is " + state.word() + " and cannot be " + step);
  }

  RecordNumber number() {
    return RecordNumber.of(RecordKind.INCIDENT, incident);
  }

  MajorIncidentState state() {
    return state;
  }

  MajorIncidentView view() {
    return new MajorIncidentView(
        id,
        number(),
        state,
        criterion,
        proposedAt,
        decisionDue,
        decidedAt,
        decidedBy,
        reason,
        bridge,
        roles,
        businessImpact,
        internalUpdateDue,
        customerUpdateDue,
        restoredAt,
        stoodDownAt,
        reviewDue,
        reviewedAt,
        findings,
        actions);
  }
}
