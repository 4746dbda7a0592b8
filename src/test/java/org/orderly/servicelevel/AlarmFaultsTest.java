package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.InvariantsAtTheEnd;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A silver P1 has 30 minutes to be responded to; at half of them its group's lead is told. Whatever
 * fails, each alarm is raised once and told once.
 */
@OrderlyTest
class AlarmFaultsTest {

  @RegisterExtension
  static final InvariantsAtTheEnd whole =
      InvariantsAtTheEnd.of(ClocksRingWhenTheySay.class, AlarmsToTellWereRaised.class);

  @Autowired AlarmSweep sweep;
  @Autowired ServiceClockManagement clocks;
  @Autowired ClocksRingWhenTheySay invariant;
  @Autowired AlarmsToTellWereRaised waitingWereRaised;
  @Autowired ToldAlarms told;
  @Autowired EvidenceManagement evidence;
  @Autowired DueClocks due;
  @Autowired AlarmsToTell toTell;
  @Autowired Calendars calendars;
  @Autowired ServiceLevelSettings settings;
  @Autowired ApplicationEventPublisher events;
  @Autowired RecordNumbers numbers;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private RecordNumber number;

  @BeforeEach
  void start() {
    told.putOffWhatOthersLeft();
    number = started();
  }

  @AfterEach
  void finish() {
    told.mend(number);
    whole.mustHoldFor(number);
  }

  /**
   * A node that is killed in the middle of a transaction: its connection is gone, and it does
   * nothing more, until it wakes up like a machine that had only stood still.
   */
  private final class Node {

    private final CountDownLatch dead = new CountDownLatch(1);
    private final CountDownLatch awake = new CountDownLatch(1);
    private CompletableFuture<Integer> work = CompletableFuture.completedFuture(0);

    private void dieIn(Supplier<Integer> work) {
      this.work = CompletableFuture.supplyAsync(work, task -> new Thread(task, "node").start());
      await(dead);
    }

    private void die() {
      breakConnection();
      dead.countDown();
      await(awake);
    }

    private void wakeUp() {
      awake.countDown();
      work.join();
    }
  }

