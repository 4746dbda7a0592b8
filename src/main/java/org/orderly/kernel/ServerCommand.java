package org.orderly.kernel;

import java.util.List;

/**
 * Work that the jar does instead of serving: it runs with the whole context but without open ports
 * and without the job executor, and ends. Implementations carry {@link Command}.
 */
public interface ServerCommand {

  /**
   * Does the work.
   *
   * @param arguments what follows the command's name
   * @return the exit code: 0 done, 1 done and something is wrong, 2 called wrongly
   */
  int run(List<String> arguments);
}
