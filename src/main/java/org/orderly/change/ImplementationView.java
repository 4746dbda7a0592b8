package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * The implementation of a change as it stands (8.5.1.3).
 *
 * @param preparation null before it was built and tested
 * @param begunDigest the digest of the content that is implemented
 * @param noReturnAt when the point of no return was passed; null where it was not
 * @param extendedUntil until when it may go on beyond its window; null for no longer than that
 * @param interrupted whether it ever did not go on as planned
 * @param interruption why it did not, the last time
 * @param course what was decided then; null until it is
 * @param backOut null where it was not backed out
 * @param baselineBefore of its items before it began; null where it touches none
 * @param baselineAfter of its items once they were written; null where nothing was
 * @param updates null before they were looked at
 * @param updateNumber the configuration update that wrote them; null where none did
 * @param obstacles what stands in the way of the planned updates, by field
 * @param applyAll whether they are to be written although not all steps were done
 * @param correction what says what became other instead
 * @param reported the outcome that who made it elsewhere reported
 */
public record ImplementationView(
    RecordNumber number,
    @Nullable Preparation preparation,
    @Nullable Instant begunAt,
    @Nullable String begunDigest,
    @Nullable Instant noReturnAt,
    @Nullable Instant extendedUntil,
    boolean interrupted,
    @Nullable Interruption interruption,
    @Nullable String interruptionReason,
    @Nullable ImplementationCourse course,
    @Nullable String courseBy,
    @Nullable String courseReason,
    @Nullable BackOut backOut,
    @Nullable RecordNumber baselineBefore,
    @Nullable RecordNumber baselineAfter,
    @Nullable UpdateState updates,
    @Nullable Long updateNumber,
    Map<String, String> obstacles,
    boolean applyAll,
    @Nullable RecordNumber correction,
    @Nullable ChangeOutcome reported,
    @Nullable String reportedNote,
    @Nullable ChangeOutcome outcome,
    @Nullable Instant endedAt) {

  /** Whether its steps are being carried out. */
  public boolean goingOn() {
    return begunAt != null
        && endedAt == null
        && updates == null
        && (interruption == null || course == ImplementationCourse.GO_ON);
  }

  /**
   * How it was built and tested.
   *
   * @param by the key of the person
   * @param digest of the content that was built and tested
   * @param evidence what was tested and how it went, or the names of attached files that show it
   */
  public record Preparation(
      String by, Instant at, String digest, String evidence, BackOutTest backOut) {}

  /**
   * How it was backed out.
   *
   * @param restored whether everything is as it was
   */
  public record BackOut(boolean restored, Instant startedAt, Instant endedAt, String note) {}
}
