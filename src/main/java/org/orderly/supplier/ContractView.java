package org.orderly.supplier;

import java.time.Instant;
import org.orderly.kernel.Validity;

/**
 * A version of a contract as others see it. It never changes; a version without an end holds until
 * the next begins.
 *
 * @param number 1 for the first version
 * @param validity the days on which it holds
 * @param recordedBy the key of who recorded it
 */
public record ContractView(
    String key,
    int number,
    String supplier,
    ContractTerms terms,
    Validity validity,
    String recordedBy,
    Instant recordedAt) {

  /** How others name this version: {@code key@number}. */
  public String reference() {
    return key + "@" + number;
  }
}
