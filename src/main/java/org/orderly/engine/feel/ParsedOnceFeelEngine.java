package org.orderly.engine.feel;

import camundajar.impl.scala.collection.immutable.Map;
import camundajar.impl.scala.runtime.BoxesRunTime;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Right;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.context.VariableProvider.CompositeVariableProvider;
import org.camunda.feel.context.VariableProvider.StaticVariableProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.util.ConcurrentLruCache;

/**
 * The engine's own FEEL, but each text is parsed once and not at every evaluation (ADR 0016). A
 * parsed expression is immutable, so all threads share it.
 */
final class ParsedOnceFeelEngine extends ScalaFeelEngine {

  private static final int KEPT = 10_000;

  private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> expressions =
      new ConcurrentLruCache<>(KEPT, text -> feelEngine.parseExpression(text));
  private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> unaryTests =
      new ConcurrentLruCache<>(KEPT, text -> feelEngine.parseUnaryTests(text));

  ParsedOnceFeelEngine() {
    super(List.of());
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
    return (T) evaluate(expressions.get(expression), new ContextVariableWrapper(variables));
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String inputVariable, VariableContext variables) {
    VariableProvider input =
        new StaticVariableProvider(new Map.Map1<>(INPUT_VARIABLE_NAME, inputVariable));
    VariableProvider all =
        new CompositeVariableProvider(toScalaList(input, new ContextVariableWrapper(variables)));
    return BoxesRunTime.unboxToBoolean(evaluate(unaryTests.get(expression), all));
  }

  private Object evaluate(Either<Failure, ParsedExpression> parsed, VariableProvider variables) {
    CustomContext context =
        new CustomContext() {
          @Override
          public VariableProvider variableProvider() {
            return variables;
          }
        };
    return valueOf(feelEngine.eval(valueOf(parsed), context));
  }

  private static <T> T valueOf(Either<Failure, T> either) {
    if (either instanceof Right<Failure, T> right) {
      return right.value();
    }
    throw LOGGER.evaluationException(either.swap().toOption().get().message());
  }
}
