package org.orderly.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.orderly.kernel.SettableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock in step with a clock that is set from outside. */
@Component
@Profile("settable-clock")
class FollowingClock {

  FollowingClock(SettableClock clock) {
    clock.follow(instant -> ClockUtil.setCurrentTime(Date.from(instant)));
  }
}
