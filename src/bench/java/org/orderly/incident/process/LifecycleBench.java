package org.orderly.incident.process;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.BareEngine;
import org.orderly.fixtures.cost.BareLifecycle;
import org.orderly.incident.IncidentManagement;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Life cycles of incidents by our services and twin beside the same model with empty delegates on a
 * bare engine: in one JVM, without HTTP, in turn, both on a private MariaDB. Prints; asserts
 * nothing.
 */
@OrderlyTest
class LifecycleBench {

  private static final int PAIRS = Integer.getInteger("bench.pairs", 5);
  private static final int CYCLES = Integer.getInteger("bench.cycles", 48);

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JavaMigration engineTables;

  @Test
  void lifeCyclesOnOneFourAndEightThreads() throws Exception {
    try (BareEngine bare = BareEngine.on(engineTables)) {
      System.out.printf(
          "Life cycles (report, classify, claim, work note, hold, resume, resolve, confirm),"
              + " %d pairs of %d each, medians%n",
          PAIRS, CYCLES);
      System.out.println(
          "threads   ours/s   bare/s   ratio   ours CPU ms   bare CPU ms   ratio (min-max)");
      for (int threads : new int[] {1, 4, 8}) {
        compare(threads, bare);
      }
    }
  }

  private void compare(int threads, BareEngine bare) throws Exception {
    List<Runnable> ours = new ArrayList<>();
    List<Runnable> theirs = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
      ours.add(new OurLifecycle(desk, incidents));
      theirs.add(new BareLifecycle(bare.engine()));
    }
    run(ours);
    run(theirs);
    List<Double> ourRates = new ArrayList<>();
    List<Double> theirRates = new ArrayList<>();
    List<Double> ourCpu = new ArrayList<>();
    List<Double> theirCpu = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      Run our = run(ours);
      Run their = run(theirs);
      ourRates.add(our.rate());
      theirRates.add(their.rate());
      ourCpu.add(our.cpuMillis());
      theirCpu.add(their.cpuMillis());
      ratios.add(our.cpuMillis() / their.cpuMillis());
    }
    ratios.sort(null);
    System.out.printf(
        "%7d %8.1f %8.1f %7.2f %13.1f %13.1f %7.2f (%.2f-%.2f)%n",
        threads,
        median(ourRates),
        median(theirRates),
        median(ourRates) / median(theirRates),
        median(ourCpu),
        median(theirCpu),
        median(ratios),
        ratios.get(0),
        ratios.get(ratios.size() - 1));
  }

  private static Run run(List<Runnable> workers) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(workers.size());
    try {
      Duration cpu = cpu();
      long start = System.nanoTime();
      List<Future<?>> futures = new ArrayList<>();
      int each = CYCLES / workers.size();
      for (Runnable worker : workers) {
        futures.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    worker.run();
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
      return new Run(each * workers.size(), System.nanoTime() - start, cpu().minus(cpu));
    } finally {
      pool.shutdown();
    }
  }

  /** CPU time of this JVM and of the databases that it has started. */
  private static Duration cpu() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Duration databases =
        ProcessHandle.current()
            .descendants()
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .reduce(Duration.ZERO, Duration::plus);
    return Duration.ofNanos(system.getProcessCpuTime()).plus(databases);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private record Run(int cycles, long nanos, Duration cpu) {

    double rate() {
      return cycles / (nanos / 1e9);
    }

    double cpuMillis() {
      return cpu.toNanos() / 1e6 / cycles;
    }
  }
}