  private void breakConnection() {
    long connection = jdbc.sql("select connection_id()").query(Long.class).single();
    CompletableFuture.runAsync(() -> jdbc.sql("kill " + connection).update()).join();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void whatANodeHadClaimedWhenItWasKilledIsRaisedOnceByAnother() {
    List<RecordNumber> set = Stream.generate(this::started).limit(5).toList();
    clock.advance(Duration.ofMinutes(15));
    Node killed = new Node();
    told.whileRaised(number, killed::die);
    killed.dieIn(sweep::raise);
    assertThat(raised(number)).isEmpty();
    assertThat(set).allSatisfy(one -> assertThat(raised(one)).isEmpty());

    sweep.sweep();
    killed.wakeUp();
    sweep.sweep();
    assertThat(raised(number)).hasSize(1);
    assertThat(set).allSatisfy(one -> assertThat(raised(one)).hasSize(1));
    assertThat(set).allSatisfy(one -> assertThat(told.toldOf(one)).hasSize(1));
  }

  @Test
  void whatANodeWasTellingWhenItWasKilledIsToldByAnother() {
    clock.advance(Duration.ofMinutes(15));
    sweep.raise();
    Node killed = new Node();
    told.whileTold(number, killed::die);
    killed.dieIn(sweep::tell);
    assertThat(told.toldOf(number)).isEmpty();

    sweep.tell();
    assertThat(waiting()).isZero();
    killed.wakeUp();
    sweep.sweep();
    assertThat(raised(number)).hasSize(1);
    assertThat(told.toldOf(number)).hasSize(1);
  }

  @Test
  void aConnectionThatBreaksInASetCostsNoAlarm() {
    told.whileRaised(number, this::breakConnection);
    clock.advance(Duration.ofMinutes(15));
    sweep.sweep();
    assertThat(raised(number)).hasSize(1);
    assertThat(told.toldOf(number)).hasSize(1);
  }

  @Test
  void aListenerThatFailsForOneRecordBlocksNoOtherAndIsTriedAgain() {
    List<RecordNumber> others = Stream.generate(this::started).limit(6).toList();
    told.failFor(number);
    clock.advance(Duration.ofMinutes(15));
    sweep.sweep();
    assertThat(raised(number)).isEmpty();
    assertThat(others).allSatisfy(one -> assertThat(raised(one)).hasSize(1));

    told.mend(number);
    sweep.sweep();
    assertThat(raised(number)).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    sweep.sweep();
    assertThat(raised(number)).hasSize(1);
  }

  @Test
  void aHistoryThatCannotBeReadBlocksNoOtherAndIsTriedAgain() {
    RecordNumber other = started();
    String history = history();
    keep("{\"events\": [");
    clock.advance(Duration.ofMinutes(15));
    sweep.sweep();
    assertThat(raised(number)).isEmpty();
    assertThat(raised(other)).hasSize(1);
    assertThat(invariant.violations())
        .filteredOn(found -> found.contains(number.value()))
        .singleElement()
        .asString()
        .contains("cannot be read");

    keep(history);
    sweep.sweep();
    assertThat(raised(number)).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    sweep.sweep();
    assertThat(raised(number)).hasSize(1);
  }

  @Test
  void whereTheTableHasNoAnswerNothingIsRaisedUntilItHas() {
    EscalationTable noAnswer =
        (recordType, metric, share, priority, level) -> {
          throw new IllegalStateException("The table has no outcome");
        };
    DueAlarms withoutAnswer =
        new DueAlarms(due, toTell, new Escalations(noAnswer), calendars, settings, events, clock);
    clock.advance(Duration.ofMinutes(15));
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> withoutAnswer.raise(List.of(number.value()))))
        .hasMessageContaining("no outcome");
    sweep.sweep();
    assertThat(raised(number)).hasSize(1);
    assertThat(told.toldOf(number)).hasSize(1);
  }

  @Test
  void aProcessThatFailsHoldsUpNoOtherAndWaitsLongerEachTime() {
    RecordNumber other = started();
    told.whileTold(number, AlarmFaultsTest::fail);
    clock.advance(Duration.ofMinutes(15));
    sweep.sweep();
    assertThat(raised(number)).hasSize(1);
    assertThat(told.toldOf(number)).isEmpty();
    assertThat(told.toldOf(other)).hasSize(1);

    told.whileTold(number, AlarmFaultsTest::fail);
    clock.advance(Duration.ofMinutes(1));
    sweep.tell();
    clock.advance(Duration.ofMinutes(1));
    sweep.tell();
    assertThat(told.toldOf(number)).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    sweep.tell();
    sweep.tell();
    assertThat(told.toldOf(number)).hasSize(1);
  }

  private static void fail() {
    throw new IllegalStateException("The process is broken");
  }

  @Test
  void whatIsPutOffDoesNotStandBeforeWhatIsDue() {
    told.failFor(number);
    clock.advance(Duration.ofMinutes(15));
    sweep.sweep();
    assertThat(
            jdbc.sql("select alarm_due_at from record_clocks where record_number = ?")
                .param(number.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single())
        .isAfter(clock.instant());
  }

  @Test
  void whatAnotherNodeHasInHandIsLeftToIt() {
    clock.advance(Duration.ofMinutes(15));
    inHand("record_clocks", sweep::sweep);
    assertThat(raised(number)).isEmpty();
    sweep.raise();
    inHand("alarm_to_tell", sweep::tell);
    assertThat(told.toldOf(number)).isEmpty();
    sweep.tell();
    assertThat(told.toldOf(number)).hasSize(1);
  }

  private void inHand(String table, Runnable meanwhile) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("select record_number from " + table + " where record_number = ? for update")
              .param(number.value())
              .query(String.class)
              .list();
          meanwhile.run();
        });
  }

  @Test
  void twoNodesThatSweepAtOnceRaiseAndTellEachAlarmOnce() {
    List<RecordNumber> many = Stream.generate(this::started).limit(60).toList();
    clock.advance(Duration.ofMinutes(15));
    List<CompletableFuture<Integer>> nodes =
        Stream.generate(() -> CompletableFuture.supplyAsync(sweep::sweep)).limit(2).toList();
    nodes.forEach(CompletableFuture::join);
    sweep.sweep();
    assertThat(many).allSatisfy(one -> assertThat(raised(one)).hasSize(1));
    assertThat(many).allSatisfy(one -> assertThat(told.toldOf(one)).hasSize(1));
  }

  @Test
  void anAlarmThatWaitsToBeToldAndWasNeverRaisedIsFound() {
    clock.advance(Duration.ofMinutes(15));
    sweep.raise();
    share(50, 75);
    assertThat(waitingWereRaised.violations())
        .filteredOn(found -> found.contains(number.value()))
        .singleElement()
        .asString()
        .contains("never raised");
    share(75, 50);
    sweep.tell();
  }

  private void share(int from, int to) {
    jdbc.sql("update alarm_to_tell set share = ? where record_number = ? and share = ?")
        .params(to, number.value(), from)
        .update();
  }

  private int waiting() {
    return jdbc.sql("select count(*) from alarm_to_tell where record_number = ?")
        .param(number.value())
        .query(Integer.class)
        .single();
  }

  private String history() {
    return jdbc.sql("select history from record_clocks where record_number = ?")
        .param(number.value())
        .query(String.class)
        .single();
  }

  private void keep(String history) {
    jdbc.sql("update record_clocks set history = ? where record_number = ?")
        .params(history, number.value())
        .update();
  }

  private List<EvidenceEntry> raised(RecordNumber record) {
    return evidence.trail(record).stream()
        .filter(entry -> entry.kind().equals("ServiceLevelThresholdReached"))
        .toList();
  }

  private RecordNumber started() {
    RecordNumber next = numbers.next(RecordKind.INCIDENT);
    Instant now = clock.instant();
    clocks.start(
        Happened.to(next, now),
        new ClockedRecord(now, "P1", OfferingLevel.SILVER, "office-hours", "mail", null));
    return next;
  }
}
