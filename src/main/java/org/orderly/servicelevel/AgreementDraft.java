package org.orderly.servicelevel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** The same for an agreement that has its parties already: others are refused. */
  AgreementDraft between(AgreementParties kept) {
    Map<String, String> more = new LinkedHashMap<>(unreadable);
    refuse("customer", parties.customer(), kept.customer(), more);
    refuse("providingGroup", parties.providingGroup(), kept.providingGroup(), more);
    refuse("receivingGroup", parties.receivingGroup(), kept.receivingGroup(), more);
    refuse("zone", parties.zone().isEmpty() ? null : parties.zone(), kept.zone(), more);
    return new AgreementDraft(kept, terms, more);
  }

  private static void refuse(
      String field, @Nullable String sent, @Nullable String kept, Map<String, String> fields) {
    if (sent != null && !sent.equals(kept)) {
      fields.put(field, "It stays for all versions: for another one make another agreement");
    }
  }

  boolean daysAreRead() {
    return !unreadable.containsKey("validFrom") && !unreadable.containsKey("validTo");
  }
}
