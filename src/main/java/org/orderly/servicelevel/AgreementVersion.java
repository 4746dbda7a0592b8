package org.orderly.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Validity;

/**
 * A version of an agreement; what it says never changes once it is agreed.
 *
 * @param number 1 for the first
 * @param draftedBy the key of who last changed the draft
 * @param agreedBy the key of who agreed to it; null for a draft
 * @param confirmed what the alignment check found and who agreed accepted
 * @param ending why it ends before its time; null where nobody ended it
 */
public record AgreementVersion(
    int number,
    AgreementTerms terms,
    String draftedBy,
    Instant draftedAt,
    @Nullable String agreedBy,
    @Nullable Instant agreedAt,
    List<AlignmentFinding> confirmed,
    @Nullable Ending ending) {

  /**
   * That a version ends.
   *
   * @param lastDay the last day on which it holds
   * @param successor the number of the version that follows; null where none does
   * @param reason as typed; empty where another version follows
   */
  public record Ending(
      LocalDate lastDay, String by, Instant at, @Nullable Integer successor, String reason) {}

  static AgreementVersion draft(int number, AgreementTerms terms, String by, Instant at) {
    return new AgreementVersion(number, terms, by, at, null, null, List.of(), null);
  }

  AgreementVersion agreed(String by, Instant at, List<AlignmentFinding> accepted) {
    return new AgreementVersion(
        number, terms, draftedBy, draftedAt, by, at, List.copyOf(accepted), null);
  }

  AgreementVersion ended(Ending end) {
    return new AgreementVersion(
        number, terms, draftedBy, draftedAt, agreedBy, agreedAt, confirmed, end);
  }

  /** Whether it is not agreed yet. */
  public boolean draft() {
    return agreedAt == null;
  }

  /** The days on which it holds. */
  public Validity validity(ZoneId zone) {
    return new Validity(
        terms.validFrom(), ending == null ? terms.validTo() : ending.lastDay(), zone);
  }

  /** Where it stands at an instant. */
  public AgreementState state(ZoneId zone, Instant now) {
    if (draft()) {
      return AgreementState.DRAFT;
    }
    return now.isBefore(validity(zone).ends()) ? AgreementState.AGREED : AgreementState.ENDED;
  }
}
