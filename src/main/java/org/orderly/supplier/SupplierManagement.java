package org.orderly.supplier;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps suppliers.
 *
 * @clause 8.3.4
 */
@Service
@Transactional
public class SupplierManagement {

  private final EntityManager entities;
  private final Contracts contracts;
  private final SupplierCheck check;
  private final SupplierSight sight;
  private final SupplierTrail trail;
  private final SupplierNames names;

  SupplierManagement(
      EntityManager entities,
      Contracts contracts,
      SupplierCheck check,
      SupplierSight sight,
      SupplierTrail trail,
      SupplierNames names) {
    this.entities = entities;
    this.contracts = contracts;
    this.check = check;
    this.sight = sight;
    this.trail = trail;
    this.names = names;
  }

  /**
   * Adds a supplier.
   *
   * @throws RuleViolation ITSM-SUP-001 where the actor keeps no suppliers, 003 with a message for
   *     each field that is refused, 004 where the key is taken
   */
  public SupplierView create(String key, SupplierDraft draft) {
    sight.requireKeeper();
    check.check(key, draft);
    if (entities.find(Supplier.class, key) != null) {
      throw new RuleViolation(
          SupplierRule.SUPPLIER_EXISTS,
          "There is a supplier «" + key + "» already",
          Map.of("key", "Another supplier has this key"));
    }
    Supplier supplier = new Supplier(key, draft.facts());
    entities.persist(supplier);
    entities.flush();
    names.forget();
    trail.append("SupplierRecorded", key, draft.facts());
    return supplier.view(List.of());
  }

  /**
   * Replaces what is known of a supplier.
   *
   * @param version the one that was read; null where the last one is meant, whatever it says
   * @throws RuleViolation ITSM-SUP-001, 003, 005, ITSM-KRN-010 where it was changed since
   */
  public SupplierView amend(String key, @Nullable Integer version, SupplierDraft draft) {
    sight.requireKeeper();
    Supplier supplier = require(key);
    if (version != null && version != supplier.view(List.of()).version()) {
      throw new RuleViolation(
          KernelRule.PRECONDITION_FAILED,
          "It was changed since you read it. Read it again, then repeat your change.");
    }
    check.check(key, draft);
    supplier.amend(draft.facts());
    entities.flush();
    names.forget();
    trail.append("SupplierAmended", key, draft.facts());
    return supplier.view(contracts.with(key));
  }

  /**
   * The supplier of this key with all versions of its contracts.
   *
   * @throws RuleViolation ITSM-SUP-002 where the actor is no staff, 005 where there is none
   */
  @Transactional(readOnly = true)
  public SupplierView supplier(String key) {
    sight.requireStaff();
    return require(key).view(contracts.with(key));
  }

  /**
   * The name of the supplier of this key; empty where there is none.
   *
   * @throws RuleViolation ITSM-SUP-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public Optional<String> name(String key) {
    sight.requireStaff();
    return names.get(
        String.class,
        key,
        () ->
            Optional.ofNullable(entities.find(Supplier.class, key))
                .map(supplier -> supplier.view(List.of()).facts().name()));
  }

  /**
   * All suppliers, by name.
   *
   * @throws RuleViolation ITSM-SUP-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<SupplierView> suppliers() {
    sight.requireStaff();
    Map<String, List<ContractView>> bySupplier =
        contracts.all().stream().collect(Collectors.groupingBy(ContractView::supplier));
    return entities
        .createQuery("from Supplier order by name, key", Supplier.class)
        .getResultStream()
        .map(supplier -> supplier.view(bySupplier.getOrDefault(supplier.key(), List.of())))
        .toList();
  }

  /** Whether the actor keeps suppliers and contracts. */
  @Transactional(readOnly = true)
  public boolean keeper() {
    return sight.keeps();
  }

  /**
   * Refuses who does not keep suppliers and contracts.
   *
   * @throws RuleViolation ITSM-SUP-001
   */
  @Transactional(readOnly = true)
  public void requireKeeper() {
    sight.requireKeeper();
  }

  private Supplier require(String key) {
    Supplier supplier = entities.find(Supplier.class, key);
    if (supplier == null) {
      throw new RuleViolation(SupplierRule.SUPPLIER_UNKNOWN, "There is no supplier «" + key + "»");
    }
    return supplier;
  }
}
