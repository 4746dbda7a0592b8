package org.orderly.change;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A request for change as it is made.
 *
 * @param owner the key of who answers for it; null for whoever asks
 * @param requestedFor the key of the person for whom it is asked; null for nobody else
 * @param template the key of the template of a standard change; null for none
 * @param restores the open record that it restores service for; null for none
 * @param vulnerability whether it closes a weakness that is being exploited
 * @param found whether it was found to be made already, without authorization
 */
public record NewChange(
    ChangeContent content,
    @Nullable String owner,
    @Nullable String requestedFor,
    @Nullable String template,
    @Nullable RecordNumber restores,
    boolean vulnerability,
    boolean found) {

  /** A change that whoever asks answers for, and that nothing presses. */
  public static NewChange of(ChangeContent content) {
    return new NewChange(content, null, null, null, null, false, false);
  }
}
