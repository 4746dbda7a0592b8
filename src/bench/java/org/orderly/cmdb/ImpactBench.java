package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.ImpactQuestion.Direction;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Impact over made topologies of several sizes: whole questions as the module answers them, the
 * walk alone, and a plain search over arrays in the same run; memory, the first answer after a
 * start, an edit, and the past. Prints; asserts that what is found is what the plain search finds.
 */
@OrderlyTest
class ImpactBench {

  private static final List<Integer> SIZES =
      Stream.of(System.getProperty("bench.sizes", "10000,100000,1000000").split(","))
          .map(Integer::valueOf)
          .toList();
  private static final int QUESTIONS = Integer.getInteger("bench.questions", 1_000);
  private static final int PAST_QUESTIONS = Integer.getInteger("bench.past", 200);
  private static final int LARGEST_PAST = 100_000;
  private static final int DEPTH = 6;
  private static final int ROUNDS = 5;

  @Autowired ImpactManagement impact;
  @Autowired CmdbHead heads;
  @Autowired GraphTables tables;
  @Autowired GraphKeeper keeper;
  @Autowired Organisation organisation;
  @Autowired JdbcTemplate jdbc;
  @Autowired Environment settings;

  private Actor staff = Actor.system();

  @Test
  void impactAtSize() throws Exception {
    staff = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
    long number = 1;
    for (int size : SIZES) {
      number += 1_000;
      MadeItems made = new MadeItems(size, 42);
      System.out.printf(
          Locale.ROOT,
          "%n%,d items, %,d relations, %,d redundancy groups; %s%n",
          size,
          made.relations(),
          Arrays.stream(made.needed).filter(needed -> needed > 0).count(),
          made.degrees());
      try (SingleConnectionDataSource one =
          new SingleConnectionDataSource(
              settings.getRequiredProperty("spring.datasource.url"),
              settings.getRequiredProperty("spring.datasource.username"),
              settings.getRequiredProperty("spring.datasource.password"),
              true)) {
        Connection connection = one.getConnection();
        MadeTables filled = new MadeTables(connection, number);
        filled.fill(made);
        start(size);
        questions(made);
        edits(made, filled, number);
      }
    }
  }

