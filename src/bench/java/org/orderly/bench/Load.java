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
import java.util.function.LongPredicate;

/** Several clients that do the same work again and again; what it took, and what it cost. */
final class Load {

  private Load() {}

  /**
   * What a run took.
   *
   * @param millis each piece of work's time, sorted
   * @param asked how many pieces, with those of the warm-up
   * @param server processor time of the server for each piece of work, in milliseconds
   * @param clients that of the threads that asked, in the same process
   * @param database that of the database
   */
  record Result(
      List<Double> millis,
      long asked,
      double rate,
      double server,
      double clients,
      double database) {

    double percentile(int percent) {
      return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }

    @Override
    public String toString() {
      return String.format(
          "%8.1f/s   p50 %7.1f   p95 %7.1f   p99 %7.1f ms   CPU ms: server %6.1f, database %6.1f,"
              + " clients %5.1f",
          rate, percentile(50), percentile(95), percentile(99), server, database, clients);
    }
  }

  private record Timed(List<Double> millis, long cpuNanos) {}

  /** Lets each client do its work so often, after a tenth of it to warm up. */
  static Result of(List<? extends Runnable> clients, int timesEach) {
    List<Timed> warmUp = run(clients, done -> done < Math.max(1, timesEach / 10));
    return measured(clients, done -> done < timesEach, pieces(warmUp));
  }

  /** Lets each client do its work for so long, after a fifth of it to warm up. */
  static Result during(List<? extends Runnable> clients, Duration time) {
    List<Timed> warmUp = run(clients, until(time.dividedBy(5)));
    return measured(clients, until(time), pieces(warmUp));
  }

  private static long pieces(List<Timed> timed) {
    return timed.stream().mapToLong(client -> client.millis().size()).sum();
  }

  private static LongPredicate until(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return done -> System.nanoTime() < end;
  }

  private static Result measured(
      List<? extends Runnable> clients, LongPredicate more, long before) {
    Duration database = database();
    long jvm = jvm();
    long began = System.nanoTime();
    List<Timed> timed = run(clients, more);
    double seconds = (System.nanoTime() - began) / 1e9;
    long jvmNanos = jvm() - jvm;
    List<Double> millis =
        timed.stream().flatMap(client -> client.millis().stream()).sorted().toList();
    long asking = timed.stream().mapToLong(Timed::cpuNanos).sum();
    double pieces = millis.size() * 1e6;
    return new Result(
        millis,
        before + millis.size(),
        millis.size() / seconds,
        (jvmNanos - asking) / pieces,
        asking / pieces,
        database().minus(database).toNanos() / pieces);
  }

  private static List<Timed> run(List<? extends Runnable> clients, LongPredicate more) {
    ExecutorService pool = Executors.newFixedThreadPool(clients.size());
    try {
      List<Future<Timed>> running = new ArrayList<>();
      for (Runnable client : clients) {
        running.add(pool.submit(() -> timed(client, more)));
      }
      List<Timed> all = new ArrayList<>();
      for (Future<Timed> done : running) {
        all.add(done.get());
      }
      return all;
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    } finally {
      pool.shutdown();
    }
  }

  private static Timed timed(Runnable work, LongPredicate more) {
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<Double> millis = new ArrayList<>();
    while (more.test(millis.size())) {
      long began = System.nanoTime();
      work.run();
      millis.add((System.nanoTime() - began) / 1e6);
    }
    return new Timed(millis, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
  }

  private static long jvm() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Processor time of the databases that this JVM has started. */
  private static Duration database() {
    return ProcessHandle.current()
        .descendants()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
