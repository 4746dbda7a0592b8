package org.orderly.supplier;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.JsonColumn;
import org.orderly.kernel.Validity;

/** A version of a contract with a supplier; what it says never changes. */
@Entity
@Table(name = "contract")
class Contract {

  @Id private String reference;
  private String contractKey;
  private int number;
  private String supplier;

  @Column(columnDefinition = "longtext")
  @Convert(converter = Terms.class)
  private ContractTerms terms;

  private @Nullable LocalDate lastDay;
  private String recordedBy;
  private Instant recordedAt;
  private @Nullable String endedBy;
  private @Nullable Instant endedAt;

  @Column(columnDefinition = "longtext")
  private @Nullable String endReason;

  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected Contract() {}

  Contract(String key, int number, String supplier, ContractTerms terms, String by, Instant at) {
    this.reference = key + "@" + number;
    this.contractKey = key;
    this.number = number;
    this.supplier = supplier;
    this.terms = terms;
    this.lastDay = terms.validTo();
    this.recordedBy = by;
    this.recordedAt = at;
  }

  /** The next version begins: one without an end holds until the day before. */
  void giveWayOn(LocalDate day) {
    if (lastDay == null) {
      lastDay = day.minusDays(1);
    }
  }

  /** The last version ends before its time, by notice or otherwise. */
  void end(LocalDate day, String reason, String by, Instant now) {
    lastDay = day;
    endReason = reason;
    endedBy = by;
    endedAt = now;
  }

  ContractView view() {
    return new ContractView(
        contractKey,
        number,
        supplier,
        terms,
        new Validity(terms.validFrom(), lastDay, ZoneId.of(terms.zone())),
        recordedBy,
        recordedAt,
        endedBy == null || endedAt == null
            ? null
            : new ContractView.Ending(endedBy, endedAt, Objects.requireNonNullElse(endReason, "")));
  }

  /** What the version says, in one column. */
  @Immutable
  static class Terms extends JsonColumn<ContractTerms> {

    Terms() {
      super(new TypeReference<>() {});
    }
  }
}
