package org.orderly.servicelevel;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Repository;

/** Finds agreements. */
@Repository
class Agreements {

  private final EntityManager entities;
  private final Clock clock;

  Agreements(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  Optional<Agreement> find(String key) {
    return Optional.ofNullable(entities.find(Agreement.class, key));
  }

  /**
   * The agreement of this key.
   *
   * @throws RuleViolation ITSM-AGR-005 where there is none
   */
  Agreement require(String key) {
    return find(key).orElseThrow(() -> unknown(key));
  }

  static RuleViolation unknown(String key) {
    return new RuleViolation(
        AgreementRule.AGREEMENT_UNKNOWN, "There is no agreement «" + key + "»");
  }

  /** All, by key. */
  List<AgreementView> all() {
    return entities
        .createQuery("from Agreement order by key", Agreement.class)
        .getResultStream()
        .map(agreement -> agreement.view(clock.instant()))
        .toList();
  }

  /** The operational level agreements by which a group promises something. */
  List<AgreementView> between(String group) {
    return entities
        .createQuery(
            "from Agreement where kind = :kind and party = :group order by key", Agreement.class)
        .setParameter("kind", AgreementKind.OPERATIONAL_LEVEL)
        .setParameter("group", group)
        .getResultStream()
        .map(agreement -> agreement.view(clock.instant()))
        .toList();
  }
}
