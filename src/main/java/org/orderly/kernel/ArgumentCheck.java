package org.orderly.kernel;

import java.util.List;

/** Checks a command's arguments before a database or server is started for it. */
public interface ArgumentCheck {

  /**
   * Accepts the arguments or refuses them.
   *
   * @param arguments what follows the command's name
   * @throws RuleViolation in one line, where the command cannot run with them
   */
  void check(List<String> arguments);

  /** Accepts whatever is given. */
  final class None implements ArgumentCheck {

    @Override
    public void check(List<String> arguments) {}
  }
}
