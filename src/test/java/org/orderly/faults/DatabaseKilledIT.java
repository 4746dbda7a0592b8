package org.orderly.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.fixtures.ServerProcess;

/** Kills the private MariaDB under a burst of reports; the server stays and heals by itself. */
class DatabaseKilledIT {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = Integer.getInteger("rounds", 1);

  @TempDir Path folder;

  @Test
  void serverAnswersThatItIsNotAvailableAndHealsByItself() throws Exception {
    Path data = folder.resolve("data");
    try (Ledger ledger = new Ledger(folder.resolve("ledger"));
        ServerProcess server =
            ServerProcess.start(ServerProcess.jar(), folder, Map.of()).awaitHealthy()) {
      Visit visit = Visit.to(server, data);
      for (int round = 1; round <= ROUNDS; round++) {
        Burst burst = new Burst(visit, ledger).start(CLIENTS);
        await().atMost(Duration.ofMinutes(2)).until(() -> burst.acknowledged() >= 20);
        ProcessHandle killed = database(data);
        killed.destroyForcibly();
        killed.onExit().join();
        int before = burst.acknowledged();
        await().atMost(Duration.ofMinutes(1)).until(() -> burst.acknowledged() > before + 20);
        burst.stop();
        assertThat(burst.answers().keySet()).as("%s", burst.answers()).isSubsetOf(201, 503);
        Burst repeats = new Burst(visit, ledger);
        ledger.unanswered().forEach(repeats::report);
        assertThat(repeats.answers().keySet()).isSubsetOf(201);
        KeptRecords.assertKept(data, ledger.acknowledged());
        System.out.printf("Round %d: answers %s.%n", round, burst.answers());
      }
      assertThat(server.healthy()).isTrue();
      assertInvariantsHold();
    }
  }

  private static ProcessHandle database(Path data) throws IOException {
    String process = Files.readString(data.resolve("mariadb.pid")).split(" ")[0];
    return ProcessHandle.of(Long.parseLong(process)).orElseThrow();
  }

  private void assertInvariantsHold() {
    try (ServerProcess check =
        ServerProcess.start(ServerProcess.jar("check-invariants"), folder, Map.of())) {
      assertThat(check.awaitExit()).as(check.output()).isZero();
      assertThat(check.output()).contains(" 0 broken.");
    }
  }
}
