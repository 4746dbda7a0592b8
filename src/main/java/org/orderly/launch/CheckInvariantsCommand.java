package org.orderly.launch;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.orderly.kernel.Command;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.ServerCommand;
import org.springframework.beans.factory.ObjectProvider;

/** Checks every truth about the data that must hold after any fault. */
@Command(
    name = "check-invariants",
    usage = "check-invariants: checks what must be true of the data after any fault")
class CheckInvariantsCommand implements ServerCommand {

  private static final int SHOWN = 20;

  private final ObjectProvider<InvariantCheck> checks;

  CheckInvariantsCommand(ObjectProvider<InvariantCheck> checks) {
    this.checks = checks;
  }

  @Override
  public int run(List<String> arguments) {
    return report(checks.stream().toList(), System.out) ? 0 : 1;
  }

  /** Prints each check with its result, and says whether all hold. */
  static boolean report(List<InvariantCheck> checks, PrintStream out) {
    long broken =
        checks.stream()
            .sorted(Comparator.comparing(InvariantCheck::name))
            .filter(check -> !holds(check, out))
            .count();
    out.printf("%d invariants checked, %d broken.%n", checks.size(), broken);
    return broken == 0;
  }

  private static boolean holds(InvariantCheck check, PrintStream out) {
    List<String> violations = check.violations();
    out.printf("%-8s %s%n", violations.isEmpty() ? "holds" : "BROKEN", check.name());
    violations.stream().limit(SHOWN).forEach(violation -> out.println("           " + violation));
    if (violations.size() > SHOWN) {
      out.printf("           and %d more%n", violations.size() - SHOWN);
    }
    return violations.isEmpty();
  }
}