  /** What a server does at its start, as often as tells the time. */
  private void start(int size) {
    long[] took = new long[3];
    for (int i = 0; i < took.length; i++) {
      long began = System.nanoTime();
      assertThat(new GraphKeeper(heads, tables).graph().size()).isEqualTo(size);
      took[i] = System.nanoTime() - began;
    }
    Arrays.sort(took);
    long before = used();
    ItemGraph graph = new GraphKeeper(heads, tables).graph();
    long with = used();
    System.out.printf(
        Locale.ROOT,
        "first answer after a start: median %,d ms (%,d to %,d); the graph takes %,.1f MB of heap,"
            + " its arrays %,.1f MB%n",
        took[1] / 1_000_000,
        took[0] / 1_000_000,
        took[2] / 1_000_000,
        (with - before) / 1e6,
        graph.bytes() / 1e6);
    Reference.reachabilityFence(graph);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void questions(MadeItems made) {
    questions(made, "any item", sample(made, QUESTIONS, made.size));
    int lower =
        (int)
            IntStream.range(0, made.size)
                .filter(item -> made.layer(item).ordinal() <= MadeItems.Layer.STORAGE.ordinal())
                .count();
    questions(
        made, "locations, network devices, servers and storage", sample(made, QUESTIONS, lower));
  }

  private void questions(MadeItems made, String of, int[] starts) {
    PlainSearch plain = new PlainSearch(made);
    ItemGraph graph = new GraphKeeper(heads, tables).graph();
    int[] sizes =
        Arrays.stream(starts).map(start -> compare(plain, graph, start)).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%,d questions on %s to depth %d, all as the plain search says; hits: median %,d, p90 %,d,"
            + " p95 %,d, p99 %,d, most %,d%n",
        starts.length,
        of,
        DEPTH,
        sizes[sizes.length / 2],
        sizes[sizes.length * 9 / 10],
        sizes[sizes.length * 95 / 100],
        sizes[sizes.length * 99 / 100],
        sizes[sizes.length - 1]);
    IntFunction<Object> search = start -> plain.search(start, DEPTH);
    IntFunction<Object> walk = start -> walk(graph, start, Direction.DOWNSTREAM).found();
    IntFunction<Object> told =
        start ->
            new ImpactTeller(walk(graph, start, Direction.DOWNSTREAM), any -> true, any -> true)
                .answer(question(start), new int[] {graph.place(start + 1L)});
    IntFunction<Object> page = start -> read(told.apply(start), 50);
    IntFunction<Object> all = start -> read(told.apply(start), Integer.MAX_VALUE);
    IntFunction<Object> whole = start -> ask(start, Direction.DOWNSTREAM, null);
    long[][] best = new long[6][];
    long[] each = new long[0];
    for (int round = 0; round < ROUNDS; round++) {
      best[0] = least(best[0], times(starts, search));
      best[1] = least(best[1], times(starts, walk));
      best[3] = least(best[3], times(starts, told));
      best[4] = least(best[4], times(starts, page));
      best[5] = least(best[5], times(starts, all));
      each = times(starts, whole);
      best[2] = least(best[2], each);
    }
    print("plain search", best[0]);
    print("the walk alone", best[1]);
    print("the walk, told", best[3]);
    print("the same, fifty hits read", best[4]);
    print("the same, all hits read", best[5]);
    print("whole answer, downstream", best[2]);
    print("the same, of one round", each);
    ratio("walk to plain search", best[1], best[0], starts, plain);
    ratio("the walk, told, to plain search", best[3], best[0], starts, plain);
    ratio("fifty hits read to plain search", best[4], best[0], starts, plain);
    ratio("all hits read to plain search", best[5], best[0], starts, plain);
    ratio("whole answer to plain search", best[2], best[0], starts, plain);
    print("whole answer, upstream", times(starts, start -> ask(start, Direction.UPSTREAM, null)));
  }

  /** Holds the walk against the plain search, item by item; answers how many hits there are. */
  private static int compare(PlainSearch plain, ItemGraph graph, int start) {
    int there = plain.search(start, DEPTH);
    ImpactWalk walk = walk(graph, start, Direction.DOWNSTREAM);
    assertThat(walk.found()).isEqualTo(there);
    for (int level = 1; level <= walk.levels(); level++) {
      for (int item : walk.level(level)) {
        assertThat(plain.failed((int) graph.id(item) - 1)).isTrue();
      }
    }
    return there;
  }

  /** Some of the first items, none of them retired. */
  private static int[] sample(MadeItems made, int count, int of) {
    Random random = new Random(7);
    return IntStream.generate(() -> random.nextInt(of))
        .filter(item -> !made.retired[item])
        .limit(count)
        .toArray();
  }

  private static ImpactWalk walk(ItemGraph graph, int start, Direction direction) {
    return ImpactWalk.of(graph, new int[] {graph.place(start + 1L)}, direction, DEPTH);
  }

  private static ImpactQuestion question(int start) {
    return ImpactQuestion.downstream(RecordNumber.of(RecordKind.CONFIGURATION_ITEM, start + 1L));
  }

  private static Object read(Object answer, int most) {
    return ((ImpactAnswer) answer).hits().stream().limit(most).toList();
  }

  private ImpactAnswer ask(int start, Direction direction, @Nullable Instant at) {
    RecordNumber item = RecordNumber.of(RecordKind.CONFIGURATION_ITEM, start + 1L);
    return Acting.as(
        staff, () -> impact.impact(new ImpactQuestion(List.of(item), direction, DEPTH, at)));
  }

  private static long[] times(int[] starts, IntFunction<Object> work) {
    long[] took = new long[starts.length];
    for (int i = 0; i < starts.length; i++) {
      long began = System.nanoTime();
      Object done = work.apply(starts[i]);
      took[i] = System.nanoTime() - began;
      Reference.reachabilityFence(done);
    }
    return took;
  }

