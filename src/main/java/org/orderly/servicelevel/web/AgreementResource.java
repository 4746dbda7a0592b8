package org.orderly.servicelevel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.AgreementParties;
import org.orderly.servicelevel.AgreementState;
import org.orderly.servicelevel.AgreementTerms;
import org.orderly.servicelevel.AgreementVersion;
import org.orderly.servicelevel.AgreementView;

/**
 * An agreement over HTTP.
 *
 * @param inForce the number of the version that holds now; left out where none does
 * @param versions the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementResource(
    String key, AgreementParties parties, @Nullable Integer inForce, List<Version> versions) {

  /**
   * A version over HTTP.
   *
   * @param lastDay the last day on which it holds, also where it was ended
   * @param confirmed the findings of the alignment check that were accepted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Version(
      int number,
      String reference,
      AgreementState state,
      @JsonUnwrapped AgreementTerms terms,
      @Nullable LocalDate lastDay,
      String draftedBy,
      Instant draftedAt,
      @Nullable String agreedBy,
      @Nullable Instant agreedAt,
      List<FindingResource> confirmed,
      AgreementVersion.@Nullable Ending ending) {}

  /**
   * An agreement as it is shown.
   *
   * @param texts null where the reader is not told what underpins it
   */
  static AgreementResource of(AgreementView agreement, @Nullable FindingTexts texts) {
    return new AgreementResource(
        agreement.key(),
        agreement.parties(),
        agreement.inForce().map(AgreementVersion::number).orElse(null),
        agreement.versions().stream()
            .sorted(Comparator.comparing(AgreementVersion::number).reversed())
            .map(version -> version(agreement, version, texts))
            .toList());
  }

  private static Version version(
      AgreementView agreement, AgreementVersion version, @Nullable FindingTexts texts) {
    return new Version(
        version.number(),
        agreement.reference(version.number()),
        agreement.state(version),
        version.terms(),
        agreement.validity(version).to(),
        version.draftedBy(),
        version.draftedAt(),
        version.agreedBy(),
        version.agreedAt(),
        texts == null ? List.of() : version.confirmed().stream().map(texts::resource).toList(),
        version.ending());
  }
}
