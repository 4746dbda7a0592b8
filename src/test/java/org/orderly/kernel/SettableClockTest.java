package org.orderly.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettableClockTest {

  private static final Instant LATER = Instant.parse("2016-03-01T09:00:00Z");
  private static final Instant EARLIER = Instant.parse("2016-03-01T08:00:00Z");

  private final SettableClock clock = new SettableClock(LATER);

  @Test
  void standsStillUntilItIsSet() {
    assertThat(clock.instant()).isEqualTo(LATER);
    clock.set(EARLIER);
    assertThat(clock.instant()).isEqualTo(EARLIER);
  }

  @Test
  void followersAreKeptInStep() {
    List<Instant> follower = new ArrayList<>();
    clock.follow(follower::add);
    clock.set(EARLIER);
    assertThat(follower).containsExactly(EARLIER);
  }
}
