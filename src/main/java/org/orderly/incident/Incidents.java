package org.orderly.incident;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Repository;

/** The incident records. */
@Repository
class Incidents {

  private final EntityManager entities;

  Incidents(EntityManager entities) {
    this.entities = entities;
  }

  void add(Incident incident) {
    entities.persist(incident);
  }

  Optional<Incident> find(RecordNumber number) {
    return number.kind() == RecordKind.INCIDENT
        ? Optional.ofNullable(entities.find(Incident.class, number.running()))
        : Optional.empty();
  }

  /** Those of the numbers that there are, in no order, read at once. */
  List<Incident> all(Collection<RecordNumber> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : entities
            .createQuery("select i from Incident i where i.id in (:ids)", Incident.class)
            .setParameter(
                "ids",
                numbers.stream()
                    .filter(number -> number.kind() == RecordKind.INCIDENT)
                    .map(RecordNumber::running)
                    .toList())
            .getResultList();
  }

  Incident get(RecordNumber number) {
    return find(number).orElseThrow(() -> unknown(number.value()));
  }

  static RuleViolation unknown(String number) {
    return new RuleViolation(
        IncidentRule.UNKNOWN, "There is no incident " + number + " that you may see");
  }
}
