package org.orderly.cmdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A verification of configuration items as it stands.
 *
 * @param version counts its changes
 * @param byInterval whether it began because its day had come, not by hand
 * @param begunBy the key of who began it
 * @param threshold per cent of what is checked that has to be right
 * @param draw null before the sample is drawn
 * @param accuracy null before everything was looked at
 * @param closedAt when it was closed or cancelled
 * @param cancelReason why it was cancelled; null where it was not
 */
public record VerificationView(
    RecordNumber number,
    int version,
    VerificationState state,
    VerificationScope scope,
    boolean byInterval,
    String begunBy,
    int threshold,
    Instant openedAt,
    Instant dueAt,
    @Nullable Draw draw,
    @Nullable Accuracy accuracy,
    @Nullable Instant closedAt,
    @Nullable String cancelReason) {

  /**
   * How the sample came about: whoever has population and seed draws the same one again.
   *
   * @param seed 32 hexadecimal digits
   * @param update the configuration update as of which it was drawn
   * @param population how many items it was drawn from
   * @param digest SHA-256 of their numbers, in their order and each with a line's end
   * @param sample how many were drawn
   */
  public record Draw(
      String seed, Instant at, long update, long population, String digest, int sample) {}
}
