package org.orderly.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock: UTC, in milliseconds, as the database keeps instants. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  @Profile("!settable-clock")
  Clock clock() {
    return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
  }

  @Bean
  @Profile("settable-clock")
  SettableClock settableClock() {
    return new SettableClock(clock().instant());
  }
}
