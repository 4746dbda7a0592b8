package org.orderly.supplier.web;

import static org.orderly.kernel.web.TypedFields.text;
import static org.orderly.kernel.web.TypedFields.texts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.TypedTarget;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.supplier.ContractDraft;
import org.orderly.supplier.ContractTerms;
import org.orderly.supplier.SupplierDraft;
import org.orderly.supplier.SupplierFacts;
import org.orderly.supplier.SupplierImportance;
import org.orderly.supplier.SupplierKind;
import org.orderly.supplier.SupplierRule;

/** Suppliers and contracts as they are sent. */
final class SupplierRequests {

  private SupplierRequests() {}

  /** The last day on which a contract holds, and why. */
  record End(@Nullable String lastDay, @Nullable String reason) {

    /**
     * The day meant.
     *
     * @throws RuleViolation ITSM-SUP-009 where it cannot be read
     */
    LocalDate day() {
      TypedFields fields = new TypedFields();
      LocalDate day = fields.day("lastDay", lastDay);
      if (!fields.unreadable().isEmpty()) {
        throw new RuleViolation(SupplierRule.END_REFUSED, "Refused: lastDay", fields.unreadable());
      }
      return day;
    }
  }

  /** A supplier; the key counts for a new one only. */
  record Supplier(
      @Nullable String key,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String importance,
      @Nullable String owner,
      @Nullable String contacts,
      @Nullable List<@Nullable String> subSuppliers) {

    SupplierDraft draft() {
      TypedFields fields = new TypedFields();
      return new SupplierDraft(
          new SupplierFacts(
              text(name),
              fields.word(SupplierKind.class, "kind", kind, null),
              fields.word(SupplierImportance.class, "importance", importance, null),
              text(owner),
              text(contacts),
              texts(subSuppliers)),
          fields.unreadable());
    }
  }

  /** A version of a contract; the key counts for a new contract only. */
  record Contract(
      @Nullable String key,
      @Nullable String title,
      @Nullable String scope,
      @Nullable List<@Nullable String> services,
      @Nullable String calendar,
      @Nullable List<@Nullable TypedTarget> targets,
      @Nullable String zone,
      @Nullable String validFrom,
      @Nullable String validTo,
      @Nullable String noticeBy) {

    ContractDraft draft() {
      TypedFields fields = new TypedFields();
      return new ContractDraft(
          new ContractTerms(
              text(title),
              text(scope),
              texts(services),
              text(calendar),
              TypedTarget.read(targets, fields.unreadable()),
              text(zone),
              fields.day("validFrom", validFrom),
              fields.dayOrNull("validTo", validTo),
              fields.dayOrNull("noticeBy", noticeBy)),
          fields.unreadable());
    }
  }
}
