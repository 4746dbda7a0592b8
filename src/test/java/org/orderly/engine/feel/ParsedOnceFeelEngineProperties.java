package org.orderly.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

class ParsedOnceFeelEngineProperties {

  private static final FeelEngine PLAIN = new ScalaFeelEngine(List.of());
  private static final FeelEngine PARSED_ONCE = new ParsedOnceFeelEngine();

  @Property(tries = 2000)
  void everyUnaryTestAnswersAsTheEnginesOwn(
      @ForAll("unaryTests") String test, @ForAll("values") Object input) {
    VariableContext variables = variables(input);
    assertThat(answer(() -> PARSED_ONCE.evaluateSimpleUnaryTests(test, "input", variables)))
        .isEqualTo(answer(() -> PLAIN.evaluateSimpleUnaryTests(test, "input", variables)));
  }

  @Property(tries = 2000)
  void everyExpressionAnswersAsTheEnginesOwn(
      @ForAll("expressions") String expression, @ForAll("values") Object input) {
    VariableContext variables = variables(input);
    assertThat(answer(() -> PARSED_ONCE.evaluateSimpleExpression(expression, variables)))
        .isEqualTo(answer(() -> PLAIN.evaluateSimpleExpression(expression, variables)));
  }

  private static VariableContext variables(Object input) {
    Map<String, Object> values = new HashMap<>();
    values.put("input", "nothing".equals(input) ? null : input);
    values.put("other", 4);
    return Variables.fromMap(values).asVariableContext();
  }

  private static String answer(java.util.function.Supplier<Object> evaluation) {
    try {
      return String.valueOf(evaluation.get());
    } catch (RuntimeException failure) {
      return failure.getClass() + failure.getMessage();
    }
  }

  @Provide
  Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-9, 9),
        Arbitraries.of("critical", "high", "", "nothing", "ä\"🙂"),
        Arbitraries.of(true, false, 2.5, LocalDate.of(2026, 1, 31)));
  }

  @Provide
  Arbitrary<String> unaryTests() {
    Arbitrary<String> plain =
        Arbitraries.of(
            "-",
            "",
            "\"high\"",
            "\"critical\",\"high\"",
            "not(\"high\")",
            "< 3",
            ">= other",
            "[1..5]",
            "]1..5[",
            "not([1..5])",
            "true",
            "null",
            "input = null",
            "? > 2",
            "date(\"2026-01-31\")",
            "contains(?, \"i\")",
            "missing",
            "3 +",
            "((");
    return Combinators.combine(plain, plain)
        .as((first, second) -> first.length() > second.length() ? first : first + "," + second);
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> term =
        Arbitraries.of(
            "input",
            "other",
            "missing",
            "1",
            "\"a\"",
            "null",
            "true",
            "[1,2,input]",
            "{a: input}",
            "if input = 3 then 1 else null",
            "count([1,2])",
            "date(\"2026-01-31\")",
            "input.x",
            "(");
    Arbitrary<String> operator =
        Arbitraries.of(" + ", " - ", " = ", " != ", " < ", " and ", " or ", " in ", " ");
    return Combinators.combine(term, operator, term).as((a, o, b) -> a + o + b);
  }
}
