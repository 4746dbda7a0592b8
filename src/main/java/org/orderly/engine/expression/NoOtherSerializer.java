package org.orderly.engine.expression;

import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.RuleViolation;

/** Refuses every variable that no allowed serializer writes. */
final class NoOtherSerializer implements VariableSerializerFactory {

  @Override
  public @Nullable TypedValueSerializer<?> getSerializer(String name) {
    return null;
  }

  @Override
  public TypedValueSerializer<?> getSerializer(TypedValue value) {
    throw new RuleViolation(
        EngineRule.VARIABLE_TYPE,
        "A variable is an object, bytes or a file; allowed are texts, numbers, truth values,"
            + " instants, and JSON for lists");
  }
}
