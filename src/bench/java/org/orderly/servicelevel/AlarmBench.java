package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.BareEngine;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.Urgency;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.incident.process.OurLifecycle;
import org.orderly.kernel.Acting;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ClockCopies.Template;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 100,000 thresholds that are due in one minute, of one per cent of which somebody has to be told
 * by a message to a real incident's process, with life cycles of incidents going on: how late rows
 * and messages are, and what the agents feel; then all at once beside timers of the engine. Prints;
 * asserts that none is lost and none doubled.
 */
@OrderlyTest
class AlarmBench {

  private static final int ALARMS = Integer.getInteger("bench.alarms", 100_000);
  private static final int TOLD = ALARMS / 100;
  private static final int TIMERS = Integer.getInteger("bench.timers", 2_000);
  private static final Duration BEFORE = Duration.ofSeconds(Integer.getInteger("bench.before", 45));
  private static final Duration MINUTE = Duration.ofSeconds(Integer.getInteger("bench.spread", 60));
  private static final Duration EVERY = Duration.ofSeconds(2);

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired AlarmSweep sweep;
  @Autowired AlarmWitness witness;
  @Autowired List<InvariantCheck> invariants;
  @Autowired Calendars calendars;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired TestClock clock;
  @Autowired JavaMigration engineTables;

  private ClockCopies copies;
  private IncidentDesk desk;
  private List<Template> alike;
  private List<Template> told;
  private long nextNumber = 90_000_000;

  @Test
  void thresholdsOfOneMinute() {
    Runnable work = new OurLifecycle(desk, incidents);
    IntStream.range(0, 20).forEach(n -> work.run());
    List<Double> before = new Work(work).during(BEFORE);
    System.out.printf(
        "%,d thresholds, %,d of them with somebody to tell; life cycles before: %s%n",
        ALARMS, TOLD, millis(before));
    measure("spread over a minute, one node", MINUTE, work, false);
    measure("spread over a minute, two nodes, one killed", MINUTE, work, true);
    measure("all at once, one node", Duration.ZERO, work, false);
    measure("all at once, two nodes, one killed", Duration.ZERO, work, true);
    compareWithTimers();
    check();
  }

