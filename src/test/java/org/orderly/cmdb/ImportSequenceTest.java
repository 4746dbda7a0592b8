package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Random files with lines that tell of the same items again, contradict each other, or are wrong:
 * however they are cut into parts, killed and repeated, they end in the same state.
 */
@OrderlyTest
class ImportSequenceTest {

  private static final int LINES = 60;
  private static final int NAMES = 12;

  @Autowired Organisation organisation;
  @Autowired ApplicationContext context;

  private ImportDesk desk;
  private Actor manager;

  @BeforeEach
  void aManager() {
    desk = ImportDesk.in(context);
    manager = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
  }

  /** Items of a file of its own: names and serial numbers end in what nobody else's end in. */
  private record Own(String mark, String file) {

    static Own of(long seed) {
      Random random = new Random(seed);
      String mark = Organisation.unique("-q");
      String lines =
          IntStream.range(0, LINES).mapToObj(n -> line(random, mark)).collect(Collectors.joining());
      return new Own(mark, "class,name,serial,assetTag,memory,status\n" + lines);
    }

    private static String line(Random random, String mark) {
      String itemClass = pick(random, "server", "server", "workstation", "application", "nonsense");
      String name = "n" + random.nextInt(NAMES) + mark;
      String serial = pick(random, "", "s" + random.nextInt(NAMES) + mark, "Default string");
      String tag = pick(random, "", "", "t" + random.nextInt(NAMES) + mark);
      String memory = pick(random, "", "1", "01", "2", "much");
      String status = pick(random, "", "live", "test", "maintenance", "LIVE");
      return String.join(",", itemClass, name, serial, tag, memory, status) + "\n";
    }

    private static String pick(Random random, String... some) {
      return some[random.nextInt(some.length)];
    }

    List<String> names() {
      return IntStream.range(0, NAMES).mapToObj(n -> "n" + n + mark).toList();
    }
  }

  private Map<String, Object> state(Own own) {
    return desk.state(own.names(), own.mark());
  }

  private ImportView imported(Own own, int linesAtOnce) {
    return desk.all(manager, desk.items(manager, "list", own.file(), linesAtOnce));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theSizeOfPartsMakesNoDifference(long seed) {
    List<Map<String, Object>> states = new ArrayList<>();
    List<Integer> refused = new ArrayList<>();
    for (int linesAtOnce : new int[] {1_000, 1, 7}) {
      Own own = Own.of(seed);
      ImportView done = imported(own, linesAtOnce);
      assertThat(done.result().done()).isEqualTo(LINES);
      refused.add(done.result().refused());
      states.add(state(own));
    }
    assertThat(states).allMatch(states.get(0)::equals);
    assertThat(refused).containsOnly(refused.get(0));
    assertThat(refused.get(0)).isBetween(1, LINES - 1);
  }

  @Test
  void killedInAnyPartAndGoneOnWithItEndsAsACleanRun() {
    long seed = 5;
    Own clean = Own.of(seed);
    ImportView whole = imported(clean, 20);
    for (int killedIn = 0; killedIn < LINES / 20; killedIn++) {
      Own own = Own.of(seed);
      ImportView run = desk.items(manager, "list", own.file(), 20);
      desk.work();
      Acting.as(manager, () -> desk.imports.start(run.id()));
      for (int part = 0; part < killedIn; part++) {
        desk.work.next();
      }
      desk.transaction.executeWithoutResult(
          transaction -> {
            desk.work.next();
            transaction.setRollbackOnly();
          });
      desk.work();
      assertThat(desk.view(run).result()).isEqualTo(whole.result());
      assertThat(state(own)).isEqualTo(state(clean));
    }
  }

  @Test
  void importedAgainToTheEndNothingChanges() {
    Own own = Own.of(7);
    imported(own, 20);
    imported(own, 20);
    Map<String, Object> settled = state(own);
    ImportView again = imported(own, 20);
    assertThat(state(own)).isEqualTo(settled);
    assertThat(again.result().created()).isZero();
  }

  @Test
  void importsAtOnceWaitForEachOtherAndMakeNothingTwice() {
    String mark = Organisation.unique("-q");
    String file =
        "class,name,serial\n"
            + IntStream.range(0, 200)
                .mapToObj(n -> "server,n" + n + mark + ",s" + n + mark + "\n")
                .collect(Collectors.joining());
    List<ImportView> runs =
        Stream.of("one", "two").map(source -> desk.items(manager, source, file, 50)).toList();
    desk.work();
    runs.forEach(run -> Acting.as(manager, () -> desk.imports.start(run.id())));
    List<CompletableFuture<Void>> nodes =
        IntStream.range(0, 2)
            .mapToObj(
                node ->
                    CompletableFuture.runAsync(
                        this::workAsANode, task -> new Thread(task, "node-" + node).start()))
            .toList();
    nodes.forEach(CompletableFuture::join);
    desk.work();
    ImportCounts first = desk.view(runs.get(0)).result();
    ImportCounts second = desk.view(runs.get(1)).result();
    assertThat(first.created() + second.created()).isEqualTo(200);
    assertThat(first.refused() + second.refused()).isZero();
    assertThat(
            desk.configuration.identified(
                IdentifierKind.SERIAL,
                IntStream.range(0, 200).mapToObj(n -> "s" + n + mark).toList()))
        .hasSize(200)
        .allSatisfy((serial, items) -> assertThat(items).hasSize(1));
  }

  private void workAsANode() {
    try {
      desk.work();
    } catch (ImportWork.FailedPart waited) {
      assertThat(waited).hasRootCauseInstanceOf(SQLException.class);
      assertThat(waited.getCause()).isInstanceOf(ConcurrencyFailureException.class);
    }
  }
}
