package org.orderly.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Validity;

/**
 * A version of a contract as others see it. What it says never changes; a version without an end
 * holds until the next begins, or somebody ends it.
 *
 * @param number 1 for the first version
 * @param validity the days on which it holds
 * @param recordedBy the key of who recorded it
 * @param ending why it ends before its time; null where nobody ended it
 */
public record ContractView(
    String key,
    int number,
    String supplier,
    ContractTerms terms,
    Validity validity,
    String recordedBy,
    Instant recordedAt,
    @Nullable Ending ending) {

  /** That a version ends before its time. */
  public record Ending(String by, Instant at, String reason) {}

  /** How others name this version: {@code key@number}. */
  public String reference() {
    return key + "@" + number;
  }
}
