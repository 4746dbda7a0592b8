package org.orderly.identity;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Facts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the evidence of each change of access, in the name of who acts (ADR 0048). */
@Component
class AccessTrail {

  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccessTrail(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /** To be called in the change's transaction, with keys and values in turn. */
  void append(AccessChange change, @Nullable Object... facts) {
    events.publishEvent(
        new AccessChanged(change, Acting.current(), clock.instant(), Facts.of(facts)));
  }
}
