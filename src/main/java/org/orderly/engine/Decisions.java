package org.orderly.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks decision tables from Java, where no process asks them. The outcome is kept by who asks; the
 * engine's history of decisions is left out, since it would cost more statements than the step.
 */
public interface Decisions {

  /**
   * The outcome of the latest deployed version of a table, which another node may have deployed
   * half a minute ago.
   *
   * @param decision the decision's id
   * @param inputs values by the names that the table reads
   * @return values by the names of the outputs of the one row that applies
   * @throws IllegalStateException where there is no such decision, or no row or several apply
   */
  Map<String, @Nullable Object> decide(
      String decision, Map<String, ? extends @Nullable Object> inputs);
}
