package org.orderly.incident;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The major incidents; an incident may have had several, one after the other. */
@Repository
class MajorIncidents {

  private final EntityManager entities;
  private final JdbcClient jdbc;

  MajorIncidents(EntityManager entities, JdbcClient jdbc) {
    this.entities = entities;
    this.jdbc = jdbc;
  }

  long next() {
    return jdbc.sql("select next value for major_incident_id").query(Long.class).single();
  }

  void add(MajorIncident major) {
    entities.persist(major);
  }

  MajorIncident get(long id) {
    return Optional.ofNullable(entities.find(MajorIncident.class, id)).orElseThrow();
  }

  /** Those in these states, the one that was proposed first before the others. */
  List<MajorIncident> in(Set<MajorIncidentState> states) {
    return entities
        .createQuery(
            "select m from MajorIncident m where m.state in (:states) order by m.id",
            MajorIncident.class)
        .setParameter("states", states)
        .getResultList();
  }

  /**
   * Where the incident stands as a major one: while a review is due, another one may have come and
   * be over already.
   */
  MajorIncidentState standing(MajorIncident changed) {
    return of(changed.number()).stream()
        .map(MajorIncident::state)
        .filter(state -> !state.over())
        .findFirst()
        .orElse(changed.state());
  }

  /** All of an incident, the latest first. */
  List<MajorIncident> of(RecordNumber number) {
    return entities
        .createQuery(
            "select m from MajorIncident m where m.incident = :incident order by m.id desc",
            MajorIncident.class)
        .setParameter("incident", number.running())
        .getResultList();
  }
}
