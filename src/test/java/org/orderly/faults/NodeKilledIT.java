package org.orderly.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.fixtures.ServerProcess;

/**
 * Two servers on one database raise and tell the alarms of many service clocks that are due at
 * once, and one of them is killed meanwhile. Only by {@code mvn -Pfaults verify}, where {@code
 * -Drounds=N} kills more of them; a failing round names its seed.
 */
@EnabledIfSystemProperty(named = "orderly.faults", matches = "true")
class NodeKilledIT {

  private static final int INCIDENTS = 30;
  private static final int COPIES = 4_000;
  private static final int ROUNDS = Integer.getInteger("rounds", 1);
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final long FIRST_COPY = 900_000_000;

  @TempDir Path folder;

  @Test
  void eachAlarmIsRaisedOnceAndToldOnce() throws Exception {
    Random random = new Random(SEED);
    Path data = folder.resolve("data");
    try (Ledger ledger = new Ledger(folder.resolve("ledger"));
        ServerProcess first = start(Map.of()).awaitHealthy();
        KeptAlarms alarms = KeptAlarms.in(data)) {
      Visit visit = Visit.to(first, data);
      for (int round = 1; round <= ROUNDS; round++) {
        List<String> numbers = report(visit, ledger);
        long before = alarms.raised();
        long all = (long) (numbers.size() + COPIES) * KeptAlarms.OF_A_RECORD;
        long killedAfter;
        try (ServerProcess second = start(alarms.settings()).awaitHealthy()) {
          alarms.makeDue(numbers, COPIES, FIRST_COPY + (long) round * COPIES);
          long enough = before + 1 + random.nextInt((int) all / 2);
          await().atMost(Duration.ofMinutes(2)).until(() -> alarms.raised() >= enough);
          second.kill();
          killedAfter = alarms.raised() - before;
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> alarms.left() == 0);
        assertThat(alarms.raised() - before).as("seed %d", SEED).isEqualTo(all);
        assertThat(alarms.differentRaised()).as("seed %d", SEED).isEqualTo(alarms.raised());
        assertThat(alarms.told()).as("seed %d", SEED).isPositive().isEqualTo(alarms.toTell());
        assertThat(alarms.differentTold()).as("seed %d", SEED).isEqualTo(alarms.told());
        System.out.printf(
            "Round %d: killed after %,d of %,d alarms; each raised once, %,d told once so far.%n",
            round, killedAfter, all, alarms.told());
      }
      assertThat(first.stop()).isEqualTo(143);
    }
    assertInvariantsHold();
  }

  /** More incidents; the numbers of those. */
  private static List<String> report(Visit visit, Ledger ledger) throws Exception {
    List<String> before = new ArrayList<>(ledger.acknowledged().values());
    Burst burst = new Burst(visit, ledger).start(2);
    await().atMost(Duration.ofMinutes(2)).until(() -> burst.acknowledged() >= INCIDENTS);
    burst.stop();
    List<String> numbers = new ArrayList<>(ledger.acknowledged().values());
    numbers.removeAll(before);
    return numbers;
  }

  private ServerProcess start(Map<String, String> settings) {
    return ServerProcess.start(ServerProcess.jar(), folder, settings);
  }

  private void assertInvariantsHold() {
    try (ServerProcess check =
        ServerProcess.start(ServerProcess.jar("check-invariants"), folder, Map.of())) {
      assertThat(check.awaitExit()).as(check.output()).isZero();
      assertThat(check.output()).contains(" 0 broken.");
    }
  }
}
