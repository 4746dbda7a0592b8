package org.orderly.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.orderly.fixtures.TestClock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sees alarms committed, and how late; and kills one node in the middle of a set where told to. */
@Component
public class AlarmWitness {

  private final TestClock clock;
  private final JdbcTemplate jdbc;
  private final Queue<Duration> rows = new ConcurrentLinkedQueue<>();
  private final Queue<Duration> messages = new ConcurrentLinkedQueue<>();
  private final AtomicInteger rowsSeen = new AtomicInteger();
  private final AtomicInteger messagesSeen = new AtomicInteger();
  private final AtomicInteger victimsEvents = new AtomicInteger();
  private final Semaphore awake = new Semaphore(0);
  private volatile boolean watching;
  private volatile @Nullable String victim;
  private volatile int dieAt;
  private volatile Runnable death = () -> {};

  AlarmWitness(TestClock clock, JdbcTemplate jdbc) {
    this.clock = clock;
    this.jdbc = jdbc;
  }

  void watch() {
    rows.clear();
    messages.clear();
    rowsSeen.set(0);
    messagesSeen.set(0);
    watching = true;
  }

  void rest() {
    watching = false;
  }

  void wakeTheDead() {
    awake.release();
  }

  /** The node of this name dies when it has raised so many alarms. */
  void kill(String node, int events, Runnable death) {
    this.death = death;
    victim = node;
    dieAt = events;
    victimsEvents.set(0);
  }

  int rows() {
    return rowsSeen.get();
  }

  int messages() {
    return messagesSeen.get();
  }

  List<Duration> rowsLateness() {
    return rows.stream().sorted().toList();
  }

  List<Duration> messagesLateness() {
    return messages.stream().sorted().toList();
  }

  @EventListener
  void on(ServiceLevelThresholdReached reached) {
    if (watching) {
      seen(rows, rowsSeen, reached.due());
      if (Thread.currentThread().getName().equals(victim)
          && victimsEvents.incrementAndGet() == dieAt) {
        die();
      }
    }
  }

  @EventListener
  void on(EscalationOrdered ordered) {
    if (watching) {
      seen(messages, messagesSeen, ordered.alarm().due());
    }
  }

  /**
   * As a node that is killed: its connection is gone in the middle of its transaction, and it does
   * nothing more until the run is over.
   */
  private void die() {
    long connection = jdbc.queryForObject("select connection_id()", Long.class);
    Thread killer = new Thread(() -> jdbc.execute("kill " + connection));
    killer.start();
    try {
      killer.join();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    death.run();
    awake.acquireUninterruptibly();
  }

  private void seen(Queue<Duration> lateness, AtomicInteger count, Instant due) {
    Pending pending = (Pending) TransactionSynchronizationManager.getResource(lateness);
    if (pending == null) {
      pending = new Pending(lateness, count);
      TransactionSynchronizationManager.bindResource(lateness, pending);
      TransactionSynchronizationManager.registerSynchronization(pending);
    }
    pending.dues.add(due);
  }

  private final class Pending implements TransactionSynchronization {

    private final Queue<Duration> lateness;
    private final AtomicInteger count;
    private final List<Instant> dues = new ArrayList<>();

    private Pending(Queue<Duration> lateness, AtomicInteger count) {
      this.lateness = lateness;
      this.count = count;
    }

    @Override
    public void afterCommit() {
      Instant now = clock.instant();
      dues.forEach(due -> lateness.add(Duration.between(due, now)));
      count.addAndGet(dues.size());
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(lateness);
    }
  }
}
