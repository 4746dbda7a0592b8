package org.orderly.change;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Repository;

/** The reviews of changes. */
@Repository
class ChangeReviews {

  private final EntityManager entities;

  ChangeReviews(EntityManager entities) {
    this.entities = entities;
  }

  void add(ChangeReview review) {
    entities.persist(review);
    entities.flush();
  }

  Optional<ChangeReview> find(RecordNumber change) {
    return Optional.ofNullable(entities.find(ChangeReview.class, change.running()));
  }

  ChangeReview get(RecordNumber change) {
    return find(change).orElseThrow(() -> new IllegalStateException(change + " has no review"));
  }
}
