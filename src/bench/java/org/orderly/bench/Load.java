package org.orderly.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that do the same work again and again; what it took, and what it cost. */
final class Load {

  private Load() {}

  /**
   * What a run took.
   *
   * @param millis each piece of work's time, sorted
   * @param cpuMillis processor time of server, clients and database for each piece of work
   */
  record Result(List<Double> millis, double rate, double cpuMillis) {

    double percentile(int percent) {
      return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }

    @Override
    public String toString() {
      return String.format(
          "%8.1f/s   p50 %7.1f   p95 %7.1f   p99 %7.1f ms   %7.1f ms CPU",
          rate, percentile(50), percentile(95), percentile(99), cpuMillis);
    }
  }

  /** Lets each client do its work so often, after a tenth of it to warm up. */
  static Result of(List<Runnable> clients, int timesEach) {
    run(clients, Math.max(1, timesEach / 10));
    Duration cpu = cpu();
    long began = System.nanoTime();
    List<Double> millis = run(clients, timesEach);
    double seconds = (System.nanoTime() - began) / 1e9;
    double cpuMillis = cpu().minus(cpu).toNanos() / 1e6 / millis.size();
    return new Result(
        millis.stream().sorted().toList(), millis.size() / seconds, cpuMillis);
  }

  private static List<Double> run(List<Runnable> clients, int timesEach) {
    ExecutorService pool = Executors.newFixedThreadPool(clients.size());
    try {
      List<Future<List<Double>>> running = new ArrayList<>();
      for (Runnable client : clients) {
        running.add(pool.submit(() -> times(client, timesEach)));
      }
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> done : running) {
        all.addAll(done.get());
      }
      return all;
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    } finally {
      pool.shutdown();
    }
  }

  private static List<Double> times(Runnable work, int times) {
    List<Double> millis = new ArrayList<>(times);
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      work.run();
      millis.add((System.nanoTime() - began) / 1e6);
    }
    return millis;
  }

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
}
