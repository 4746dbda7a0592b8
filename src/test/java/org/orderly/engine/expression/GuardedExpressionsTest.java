package org.orderly.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.fixtures.OneTask;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class GuardedExpressionsTest {

  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired RuntimeService runtime;
  @Autowired OneTask oneTask;
  @Autowired Canary canary;
  @Autowired DoNothingDelegate doNothing;

  @AfterEach
  void theCanaryWasNeverCalled() {
    assertThat(canary.calls()).isZero();
  }

  @Test
  void anExpressionSeesADelegateByItsBeanName() {
    assertThat(evaluate("${doNothing}")).isSameAs(doNothing);
  }

  @Test
  void anExpressionSeesVariablesTheirEntriesAndOperators() {
    assertThat(evaluate("${empty priority ? 1 : 2}")).isEqualTo(2L);
    assertThat(evaluate("${priority == 'P1' && count > 2}")).isEqualTo(true);
    assertThat(evaluate("${execution.processBusinessKey}")).asString().startsWith("one-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${canary}",
        "${canary.sing()}",
        "#{canary.sing()}",
        "${dataSource.connection}",
        "${environment}",
        "${runtimeService.createProcessInstanceQuery()}",
        "${''.getClass()}",
        "${''.class}",
        "${''['class']}",
        "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)}",
        "${priority.length()}",
        "${priority.bytes}",
        "${execution.processEngineServices}",
        "${execution.setVariable('priority', 'P5')}",
        "${execution.class.classLoader}",
        "${now().getClass()}",
        "${dateTime().chronology}",
        "${dateTime().getClass()}",
        "${dateTime().plusDays(1).getClass().forName('java.lang.Runtime')}",
        "${currentUser().toString()}",
        "${doNothing.execute(execution)}",
        "${doNothing.class}",
        "${S('{}')}",
        "${JSON('{}')}"
      })
  void anExpressionReachesNothingElse(String expression) {
    assertThatThrownBy(() -> evaluate(expression))
        .satisfiesAnyOf(
            refused -> assertThat(refused).isInstanceOf(RuleViolation.class),
            unknown ->
                assertThat(unknown)
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("Unknown property used"),
            noFunction -> assertThat(noFunction).hasMessageContaining("Could not resolve function"),
            noFunction -> assertThat(noFunction).hasMessageContaining("Syntax error"));
  }

  @Test
  void aVariableCannotTakeTheNameOfADelegate() {
    assertThat(evaluate("${doNothing}", Map.of("doNothing", "mine"))).isSameAs(doNothing);
  }

  private Object evaluate(String expression) {
    return evaluate(expression, Map.of("priority", "P1", "count", 3));
  }

  private Object evaluate(String expression, Map<String, Object> variables) {
    String process = oneTask.start();
    runtime.setVariables(process, variables);
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            command ->
                engine
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(command.getExecutionManager().findExecutionById(process)));
  }
}
