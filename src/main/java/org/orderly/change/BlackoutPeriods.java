package org.orderly.change;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The blackout periods. */
@Repository
class BlackoutPeriods {

  private final EntityManager entities;

  BlackoutPeriods(EntityManager entities) {
    this.entities = entities;
  }

  BlackoutPeriod add(BlackoutPeriod period) {
    entities.persist(period);
    entities.flush();
    return period;
  }

  Optional<BlackoutPeriod> find(long id) {
    return Optional.ofNullable(entities.find(BlackoutPeriod.class, id));
  }

  /** Those that count and are not over, the next first. */
  List<BlackoutPeriodView> toCome(Instant now) {
    return entities
        .createQuery(
            "from BlackoutPeriod where keeping.retiredAt is null and ends > :now order by starts, id",
            BlackoutPeriod.class)
        .setParameter("now", now)
        .getResultList()
        .stream()
        .map(BlackoutPeriod::view)
        .toList();
  }

  /** Those that count and overlap the window, the next first. */
  List<BlackoutPeriodView> overlapping(ChangeWindow window) {
    return entities
        .createQuery(
            "from BlackoutPeriod where keeping.retiredAt is null and ends > :starts and starts < :ends"
                + " order by starts, id",
            BlackoutPeriod.class)
        .setParameter("starts", window.starts())
        .setParameter("ends", window.ends())
        .getResultList()
        .stream()
        .map(BlackoutPeriod::view)
        .toList();
  }
}
