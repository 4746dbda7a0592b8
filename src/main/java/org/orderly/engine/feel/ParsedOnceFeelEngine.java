package org.orderly.engine.feel;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.collection.immutable.Map;
import camundajar.impl.scala.runtime.BoxesRunTime;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Try;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.context.VariableProvider.CompositeVariableProvider;
import org.camunda.feel.context.VariableProvider.StaticVariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.springframework.util.ConcurrentLruCache;

/**
 * The engine's own FEEL, but each text is parsed once and the built-in functions are made once, not
 * at every evaluation (ADR 0016). Both are immutable, so all threads share them. What does not
 * evaluate goes to the engine's own way, which says why.
 */
final class ParsedOnceFeelEngine extends ScalaFeelEngine {

  private static final int KEPT = 10_000;

  private final FeelInterpreter interpreter = new FeelInterpreter(feelEngine.valueMapper());
  private final FunctionProvider functions =
      new BuiltinFunctions(feelEngine.clock(), feelEngine.valueMapper());
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
    Optional<Val> value =
        evaluate(expressions.get(expression), new ContextVariableWrapper(variables));
    return value.isPresent()
        ? (T) feelEngine.valueMapper().unpackVal(value.get())
        : super.evaluateSimpleExpression(expression, variables);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String inputVariable, VariableContext variables) {
    VariableProvider input =
        new StaticVariableProvider(new Map.Map1<>(INPUT_VARIABLE_NAME, inputVariable));
    VariableProvider all =
        new CompositeVariableProvider(toScalaList(input, new ContextVariableWrapper(variables)));
    Optional<Val> value = evaluate(unaryTests.get(expression), all);
    return value.isPresent()
        ? BoxesRunTime.unboxToBoolean(feelEngine.valueMapper().unpackVal(value.get()))
        : super.evaluateSimpleUnaryTests(expression, inputVariable, variables);
  }

  private Optional<Val> evaluate(
      Either<Failure, ParsedExpression> parsed, VariableProvider variables) {
    if (parsed.isLeft()) {
      return Optional.empty();
    }
    EvalContext context =
        new EvalContext(
            feelEngine.valueMapper(), variables, functions, new EvaluationFailureCollector());
    Option<Val> value =
        Try.apply(() -> interpreter.eval(parsed.toOption().get().expression(), context)).toOption();
    return value.isEmpty() || failed(value.get(), context)
        ? Optional.empty()
        : Optional.of(value.get());
  }

  private static boolean failed(Val value, EvalContext context) {
    return value instanceof ValError
        || value instanceof ValFatalError
        || context
            .failureCollector()
            .failures()
            .exists(
                failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
  }
}
