package org.orderly.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * What the window of a change collides with.
 *
 * @param first whether the other was there before, so that this change is the one to give way
 * @param window when both are
 * @param change the other change; null for a period
 * @param period the id of the blackout period; null for all others
 * @param subject whose period it is; null for a change
 * @param text the title of the change, or the reason of the period, as typed; null for none
 * @param through by what they meet: numbers of this change's items, or keys of people
 */
public record Collision(
    CollisionKind kind,
    CollisionEffect effect,
    boolean first,
    ChangeWindow window,
    @Nullable RecordNumber change,
    @Nullable Long period,
    @Nullable ScheduleSubject subject,
    @Nullable String text,
    List<String> through) {

  /** The most that one answer names; those that block come first. */
  public static final int MOST = 200;

  /** Whether the change needs another window. */
  public boolean blocks() {
    return effect == CollisionEffect.BLOCK;
  }

  /** By what it is known again: its kind, and the change, period, service or customer. */
  public String key() {
    Object other =
        change != null
            ? change
            : period != null
                ? period
                : subject == null ? "" : subject.kind().word() + " " + subject.key();
    return kind.word() + " " + other;
  }
}
