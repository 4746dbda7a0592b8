package org.orderly.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions that forms carry, as the engine evaluates those of decision tables. */
public interface Feel {

  /**
   * Whether the expression is true for the values.
   *
   * @param expression as a form writes it, with or without the leading equals sign
   * @param context values by name; a name that is missing is null in the expression
   * @return true only for the boolean true, so false for null and for any other value
   * @throws IllegalArgumentException where the expression cannot be parsed or evaluated
   */
  boolean test(String expression, Map<String, ? extends @Nullable Object> context);
}
