package org.orderly.supplier;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.JsonColumn;

/** An organisation, or part of ours, that supplies us with something our services need. */
@Entity
@Table(name = "supplier")
class Supplier {

  @Id
  @Column(name = "supplier_key")
  private String key;

  private String name;

  @Enumerated(EnumType.STRING)
  private SupplierKind kind;

  @Enumerated(EnumType.STRING)
  private SupplierImportance importance;

  private String owner;

  @Column(columnDefinition = "longtext")
  private String contacts;

  @Column(columnDefinition = "longtext")
  @Convert(converter = Names.class)
  private List<String> subSuppliers;

  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected Supplier() {}

  @SuppressWarnings("NullAway.Init")
  Supplier(String key, SupplierFacts facts) {
    this.key = key;
    amend(facts);
  }

  final void amend(SupplierFacts facts) {
    name = facts.name();
    kind = facts.kind();
    importance = facts.importance();
    owner = facts.owner();
    contacts = facts.contacts();
    subSuppliers = List.copyOf(facts.subSuppliers());
  }

  SupplierView view(List<ContractView> contracts) {
    return new SupplierView(
        key,
        new SupplierFacts(name, kind, importance, owner, contacts, subSuppliers),
        Objects.requireNonNullElse(version, 0),
        contracts);
  }

  String key() {
    return key;
  }

  /** A list of names in one column. */
  @Immutable
  static class Names extends JsonColumn<List<String>> {

    Names() {
      super(new TypeReference<>() {});
    }
  }
}
