package org.orderly.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/**
 * The implementation of a change: prepared, begun when its gates are open, and concluded with an
 * outcome (8.5.1.3).
 */
@Entity
@Table(name = "change_implementation")
class Implementation {

  @Id private long changeId;
  @Version private @Nullable Integer version;
  private Instant openedAt;

  private @Nullable String preparedBy;
  private @Nullable Instant preparedAt;
  private @Nullable String preparedDigest;

  @Column(columnDefinition = "longtext")
  private @Nullable String testEvidence;

  @Enumerated(EnumType.STRING)
  private @Nullable BackOutTest backOutTest;

  private @Nullable Instant begunAt;
  private @Nullable String begunDigest;
  private @Nullable Instant noReturnAt;
  private @Nullable Instant extendedUntil;

  @Enumerated(EnumType.STRING)
  private @Nullable Interruption interruption;

  @Column(columnDefinition = "longtext")
  private @Nullable String interruptionReason;

  private boolean interrupted;

  @Enumerated(EnumType.STRING)
  private @Nullable ImplementationCourse course;

  private @Nullable String courseBy;

  @Column(columnDefinition = "longtext")
  private @Nullable String courseReason;

  private @Nullable Boolean restored;
  private @Nullable Instant backOutStartedAt;
  private @Nullable Instant backOutEndedAt;

  @Column(columnDefinition = "longtext")
  private @Nullable String backOutNote;

  private @Nullable String baselineBefore;

  @Embedded private PlannedUpdates updates = new PlannedUpdates();

  @Enumerated(EnumType.STRING)
  private @Nullable ChangeOutcome reported;

  @Column(columnDefinition = "longtext")
  private @Nullable String reportedNote;

  @Enumerated(EnumType.STRING)
  private @Nullable ChangeOutcome outcome;

  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected Implementation() {}

  Implementation(RecordNumber change, Instant now) {
    this.changeId = change.running();
    this.openedAt = now;
  }

  /** It was built and tested as this content says. */
  void prepare(String by, Instant now, String digest, String evidence, BackOutTest backOut) {
    requireNotBegun("prepared");
    preparedBy = by;
    preparedAt = now;
    preparedDigest = digest;
    testEvidence = evidence;
    backOutTest = backOut;
  }

  /** What the items are is kept. */
  void take(RecordNumber baseline) {
    requireNotBegun("given another baseline");
    baselineBefore = baseline.value();
  }

  /** Its gates are open. */
  void begin(String digest, Instant now) {
    requireNotBegun("begun");
    begunAt = now;
    begunDigest = digest;
  }

  /** There is no way back from here on. */
  void passNoReturn(Instant at) {
    requireUnderWay("past its point of no return");
    if (noReturnAt == null) {
      noReturnAt = at;
    }
  }

  /** It does not go on as planned. */
  void interrupt(Interruption cause, @Nullable String reason) {
    requireUnderWay("interrupted");
    interruption = cause;
    interruptionReason = reason;
    interrupted = true;
    course = null;
    courseBy = null;
    courseReason = null;
  }

  /**
   * Refuses where its steps are not being carried out.
   *
   * @throws RuleViolation ITSM-CHG-070
   */
  void requireGoingOn(String step) {
    requireUnderWay(step);
    if (!view().goingOn()) {
      throw refused(
          interruption != null && course == null ? "waits for a decision" : "has no open step",
          step);
    }
  }

  /**
   * It is decided what follows.
   *
   * @param until until when it may go on; null for as long as the window lasts
   */
  void decide(ImplementationCourse decided, String by, String reason, @Nullable Instant until) {
    requireUnderWay("decided on");
    if (decided == ImplementationCourse.BACK_OUT && noReturnAt != null) {
      throw new RuleViolation(
          ChangeRule.NO_WAY_BACK,
          number() + " is past its point of no return; go on, or leave it as it is",
          Map.of("course", "There is no way back any more"));
    }
    course = decided;
    courseBy = by;
    courseReason = reason;
    if (until != null) {
      extendedUntil = until;
    }
  }

  /** It was backed out, or as much of it as could be. */
  void backOut(boolean everything, Instant started, Instant ended, String note) {
    requireUnderWay("backed out");
    restored = everything;
    backOutStartedAt = started;
    backOutEndedAt = ended;
    backOutNote = note;
  }

  /** What came of it is reported by who carried it out elsewhere. */
  void report(ChangeOutcome result, String note) {
    requireUnderWay("reported");
    reported = result;
    reportedNote = note;
  }

  /** The planned updates are written, or there were none. */
  void update(@Nullable Long number, @Nullable RecordNumber baseline) {
    requireUnderWay("written");
    updates.write(number, baseline);
  }

  /** The planned updates do not fit; nothing was written. */
  void hinder(Map<String, String> found) {
    requireUnderWay("written");
    updates.hinder(found);
  }

  /** The planned updates are to be written although not everything was done. */
  void applyAll() {
    requireUnderWay("written");
    updates.applyAll();
  }

  /** Other than planned updates became true, or none. */
  void leaveOut(@Nullable RecordNumber instead) {
    requireUnderWay("written otherwise");
    updates.leaveOut(instead);
  }

  /** Nothing of it is left to do. */
  void conclude(ChangeOutcome result, Instant now) {
    requireUnderWay("concluded");
    outcome = result;
    endedAt = now;
  }

  private void requireNotBegun(String step) {
    if (begunAt != null) {
      throw refused("has begun", step);
    }
  }

  private void requireUnderWay(String step) {
    if (begunAt == null || endedAt != null) {
      throw refused(begunAt == null ? "has not begun" : "is over", step);
    }
  }

  private RuleViolation refused(String standing, String step) {
    return new RuleViolation(
        ChangeRule.IMPLEMENTATION_STEP,
        "The implementation of " + number() + " " + standing + " and cannot be " + step);
  }

  private RecordNumber number() {
    return RecordNumber.of(RecordKind.CHANGE, changeId);
  }

  ImplementationView view() {
    return new ImplementationView(
        number(),
        preparation(),
        begunAt,
        begunDigest,
        noReturnAt,
        extendedUntil,
        interrupted,
        interruption,
        interruptionReason,
        course,
        courseBy,
        courseReason,
        backOut(),
        number(baselineBefore),
        number(updates.baselineAfter()),
        updates.state(),
        updates.number(),
        updates.obstacles(),
        updates.appliesAll(),
        number(updates.correction()),
        reported,
        reportedNote,
        outcome,
        endedAt);
  }

  private ImplementationView.@Nullable Preparation preparation() {
    return preparedBy == null
            || preparedAt == null
            || preparedDigest == null
            || testEvidence == null
            || backOutTest == null
        ? null
        : new ImplementationView.Preparation(
            preparedBy, preparedAt, preparedDigest, testEvidence, backOutTest);
  }

  private ImplementationView.@Nullable BackOut backOut() {
    return restored == null
            || backOutStartedAt == null
            || backOutEndedAt == null
            || backOutNote == null
        ? null
        : new ImplementationView.BackOut(restored, backOutStartedAt, backOutEndedAt, backOutNote);
  }

  private static @Nullable RecordNumber number(@Nullable String value) {
    return value == null ? null : new RecordNumber(value);
  }
}
