package org.orderly.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a release is supported in early life, and what was counted meanwhile. */
@Embeddable
class EarlyLifeSupport {

  @Nullable Instant supportEndsAt;
  @Nullable Instant supportEndedAt;

  @Column(columnDefinition = "text")
  @Nullable String supportEnd;

  int incidents;
  int criticalIncidents;

  void begin(Instant ends) {
    supportEndsAt = ends;
  }

  /** Answers whether there are more than when they were counted last. */
  boolean count(int all, int critical) {
    boolean more = all > incidents || critical > criticalIncidents;
    incidents = all;
    criticalIncidents = critical;
    return more;
  }

  void end(@Nullable String why, Instant now) {
    supportEnd = why;
    supportEndedAt = now;
  }
}
