package org.orderly.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.fixtures.ServerProcess;

/** Replays the made log as people do: with the packaged jar. */
class ReplayIT {

  @TempDir private Path folder;

  @Test
  void madeLogIsReproducedOddityByOddity() {
    try (ServerProcess replay = replay("--log=" + MadeLog.FILE)) {
      assertThat(replay.awaitExit()).as(replay.output()).isZero();
      assertThat(replay.output())
          .doesNotContain("DIFFERS")
          .contains("100 % 128 of 128 events")
          .containsPattern("incidents +20 +20")
          .containsPattern("closed +20 +20")
          .containsPattern("reopenings +4 +4")
          .containsPattern("holds, each reason by itself +12 +12")
          .containsPattern("with assignment groups: 3 +1 +1")
          .containsPattern("impact 3, urgency 3 gives priority +P4 +P4")
          .containsPattern("rows with the priority .* +104 +104")
          .contains("invariants hold")
          .contains("life cycles/s");
      assertThat(replay.output().lines().filter(line -> line.contains(" not applied: ITSM-")))
          .satisfiesExactlyInAnyOrder(
              line -> assertThat(line).startsWith("INC9000008 line 32").contains("is closed"),
              line -> assertThat(line).startsWith("INC9000008 line 33").contains("is closed"),
              line -> assertThat(line).startsWith("INC9000020").contains("-100"),
              line -> assertThat(line).startsWith("INC9000020").contains("leads back to new"));
      assertThat(replay.output().lines().filter(line -> line.contains("not taken over:")))
          .singleElement()
          .satisfies(line -> assertThat(line).startsWith("INC9000019").contains("E-mail"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --log=none.csv            | none.csv is no file
          --log=pom.xml --limit=0   | The limit «0»
          --fast                    | Usage: replay
          """)
  void badCallIsAnsweredInOneLineWithoutADatabase(String arguments, String answer)
      throws IOException {
    try (ServerProcess replay = replay(arguments.split(" "))) {
      assertThat(replay.awaitExit()).isEqualTo(2);
      assertThat(replay.output().strip()).contains(answer).hasLineCount(1);
      try (var files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
    }
  }

  private ServerProcess replay(String... arguments) {
    List<String> command = ServerProcess.jar("replay");
    command.addAll(List.of(arguments));
    return ServerProcess.start(command, folder, Map.of());
  }
}
