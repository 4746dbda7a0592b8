package org.orderly.supplier;

import java.util.Map;

/**
 * What a version of a contract is to say, as far as it could be read.
 *
 * @param unreadable a message for each field that could not; what stands in its place means nothing
 */
public record ContractDraft(ContractTerms terms, Map<String, String> unreadable) {

  boolean daysAreRead() {
    return !unreadable.containsKey("validFrom") && !unreadable.containsKey("validTo");
  }
}
