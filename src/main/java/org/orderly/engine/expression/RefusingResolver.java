package org.orderly.engine.expression;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.RuleViolation;

/**
 * Stands last and refuses what no other resolver allowed: every property and every method of a
 * value, so that no expression reaches a class, and every assignment.
 */
final class RefusingResolver extends ReadOnlyResolver {

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object name) {
    if (base != null) {
      throw refused("reads " + name);
    }
    return null;
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] types,
      @Nullable Object @Nullable [] arguments) {
    throw refused("calls " + method);
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object name, @Nullable Object value) {
    throw refused("sets " + name);
  }

  private static RuleViolation refused(String attempt) {
    return new RuleViolation(
        EngineRule.EXPRESSION,
        "An expression " + attempt + "; it may name variables and delegates only");
  }
}
