package org.orderly.engine.feel;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.Feel;
import org.springframework.stereotype.Component;

@Component
class EngineFeel implements Feel {

  private final FeelEngine engine = new ParsedOnceFeelEngine();

  @Override
  public boolean test(String expression, Map<String, ? extends @Nullable Object> context) {
    String text = expression.startsWith("=") ? expression.substring(1) : expression;
    try {
      Object value =
          engine.evaluateSimpleExpression(
              text, Variables.fromMap(new HashMap<>(context)).asVariableContext());
      return Boolean.TRUE.equals(value);
    } catch (FeelException failure) {
      throw new IllegalArgumentException("The expression fails: " + expression, failure);
    }
  }
}
