package org.orderly.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a change on its way (8.5.1.3).
 *
 * @param contentVersion the version of the change that it was decided on
 * @param matterDigest of all that the change said but its window, in hexadecimal
 * @param windowStarts when its window began; null where it had none
 * @param reason why, or what is planned
 * @param by the key of who decided
 */
public record ChangeDecision(
    ChangeDecisionKind kind,
    int contentVersion,
    String matterDigest,
    @Nullable Instant windowStarts,
    String reason,
    String by,
    Instant at) {

  /** Decided of a change as it is at a version. */
  static ChangeDecision of(
      ChangeDecisionKind kind, ContentVersion decided, String reason, String by, Instant at) {
    ChangeWindow window = decided.content().window();
    return new ChangeDecision(
        kind,
        decided.version(),
        Matter.digest(decided.content()),
        window == null ? null : window.starts(),
        reason,
        by,
        at);
  }
}
