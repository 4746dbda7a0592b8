package org.orderly.supplier.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.TargetTable;
import org.orderly.kernel.web.TypedForm;
import org.orderly.supplier.ContractDraft;
import org.orderly.supplier.ContractTerms;
import org.orderly.supplier.ContractView;
import org.orderly.supplier.SupplierDraft;
import org.orderly.supplier.SupplierView;

/** The pages' forms for suppliers and contracts. */
final class SupplierForms {

  private static final String VERSION = "version";

  private SupplierForms() {}

  /** The version that was read when the form was offered; null where it does not say. */
  static @Nullable Integer version(TypedForm form) {
    String read = form.value(VERSION);
    return read.matches("[0-9]{1,9}") ? Integer.valueOf(read) : null;
  }

  /** A form that says what is known. */
  static TypedForm of(SupplierView supplier) {
    return TypedForm.offered(
        Map.of(
            VERSION,
            String.valueOf(supplier.version()),
            "name",
            supplier.facts().name(),
            "kind",
            supplier.facts().kind().word(),
            "importance",
            supplier.facts().importance().word(),
            "owner",
            supplier.facts().owner(),
            "contacts",
            supplier.facts().contacts(),
            "subSuppliers",
            String.join("\n", supplier.facts().subSuppliers())));
  }

  /** What a form says of a supplier. */
  static SupplierDraft supplier(TypedForm form) {
    return new SupplierRequests.Supplier(
            form.value("key"),
            form.value("name"),
            form.value("kind"),
            form.value("importance"),
            form.value("owner"),
            form.value("contacts"),
            new ArrayList<>(form.list("subSuppliers")))
        .draft();
  }

  /** What a form says of a contract. */
  static ContractDraft contract(TypedForm form) {
    return new SupplierRequests.Contract(
            form.value("key"),
            form.value("title"),
            form.value("scope"),
            new ArrayList<>(form.list("services")),
            form.value("calendar"),
            new ArrayList<>(TargetTable.read(form.values())),
            form.value("zone"),
            form.value("validFrom"),
            form.value("validTo"),
            form.value("noticeBy"))
        .draft();
  }

  /** A form for the version after this one. */
  static TypedForm following(ContractView former) {
    ContractTerms terms = former.terms();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("title", terms.title());
    values.put("scope", terms.scope());
    values.put("services", String.join("\n", terms.services()));
    values.put("calendar", terms.calendar());
    values.put("zone", terms.zone());
    values.put(
        "validFrom", former.validity().to() == null ? null : former.validity().to().plusDays(1));
    terms
        .targets()
        .forEach(
            target -> {
              values.put("targets." + target.place() + ".amount", target.amount());
              values.put("targets." + target.place() + ".measure", target.measure().word());
            });
    return TypedForm.offered(values);
  }
}
