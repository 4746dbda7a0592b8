package org.orderly.supplier;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps suppliers and the versions of their contracts.
 *
 * @clause 8.3.4
 */
@Service
@Transactional
public class SupplierManagement {

  private static final Set<String> KEEPERS = Set.of(Roles.SUPPLIER_MANAGER, Roles.ADMINISTRATOR);

  private final EntityManager entities;
  private final SupplierCheck check;
  private final IdentityManagement identity;
  private final SupplierTrail trail;
  private final Clock clock;

  SupplierManagement(
      EntityManager entities,
      SupplierCheck check,
      IdentityManagement identity,
      SupplierTrail trail,
      Clock clock) {
    this.entities = entities;
    this.check = check;
    this.identity = identity;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Adds a supplier.
   *
   * @throws RuleViolation ITSM-SUP-001 where the actor keeps no suppliers, 003 with a message for
   *     each field that is refused, 004 where the key is taken
   */
  public SupplierView create(String key, SupplierDraft draft) {
    requireKeeper();
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
    trail.append("SupplierRecorded", key, draft.facts());
    return supplier.view(List.of());
  }

  /**
   * Replaces what is known of a supplier.
   *
   * @throws RuleViolation ITSM-SUP-001, 003, 005
   */
  public SupplierView amend(String key, SupplierDraft draft) {
    requireKeeper();
    Supplier supplier = require(key);
    check.check(key, draft);
    supplier.amend(draft.facts());
    entities.flush();
    trail.append("SupplierAmended", key, draft.facts());
    return supplier.view(contractsOf(key));
  }

  /**
   * Records the first version of a contract with a supplier.
   *
   * @throws RuleViolation ITSM-SUP-001, 005, 006, 007
   */
  public ContractView contract(String supplier, String key, ContractDraft draft) {
    requireKeeper();
    require(supplier);
    check.check(key, draft, null);
    if (!versions(key).isEmpty()) {
      throw new RuleViolation(
          SupplierRule.CONTRACT_EXISTS,
          "There is a contract «" + key + "» already",
          Map.of("key", "Another contract has this key"));
    }
    return record(
        new Contract(key, 1, supplier, draft.terms(), Acting.current().key(), clock.instant()));
  }

  /**
   * Records the next version of a contract, which begins where the former ends.
   *
   * @throws RuleViolation ITSM-SUP-001, 006, 008
   */
  public ContractView next(String supplier, String key, ContractDraft draft) {
    requireKeeper();
    List<Contract> versions = versions(key);
    if (versions.isEmpty() || !versions.get(0).view().supplier().equals(supplier)) {
      throw new RuleViolation(
          SupplierRule.CONTRACT_UNKNOWN, "There is no contract «" + key + "» with this supplier");
    }
    ContractView former = versions.get(0).view();
    check.check(key, draft, former);
    versions.get(0).giveWayOn(draft.terms().validFrom());
    return record(
        new Contract(
            key,
            former.number() + 1,
            supplier,
            draft.terms(),
            Acting.current().key(),
            clock.instant()));
  }

  /**
   * The supplier of this key; empty where there is none.
   *
   * @throws RuleViolation ITSM-SUP-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public Optional<SupplierView> supplier(String key) {
    requireStaff();
    return Optional.ofNullable(entities.find(Supplier.class, key))
        .map(supplier -> supplier.view(contractsOf(key)));
  }

  /**
   * All suppliers, by name.
   *
   * @throws RuleViolation ITSM-SUP-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<SupplierView> suppliers() {
    requireStaff();
    Map<String, List<ContractView>> contracts =
        entities
            .createQuery("from Contract order by contractKey, number desc", Contract.class)
            .getResultStream()
            .map(Contract::view)
            .collect(Collectors.groupingBy(ContractView::supplier));
    return entities
        .createQuery("from Supplier order by name, key", Supplier.class)
        .getResultStream()
        .map(supplier -> supplier.view(contracts.getOrDefault(supplier.key(), List.of())))
        .toList();
  }

  /** All versions of contracts that support one of these services, by contract, oldest first. */
  @Transactional(readOnly = true)
  public List<ContractView> supporting(Collection<String> services) {
    return entities
        .createQuery("from Contract order by contractKey, number", Contract.class)
        .getResultStream()
        .map(Contract::view)
        .filter(contract -> contract.terms().services().stream().anyMatch(services::contains))
        .toList();
  }

  /** Whether the actor keeps suppliers. */
  public boolean keeper() {
    Actor actor = Acting.current();
    return actor.isSystem() || identity.groupsOf(actor.key()).stream().anyMatch(KEEPERS::contains);
  }

  private ContractView record(Contract contract) {
    entities.persist(contract);
    entities.flush();
    ContractView view = contract.view();
    trail.append(view);
    return view;
  }

  private List<Contract> versions(String key) {
    return entities
        .createQuery("from Contract where contractKey = :key order by number desc", Contract.class)
        .setParameter("key", key)
        .getResultList();
  }

  private List<ContractView> contractsOf(String supplier) {
    return entities
        .createQuery(
            "from Contract where supplier = :supplier order by contractKey, number desc",
            Contract.class)
        .setParameter("supplier", supplier)
        .getResultStream()
        .map(Contract::view)
        .toList();
  }

  private Supplier require(String key) {
    Supplier supplier = entities.find(Supplier.class, key);
    if (supplier == null) {
      throw new RuleViolation(SupplierRule.SUPPLIER_UNKNOWN, "There is no supplier «" + key + "»");
    }
    return supplier;
  }

  private void requireKeeper() {
    if (!keeper()) {
      throw new RuleViolation(
          SupplierRule.KEEPERS_ONLY, "Only supplier managers and administrators keep suppliers");
    }
  }

  private void requireStaff() {
    Actor actor = Acting.current();
    if (!actor.isSystem() && !Roles.staff(identity.groupsOf(actor.key()))) {
      throw new RuleViolation(SupplierRule.READERS_ONLY, "Suppliers and contracts are for staff");
    }
  }
}