  /** Incidents of priority 2: nobody is told of half of their target, the group's lead of 75 %. */
  @BeforeEach
  void prepare() {
    clock.advanceTo(DayOfWeek.TUESDAY, LocalTime.of(10, 0));
    copies = new ClockCopies(jdbc, transactions, calendars);
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    List<RecordNumber> models = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      models.add(desk.classified());
      models.add(desk.claimed());
      RecordNumber held = desk.held();
      clock.advance(Duration.ofMinutes(2));
      desk.complete(held, IncidentDesk.RESUME, desk.resolver, Map.of("workNote", "Called back"));
      models.add(held);
      RecordNumber raised = desk.claimed();
      reassess(raised, Impact.MODERATE, Urgency.MEDIUM);
      reassess(raised, Impact.SIGNIFICANT, Urgency.HIGH);
      models.add(raised);
    }
    alike = models.stream().map(number -> copies.template(number.value())).toList();
    List<RecordNumber> live = Stream.generate(desk::claimed).limit(TOLD).toList();
    clock.advanceTo(DayOfWeek.TUESDAY, LocalTime.of(16, 10));
    sweep.sweep();
    told = live.stream().map(number -> copies.template(number.value())).toList();
  }

  private void reassess(RecordNumber number, Impact impact, Urgency urgency) {
    Acting.as(desk.agent, () -> incidents.reassess(number, impact, urgency, "It is different"));
  }

  private void measure(String what, Duration spread, Runnable work, boolean twoNodes) {
    sweep.sweep();
    Instant begin = clock.instant().plus(Duration.ofSeconds(90));
    layOut(begin, spread);
    long entries = lastEntry();
    clock.advance(Duration.between(clock.instant(), begin.minusSeconds(1)));
    witness.watch();
    Work agents = new Work(work);
    long began = System.nanoTime();
    CompletableFuture<List<Double>> during = CompletableFuture.supplyAsync(agents::untilStopped);
    List<ScheduledExecutorService> nodes = new ArrayList<>();
    nodes.add(node("node-1"));
    if (twoNodes) {
      ScheduledExecutorService second = node("node-2");
      witness.kill("node-2", ALARMS / 5, second::shutdownNow);
      nodes.add(second);
    }
    await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> witness.rows() >= ALARMS && witness.messages() >= TOLD);
    double seconds = (System.nanoTime() - began) / 1e9;
    agents.stop();
    List<Double> felt = during.join();
    if (twoNodes) {
      witness.wakeTheDead();
    }
    nodes.forEach(AlarmBench::end);
    sweep.sweep();
    witness.rest();
    System.out.printf("%s: all done after %.1f s%n", what, seconds);
    System.out.printf("  rows late      %s%n", seconds(witness.rowsLateness()));
    System.out.printf("  messages late  %s%n", seconds(witness.messagesLateness()));
    System.out.printf("  life cycles    %s%n", millis(felt));
    count("rows", "ServiceLevelThresholdReached", entries, ALARMS);
    count("messages", "IncidentEscalated", entries, TOLD);
  }

  private void layOut(Instant begin, Duration spread) {
    List<Instant> dues =
        IntStream.range(0, ALARMS)
            .mapToObj(n -> begin.plus(spread.multipliedBy(n).dividedBy(ALARMS)))
            .map(due -> due.truncatedTo(ChronoUnit.MILLIS))
            .toList();
    List<Instant> some = IntStream.range(0, TOLD).mapToObj(n -> dues.get(n * 100)).toList();
    List<Instant> others =
        IntStream.range(0, ALARMS).filter(n -> n % 100 != 0).mapToObj(dues::get).toList();
    copies.insert(alike, nextNumber, others);
    nextNumber += ALARMS;
    copies.move(told, some);
  }

  private ScheduledExecutorService node(String name) {
    ScheduledExecutorService node =
        Executors.newScheduledThreadPool(2, task -> new Thread(task, name));
    node.scheduleWithFixedDelay(sweep::raise, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    node.scheduleWithFixedDelay(sweep::tell, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return node;
  }

  private static void end(ScheduledExecutorService node) {
    node.shutdown();
    try {
      assertThat(node.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private void count(String what, String kind, long after, int expected) {
    long entries =
        jdbc.queryForObject(
            "select count(*) from evidence_entry where kind = ? and id > ?",
            Long.class,
            kind,
            after);
    long records =
        jdbc.queryForObject(
            "select count(distinct record_number) from evidence_entry where kind = ? and id > ?",
            Long.class,
            kind,
            after);
    long doubled = entries - records;
    System.out.printf("  %s: lost %d, doubled %d%n", what, expected - records, doubled);
    assertThat(records).isEqualTo(expected);
    assertThat(doubled).isZero();
  }

  private void compareWithTimers() {
    Instant begin = clock.instant().plus(Duration.ofSeconds(90));
    layOut(begin, Duration.ZERO);
    clock.advance(Duration.between(clock.instant(), begin.plusSeconds(1)));
    ProcessorTime processor = ProcessorTime.now();
    long began = System.nanoTime();
    int raised = sweep.raise();
    double alarms = raised / ((System.nanoTime() - began) / 1e9);
    double alarm = processor.millisEach(raised);
    processor = ProcessorTime.now();
    began = System.nanoTime();
    int messages = sweep.tell();
    System.out.printf(
        "nothing else going on: %,d alarms at %,.0f/s, %.3f ms of processor time each; %,d messages"
            + " at %,.0f/s, %.1f ms%n",
        raised,
        alarms,
        alarm,
        messages,
        messages / ((System.nanoTime() - began) / 1e9),
        processor.millisEach(messages));
    try (BareEngine bare = BareEngine.on(engineTables)) {
      EngineTimers.Result timers = EngineTimers.fire(bare.engine(), clock, TIMERS);
      System.out.printf(
          "%,d timers of a bare engine at %,.0f/s, %.1f ms each: alarms %.0f times as fast, for %.0f"
              + " times less processor time%n",
          TIMERS, timers.rate(), timers.millis(), alarms / timers.rate(), timers.millis() / alarm);
    }
  }

  private void check() {
    for (InvariantCheck invariant : invariants) {
      List<String> violations = invariant.violations();
      System.out.printf("%s: %d violations%n", invariant.name(), violations.size());
      assertThat(violations).as(invariant.name()).isEmpty();
    }
  }

  private long lastEntry() {
    return jdbc.queryForObject("select max(id) from evidence_entry", Long.class);
  }

  private static String seconds(List<Duration> sorted) {
    return "p50 %.1f  p99 %.1f  max %.1f s"
        .formatted(
            at(sorted, 50).toMillis() / 1e3,
            at(sorted, 99).toMillis() / 1e3,
            at(sorted, 100).toMillis() / 1e3);
  }

  private static String millis(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return "%d, p50 %.0f  p99 %.0f  max %.0f ms"
        .formatted(sorted.size(), at(sorted, 50), at(sorted, 99), at(sorted, 100));
  }

  private static <T> T at(List<T> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  /** One piece of work again and again. */
  private static final class Work {

    private final Runnable work;
    private final List<Double> millis = new ArrayList<>();
    private volatile boolean stopped;

    private Work(Runnable work) {
      this.work = work;
    }

    void stop() {
      stopped = true;
    }

    List<Double> during(Duration time) {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        once();
      }
      return millis;
    }

    List<Double> untilStopped() {
      while (!stopped) {
        once();
      }
      return millis;
    }

    private void once() {
      long began = System.nanoTime();
      work.run();
      millis.add((System.nanoTime() - began) / 1e6);
    }
  }
}
