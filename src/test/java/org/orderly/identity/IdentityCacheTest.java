package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdentityCacheTest {

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger loads = new AtomicInteger();
  private final IdentityCache cache = new IdentityCache(nanos::get);

  private int read() {
    return cache.get(Integer.class, "k", () -> Optional.of(loads.incrementAndGet())).orElseThrow();
  }

  @Test
  void whatWasReadIsKeptForThirtySeconds() {
    read();
    nanos.addAndGet(IdentityCache.LIFETIME.toNanos() - 1);
    assertThat(read()).isEqualTo(1);
    nanos.addAndGet(1);
    assertThat(read()).isEqualTo(2);
  }

  @Test
  void aWriteEmptiesIt() {
    read();
    cache.forget();
    assertThat(read()).isEqualTo(2);
  }

  @Test
  void whatWasReadBeforeAWriteIsNotKeptAfterIt() {
    cache.get(
        Integer.class,
        "k",
        () -> {
          cache.forget();
          return Optional.of(loads.incrementAndGet());
        });
    assertThat(read()).isEqualTo(2);
  }
}
