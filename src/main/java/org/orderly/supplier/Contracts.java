package org.orderly.supplier;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Finds versions of contracts. */
@Repository
class Contracts {

  private final EntityManager entities;

  Contracts(EntityManager entities) {
    this.entities = entities;
  }

  /** All versions of one contract, the latest first. */
  List<Contract> versions(String key) {
    return entities
        .createQuery("from Contract where contractKey = :key order by number desc", Contract.class)
        .setParameter("key", key)
        .getResultList();
  }

  /** Those with one supplier, by contract, the latest version of each first. */
  List<ContractView> with(String supplier) {
    return entities
        .createQuery(
            "from Contract where supplier = :supplier order by contractKey, number desc",
            Contract.class)
        .setParameter("supplier", supplier)
        .getResultStream()
        .map(Contract::view)
        .toList();
  }

  /** Those with all suppliers, by contract, the latest version of each first. */
  List<ContractView> all() {
    return entities
        .createQuery("from Contract order by contractKey, number desc", Contract.class)
        .getResultStream()
        .map(Contract::view)
        .toList();
  }

  /** Those that support one of the services, by contract, the first version of each first. */
  List<ContractView> supporting(Collection<String> services) {
    return entities
        .createQuery("from Contract order by contractKey, number", Contract.class)
        .getResultStream()
        .map(Contract::view)
        .filter(contract -> contract.terms().services().stream().anyMatch(services::contains))
        .toList();
  }
}
