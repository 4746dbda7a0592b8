package org.orderly.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/**
 * A release: what it puts into use at its present version, where it stands, and what it came to.
 *
 * @clause 8.5.3
 */
@Entity
@Table(name = "release_record")
class Release {

  @Id private long id;
  @Version private @Nullable Integer version;

  @Enumerated(EnumType.STRING)
  private ReleaseState state = ReleaseState.PLANNING;

  @Enumerated(EnumType.STRING)
  private @Nullable ReleaseType type;

  private String manager;
  private String proposedBy;
  private int round = 1;

  @Column(columnDefinition = "text")
  private @Nullable String rework;

  private Instant openedAt;
  private @Nullable Instant deployedAt;

  @Column(columnDefinition = "text")
  private @Nullable String verification;

  @Column(columnDefinition = "text")
  private @Nullable String backOut;

  @Enumerated(EnumType.STRING)
  private @Nullable ReleaseOutcome outcome;

  @Column(columnDefinition = "longtext")
  private @Nullable String findings;

  @Column(columnDefinition = "longtext")
  private @Nullable String opportunities;

  private @Nullable Instant closedAt;

  @Column(columnDefinition = "text")
  private @Nullable String cancelled;

  @Embedded private VersionInForce said;
  @Embedded private EarlyLifeSupport support = new EarlyLifeSupport();

  @SuppressWarnings("NullAway.Init")
  protected Release() {}

  /** A release whose plan is given next. */
  @SuppressWarnings("NullAway.Init")
  Release(
      RecordNumber number,
      String manager,
      ReleaseContentVersion content,
      String proposedBy,
      Instant now) {
    this.id = number.running();
    this.manager = manager;
    this.proposedBy = proposedBy;
    this.openedAt = now;
    this.said = new VersionInForce(content);
  }

  /** It is written otherwise. */
  void revise(ReleaseContentVersion content) {
    requireEditable();
    said.keep(content);
  }

  /** Refuses where what it says stays as it is. */
  void requireEditable() {
    if (!state.editable()) {
      throw refused("written otherwise; it can be where it is planned anew");
    }
  }

  /** These too are affected: the items of its changes and of its services. */
  void affects(Collection<RecordNumber> more) {
    said.affects(more);
  }

  /** Its plan is complete. */
  void plan() {
    enter(ReleaseState.BUILD, "built");
    rework = null;
  }

  void classify(ReleaseType decided) {
    require(ReleaseState.BUILD, "classified");
    type = decided;
  }

  void build() {
    enter(ReleaseState.TEST, "tested");
  }

  /** It was tested, and goes on. */
  void pass() {
    require(ReleaseState.TEST, "passed");
    enter(
        type == ReleaseType.EMERGENCY ? ReleaseState.APPROVAL : ReleaseState.ACCEPTANCE, "passed");
  }

  void accept() {
    require(ReleaseState.ACCEPTANCE, "accepted");
    enter(ReleaseState.APPROVAL, "accepted");
  }

  void approve() {
    enter(ReleaseState.SCHEDULED, "approved");
  }

  /** Something did not hold: it goes through all of it again. */
  void planAnew(String why) {
    enter(ReleaseState.PLANNING, "planned anew");
    round++;
    rework = why;
  }

  /** A stage of it is deployed; answers whether it is the first. */
  boolean deploy() {
    if (state == ReleaseState.DEPLOYMENT) {
      return false;
    }
    enter(ReleaseState.DEPLOYMENT, "deployed");
    return true;
  }

  /** It works as a whole. */
  void verify(String what, Instant now) {
    require(ReleaseState.DEPLOYMENT, "verified");
    verification = what;
    deployedAt = now;
  }

  void support(Instant ends) {
    enter(ReleaseState.EARLY_LIFE_SUPPORT, "supported");
    support.begin(ends);
  }

  /** Answers whether there are more than when they were counted last. */
  boolean count(int all, int critical) {
    return support.count(all, critical);
  }

  void endSupport(@Nullable String why, Instant now) {
    require(ReleaseState.EARLY_LIFE_SUPPORT, "left");
    support.end(why, now);
  }

  /** What was there before its stages is there again. */
  void backOut(String what) {
    require(ReleaseState.DEPLOYMENT, "backed out");
    backOut = what;
  }

  /** It is known what it came to. */
  void conclude(ReleaseOutcome came) {
    enter(ReleaseState.REVIEW, "concluded");
    outcome = came;
  }

  void review(String found, @Nullable String better) {
    require(ReleaseState.REVIEW, "reviewed");
    findings = found;
    opportunities = better;
  }

  void close(Instant now) {
    enter(ReleaseState.CLOSED, "closed");
    closedAt = now;
  }

  void cancel(String why, Instant now) {
    enter(ReleaseState.CANCELLED, "cancelled");
    cancelled = why;
    closedAt = now;
  }

  /** Refuses where it cannot be given up any more. */
  void requireCancellable() {
    if (!state.cancellable()) {
      throw refused(
          state == ReleaseState.DEPLOYMENT
              ? "cancelled; its deployment can be stopped"
              : "cancelled");
    }
  }

  /** Refuses where its manager cannot plan it anew by themselves. */
  void requireReplannable() {
    if (!state.replannable()) {
      throw refused("planned anew");
    }
  }

  /** Refuses where none of its stages is deployed, or all is over. */
  void requireStoppable() {
    require(ReleaseState.DEPLOYMENT, "stopped");
  }

  void require(ReleaseState needed, String step) {
    if (state != needed) {
      throw refused(step);
    }
  }

  private void enter(ReleaseState next, String step) {
    if (!state.successors().contains(next)) {
      throw refused(step);
    }
    state = next;
  }

  private RuleViolation refused(String step) {
    return new RuleViolation(
        ReleaseRule.TRANSITION, number() + " is in " + state.word() + " and cannot be " + step);
  }

  RecordNumber number() {
    return RecordNumber.of(RecordKind.RELEASE, id);
  }

  ReleaseView view() {
    return new ReleaseView(
        number(),
        Objects.requireNonNullElse(version, 0),
        state,
        type,
        said.title,
        said.versionName,
        manager,
        proposedBy,
        said.customer,
        said.acceptor,
        said.contentVersion,
        said.contentDigest,
        round,
        said.startsAt,
        rework,
        openedAt,
        deployedAt,
        verification,
        backOut,
        support.supportEndsAt,
        support.supportEndedAt,
        support.supportEnd,
        support.incidents,
        support.criticalIncidents,
        outcome,
        findings,
        opportunities,
        closedAt,
        cancelled);
  }
}
