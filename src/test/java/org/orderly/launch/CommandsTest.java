package org.orderly.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orderly.OrderlyApplication;
import org.orderly.kernel.Command;
import org.orderly.kernel.InvariantCheck;

class CommandsTest {

  private final Commands commands = Commands.of(OrderlyApplication.class);

  @Test
  void commandsAreFoundWithoutStartingTheServer() {
    assertThat(commands.find("check-invariants")).isNotNull();
    assertThat(commands.list()).contains("\n  check-invariants: ", "\n  reset-administrator: ");
  }

  @Test
  void wrongNameFindsNothing() {
    assertThat(commands.find("check")).isNull();
  }

  @Test
  void eachUsageBeginsWithTheName() {
    assertThat(commands.all()).allSatisfy(c -> assertThat(c.usage()).startsWith(c.name()));
  }

  @Test
  void argumentsAreCheckedBeforeAnythingStarts() {
    assertThat(Commands.accepts(Objects.requireNonNull(commands.find("replay")), List.of()))
        .isFalse();
    assertThat(
            Commands.accepts(Objects.requireNonNull(commands.find("check-invariants")), List.of()))
        .isTrue();
  }

  @Test
  void aCommandWithoutADatabaseRunsByItself() {
    Command vectors = Objects.requireNonNull(commands.find("clock-vectors"));
    assertThat(vectors.database()).isEqualTo(Command.Database.NONE);
    assertThat(Commands.accepts(vectors, List.of())).isFalse();
    assertThat(Commands.accepts(vectors, List.of("a\0b"))).isFalse();
    assertThat(commands.runAlone(vectors, List.of("nowhere.json"))).isEqualTo(2);
    assertThat(commands.runAlone(vectors, List.of("src/test/vectors/clock-vectors.json"))).isZero();
  }

  @Test
  void invariantsThatHoldAreReportedAsSuch() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(report(out, check("I8 numbers are unique", 0))).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("holds    I8 numbers are unique", "1 invariants checked, 0 broken.");
  }

  @Test
  void brokenInvariantShowsTwentyViolationsAndHowManyMore() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(report(out, check("I1 all is there", 0), check("I8 numbers are unique", 23)))
        .isFalse();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("BROKEN   I8", "violation 20\n", "and 3 more", "2 invariants checked, 1 broken.")
        .doesNotContain("violation 21\n");
  }

  private static boolean report(ByteArrayOutputStream out, InvariantCheck... checks) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    return CheckInvariantsCommand.report(List.of(checks), print);
  }

  private static InvariantCheck check(String name, int violations) {
    return new InvariantCheck() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<String> violations() {
        return IntStream.rangeClosed(1, violations).mapToObj(n -> "violation " + n).toList();
      }
    };
  }
}