  /**
   * The least that each question took in any round: what the neighbours of this machine add goes.
   */
  private static long[] least(long @Nullable [] one, long[] other) {
    return one == null
        ? other
        : IntStream.range(0, one.length).mapToLong(i -> Math.min(one[i], other[i])).toArray();
  }

  private static void print(String what, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-32s p50 %9.3f ms, p95 %9.3f ms, p99 %9.3f ms, most %9.3f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static void ratio(
      String what, long[] ours, long[] theirs, int[] starts, PlainSearch plain) {
    StringBuilder bySize = new StringBuilder();
    int[] bounds = {0, 10, 100, 1_000, 10_000, Integer.MAX_VALUE};
    for (int b = 1; b < bounds.length; b++) {
      int from = bounds[b - 1];
      int to = bounds[b];
      int[] those =
          IntStream.range(0, starts.length)
              .filter(
                  i -> {
                    int hits = plain.search(starts[i], DEPTH);
                    return hits >= from && hits < to;
                  })
              .toArray();
      if (those.length > 0) {
        bySize.append(
            String.format(
                Locale.ROOT,
                "; from %,d hits on %.2f (%d questions)",
                from,
                sum(ours, those) / (double) sum(theirs, those),
                those.length));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-32s %.2f over all questions%s%n",
        what,
        Arrays.stream(ours).sum() / (double) Arrays.stream(theirs).sum(),
        bySize);
  }

  private static long sum(long[] of, int[] places) {
    return Arrays.stream(places).mapToLong(place -> of[place]).sum();
  }

  /** Some updates: one relation ended, then many; then what was before. */
  private void edits(MadeItems made, MadeTables filled, long number) throws Exception {
    ItemGraph before = new GraphKeeper(heads, tables).graph();
    int start = sample(made, 1, made.size)[0];
    ask(start, Direction.DOWNSTREAM, null);
    long[] next = new long[20];
    for (int i = 0; i < next.length; i++) {
      end(filled, number + 1 + i, "id = " + (3 * (made.size - 1 - i) + 1));
      long began = System.nanoTime();
      ask(start, Direction.DOWNSTREAM, null);
      next[i] = System.nanoTime() - began;
    }
    print("next answer after one edit", next);
    end(filled, number + 1 + next.length, "id % 100 = 50");
    long began = System.nanoTime();
    ask(start, Direction.DOWNSTREAM, null);
    System.out.printf(
        Locale.ROOT,
        "next answer after an update that ends one relation in a hundred: %,.1f ms%n",
        (System.nanoTime() - began) / 1e6);
    if (made.size <= LARGEST_PAST) {
      past(made, before, MadeTables.at(number).toInstant(ZoneOffset.UTC));
    }
  }

  private static void end(MadeTables filled, long update, String which) throws Exception {
    filled.run(
        "update item_relation set to_update = "
            + update
            + " where to_update = "
            + Long.MAX_VALUE
            + " and "
            + which);
    filled.update(update, 0, 1);
  }

  private void past(MadeItems made, ItemGraph before, Instant then) {
    int[] starts = sample(made, PAST_QUESTIONS, made.size);
    int different = 0;
    for (int start : starts) {
      ImpactAnswer past = ask(start, Direction.DOWNSTREAM, then);
      ImpactQuestion question = past.question();
      assertThat(past)
          .isEqualTo(
              new ImpactTeller(ImpactWalk.of(before, question), any -> true, any -> true)
                  .answer(question, new int[] {before.place(start + 1L)}));
      different += past.hits().equals(ask(start, Direction.DOWNSTREAM, null).hits()) ? 0 : 1;
    }
    System.out.printf(
        Locale.ROOT,
        "%,d questions of the past answered as the graph of then answers them; %,d of them are"
            + " answered otherwise today%n",
        starts.length,
        different);
    print(
        "as of the past, downstream",
        times(starts, start -> ask(start, Direction.DOWNSTREAM, then)));
    print("as of the past, upstream", times(starts, start -> ask(start, Direction.UPSTREAM, then)));
  }
}
