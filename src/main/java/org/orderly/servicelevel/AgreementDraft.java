package org.orderly.servicelevel;

import java.util.Map;

/**
 * What a version of an agreement is meant to say, as far as it could be read.
 *
 * @param unreadable a message for each field that could not; what stands in its place means nothing
 */
public record AgreementDraft(
    AgreementParties parties, AgreementTerms terms, Map<String, String> unreadable) {

  /** A draft all of which could be read. */
  public static AgreementDraft of(AgreementParties parties, AgreementTerms terms) {
    return new AgreementDraft(parties, terms, Map.of());
  }

  AgreementDraft between(AgreementParties others) {
    return new AgreementDraft(others, terms, unreadable);
  }

  boolean daysAreRead() {
    return !unreadable.containsKey("validFrom") && !unreadable.containsKey("validTo");
  }
}
