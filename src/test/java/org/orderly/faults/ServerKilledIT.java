package org.orderly.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.fixtures.ServerProcess;

/**
 * Kills the server under a burst of reports. One round in a build, more by {@code -Pfaults
 * -Drounds=N}; a failing round names its seed.
 */
class ServerKilledIT {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = Integer.getInteger("rounds", 1);
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
    Random random = new Random(SEED);
    Path data = folder.resolve("data");
    try (Ledger ledger = new Ledger(folder.resolve("ledger"))) {
      ServerProcess server = start().awaitHealthy();
      Visit visit = Visit.to(server, data);
      for (int round = 1; round <= ROUNDS; round++) {
        Burst burst = new Burst(visit.on(server), ledger).start(CLIENTS);
        int enough = 20 + random.nextInt(100);
        await().atMost(Duration.ofMinutes(2)).until(() -> burst.acknowledged() >= enough);
        server.kill();
        burst.stop();
        server = start().awaitHealthy();
        Burst repeats = new Burst(visit.on(server), ledger);
        ledger.unanswered().forEach(repeats::report);
        assertThat(repeats.answers().keySet()).as("seed %d", SEED).isSubsetOf(201);
        assertThat(ledger.unanswered()).isEmpty();
        KeptRecords.assertKept(data, ledger.acknowledged());
        System.out.printf(
            "Round %d: killed after %d acknowledged reports, %s; %s settled by repeating.%n",
            round, burst.acknowledged(), burst.answers(), repeats.answers());
      }
      assertInvariantsHold();
      assertThat(server.stop()).isEqualTo(143);
    }
  }

  private ServerProcess start() {
    return ServerProcess.start(ServerProcess.jar(), folder, Map.of());
  }

  private void assertInvariantsHold() {
    try (ServerProcess check =
        ServerProcess.start(ServerProcess.jar("check-invariants"), folder, Map.of())) {
      assertThat(check.awaitExit()).as(check.output()).isZero();
      assertThat(check.output()).contains(" 0 broken.");
    }
  }
}
