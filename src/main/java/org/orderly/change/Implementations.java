package org.orderly.change;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Repository;

/** The implementations of changes. */
@Repository
class Implementations {

  private final EntityManager entities;

  Implementations(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Implementation> find(RecordNumber change) {
    return Optional.ofNullable(entities.find(Implementation.class, change.running()));
  }

  Implementation get(RecordNumber change) {
    return find(change)
        .orElseThrow(() -> new IllegalStateException(change + " has no implementation"));
  }

  /** The one of the change; where there was none there is one now. */
  Implementation open(RecordNumber change, Instant now) {
    return find(change)
        .orElseGet(
            () -> {
              Implementation opened = new Implementation(change, now);
              entities.persist(opened);
              entities.flush();
              return opened;
            });
  }
}
