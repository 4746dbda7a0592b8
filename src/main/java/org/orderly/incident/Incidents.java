package org.orderly.incident;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  Incident get(RecordNumber number) {
    return find(number).orElseThrow(() -> unknown(number.value()));
  }

  /** The incidents of these numbers, by one query, in the order of their numbers. */
  List<IncidentView> all(Collection<RecordNumber> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select i from Incident i where i.id in :ids order by i.id", Incident.class)
            .setParameter("ids", ids(numbers))
            .getResultStream()
            .map(Incident::view)
            .toList();
  }

  /** The customers whom these incidents concern. */
  Set<String> customers(Collection<RecordNumber> numbers) {
    return new HashSet<>(
        entities
            .createQuery(
                "select distinct i.reported.customer from Incident i"
                    + " where i.id in :ids and i.reported.customer is not null",
                String.class)
            .setParameter("ids", ids(numbers))
            .getResultList());
  }

  private static List<Long> ids(Collection<RecordNumber> numbers) {
    return numbers.stream()
        .filter(number -> number.kind() == RecordKind.INCIDENT)
        .map(RecordNumber::running)
        .toList();
  }

  /** The incident as the database has it now, whatever was read of it before. */
  Incident reread(RecordNumber number) {
    Incident incident = get(number);
    entities.refresh(incident);
    return incident;
  }

  /** Incidents in the order of their numbers, after one of them. */
  List<Incident> page(@Nullable RecordNumber after, int most) {
    return entities
        .createQuery("from Incident where id > :after order by id", Incident.class)
        .setParameter("after", after == null ? 0L : after.running())
        .setMaxResults(most)
        .getResultList();
  }

  static RuleViolation unknown(String number) {
    return new RuleViolation(
        IncidentRule.UNKNOWN, "There is no incident " + number + " that you may see");
  }
}
