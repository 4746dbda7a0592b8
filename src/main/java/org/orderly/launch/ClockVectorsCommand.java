package org.orderly.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.orderly.kernel.ArgumentCheck;
import org.orderly.kernel.Command;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.ServerCommand;
import org.orderly.servicelevel.ClockVectors;
import org.orderly.servicelevel.ServiceLevelRule;

/** Compares our arithmetic of service clocks with what others expect of theirs. */
@Command(
    name = "clock-vectors",
    usage =
        "clock-vectors FILE.json: compares the arithmetic of service clocks with the expectations in"
            + " the file",
    database = Command.Database.NONE,
    check = ClockVectorsCommand.OneFile.class)
class ClockVectorsCommand implements ServerCommand {

  @Override
  public int run(List<String> arguments) {
    return ClockVectors.compare(Path.of(arguments.get(0)), System.out);
  }

  /** Accepts one path. */
  static final class OneFile implements ArgumentCheck {

    @Override
    public void check(List<String> arguments) {
      if (arguments.size() != 1 || !isPath(arguments.get(0))) {
        throw new RuleViolation(ServiceLevelRule.VECTORS_UNNAMED, "Name one file of expectations");
      }
    }

    private static boolean isPath(String text) {
      try {
        return !Path.of(text).toString().isEmpty();
      } catch (InvalidPathException none) {
        return false;
      }
    }
  }
}
