package org.orderly.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A clock that stands still and is set from outside, where times past are lived through anew. */
public final class SettableClock extends Clock {

  private final List<Consumer<Instant>> followers = new CopyOnWriteArrayList<>();
  private volatile Instant now;

  SettableClock(Instant start) {
    now = start;
  }

  /** Sets the time, backward or forward. */
  public void set(Instant instant) {
    now = instant;
    followers.forEach(follower -> follower.accept(instant));
  }

  /** Keeps another clock in step, from the next setting on. */
  public void follow(Consumer<Instant> follower) {
    followers.add(follower);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("This clock shows UTC");
  }
}
