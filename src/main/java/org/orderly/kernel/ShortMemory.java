package org.orderly.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what each request asks and hardly anybody changes, for 30 seconds at most. Each write
 * empties it on its own node; another node may answer from before the write for those 30 seconds
 * (ADR 0043). A transaction that has written reads past it until it ends.
 */
public class ShortMemory {

  /** The longest time for which something is kept. */
  public static final Duration LIFETIME = Duration.ofSeconds(30);

  private static final int ROOM = 20_000;

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();
  private final LongSupplier nanos;

  private record Entry(Optional<?> value, long loaded) {}

  protected ShortMemory() {
    this(System::nanoTime);
  }

  /**
   * A memory whose time passes as told.
   *
   * @param nanos a clock that never goes back
   */
  protected ShortMemory(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** What is kept under the key, else what is loaded. */
  public <T> Optional<T> get(Class<T> type, String key, Supplier<Optional<T>> load) {
    if (TransactionSynchronizationManager.hasResource(this)) {
      return load.get();
    }
    String place = type.getSimpleName() + ' ' + key;
    Entry entry = entries.get(place);
    if (entry != null && nanos.getAsLong() - entry.loaded() < LIFETIME.toNanos()) {
      return entry.value().map(type::cast);
    }
    long before = generation.get();
    long now = nanos.getAsLong();
    Optional<T> loaded = load.get();
    if (entries.size() >= ROOM) {
      entries.clear();
    }
    if (generation.get() == before) {
      entries.put(place, new Entry(loaded, now));
    }
    return loaded;
  }

  /** To be called by each write, in its transaction. */
  public void forget() {
    empty();
    if (TransactionSynchronizationManager.isSynchronizationActive()
        && !TransactionSynchronizationManager.hasResource(this)) {
      TransactionSynchronizationManager.bindResource(this, true);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              TransactionSynchronizationManager.unbindResourceIfPossible(ShortMemory.this);
              empty();
            }
          });
    }
  }

  private void empty() {
    generation.incrementAndGet();
    entries.clear();
  }
}
