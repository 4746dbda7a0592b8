package org.orderly.servicelevel;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears all alarms whose transaction commits, raised or told; and fails where a test says so. */
@Component
public class ToldAlarms {

  private static final LocalDateTime LONG_AFTER = LocalDateTime.of(9000, 1, 1, 0, 0);

  private final JdbcClient jdbc;
  private final Queue<ServiceLevelThresholdReached> raised = new ConcurrentLinkedQueue<>();
  private final Queue<EscalationOrdered> told = new ConcurrentLinkedQueue<>();
  private final Set<RecordNumber> failing = ConcurrentHashMap.newKeySet();
  private final Map<RecordNumber, Runnable> whileRaised = new ConcurrentHashMap<>();
  private final Map<RecordNumber, Runnable> whileTold = new ConcurrentHashMap<>();

  ToldAlarms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts off, as a sweep does, all alarms of the records that other tests left: the first sweep
   * after the clock was put on would raise and tell hundreds.
   */
  public void putOffWhatOthersLeft() {
    jdbc.sql("update record_clocks set alarm_retry_at = ? where alarm_due_at is not null")
        .param(LONG_AFTER)
        .update();
    jdbc.sql("update alarm_to_tell set next_try_at = ?").param(LONG_AFTER).update();
  }

  /** What was raised for a record. */
  public List<ServiceLevelThresholdReached> of(RecordNumber number) {
    return raised.stream().filter(alarm -> alarm.number().equals(number)).toList();
  }

  /** What was told of a record. */
  public List<EscalationOrdered> toldOf(RecordNumber number) {
    return told.stream().filter(alarm -> alarm.number().equals(number)).toList();
  }

  /** The next alarm of the record is raised, and this happens before the transaction ends. */
  public void whileRaised(RecordNumber number, Runnable event) {
    whileRaised.put(number, event);
  }

  /** The next alarm of the record is told, and this happens before the transaction ends. */
  public void whileTold(RecordNumber number, Runnable event) {
    whileTold.put(number, event);
  }

  public void failFor(RecordNumber number) {
    failing.add(number);
  }

  public void mend(RecordNumber number) {
    failing.remove(number);
  }

  @EventListener
  void on(ServiceLevelThresholdReached alarm) {
    if (failing.contains(alarm.number())) {
      throw new IllegalStateException("Nobody can hear of " + alarm.number());
    }
    happen(whileRaised.remove(alarm.number()));
    onCommit(() -> raised.add(alarm));
  }

  @EventListener
  void on(EscalationOrdered alarm) {
    happen(whileTold.remove(alarm.number()));
    onCommit(() -> told.add(alarm));
  }

  private static void onCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }

  private static void happen(@Nullable Runnable event) {
    if (event != null) {
      event.run();
    }
  }
}
