package org.orderly.supplier;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the versions of contracts with suppliers: what they say never changes.
 *
 * @clause 8.3.4
 */
@Service
@Transactional
public class ContractManagement {

  private final EntityManager entities;
  private final Contracts contracts;
  private final SupplierCheck check;
  private final SupplierSight sight;
  private final SupplierTrail trail;
  private final Clock clock;

  ContractManagement(
      EntityManager entities,
      Contracts contracts,
      SupplierCheck check,
      SupplierSight sight,
      SupplierTrail trail,
      Clock clock) {
    this.entities = entities;
    this.contracts = contracts;
    this.check = check;
    this.sight = sight;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Records the first version of a contract with a supplier.
   *
   * @throws RuleViolation ITSM-SUP-001, 005, 006, 007
   */
  public ContractView record(String supplier, String key, ContractDraft draft) {
    sight.requireKeeper();
    if (entities.find(Supplier.class, supplier) == null) {
      throw new RuleViolation(
          SupplierRule.SUPPLIER_UNKNOWN, "There is no supplier «" + supplier + "»");
    }
    check.check(key, draft, null);
    if (!contracts.versions(key).isEmpty()) {
      throw new RuleViolation(
          SupplierRule.CONTRACT_EXISTS,
          "There is a contract «" + key + "» already",
          Map.of("key", "Another contract has this key"));
    }
    return record(
        "ContractRecorded",
        new Contract(key, 1, supplier, draft.terms(), Acting.current().key(), clock.instant()));
  }

  /**
   * Records the next version of a contract, which begins where the former ends.
   *
   * @throws RuleViolation ITSM-SUP-001, 006, 008
   */
  public ContractView next(String supplier, String key, ContractDraft draft) {
    sight.requireKeeper();
    Contract latest = latest(supplier, key);
    ContractView former = latest.view();
    check.check(key, draft, former);
    latest.giveWayOn(draft.terms().validFrom());
    return record(
        "ContractRecorded",
        new Contract(
            key,
            former.number() + 1,
            supplier,
            draft.terms(),
            Acting.current().key(),
            clock.instant()));
  }

  /**
   * Ends the last version of a contract, today or later.
   *
   * @param lastDay the last day on which it holds
   * @throws RuleViolation ITSM-SUP-001, 008, 009
   */
  public ContractView end(String supplier, String key, LocalDate lastDay, String reason) {
    sight.requireKeeper();
    Contract latest = latest(supplier, key);
    check.requireEnd(latest.view(), lastDay, reason);
    latest.end(lastDay, reason, Acting.current().key(), clock.instant());
    return record("ContractEnded", latest);
  }

  private Contract latest(String supplier, String key) {
    return contracts.versions(key).stream()
        .findFirst()
        .filter(latest -> latest.view().supplier().equals(supplier))
        .orElseThrow(
            () ->
                new RuleViolation(
                    SupplierRule.CONTRACT_UNKNOWN,
                    "There is no contract «" + key + "» with this supplier"));
  }

  /**
   * All versions of contracts that support one of these services, by contract, oldest first.
   *
   * @throws RuleViolation ITSM-SUP-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<ContractView> supporting(Collection<String> services) {
    sight.requireStaff();
    return contracts.supporting(services);
  }

  private ContractView record(String kind, Contract contract) {
    entities.persist(contract);
    entities.flush();
    ContractView view = contract.view();
    trail.append(kind, view);
    return view;
  }
}
