package org.orderly.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.engine.EngineRule;
import org.orderly.fixtures.OneTask;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class VariableGuardTest {

  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired RuntimeService runtime;
  @Autowired OneTask oneTask;

  @ParameterizedTest
  @ValueSource(strings = {"object", "bytes", "file", "xml"})
  void noDoorKnowsATypeThatIsNotPlain(String type) {
    assertThat(engine.getValueTypeResolver().typeForName(type)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"string", "integer", "long", "double", "boolean", "date", "json"})
  void everyDoorKnowsThePlainTypes(String type) {
    assertThat(engine.getValueTypeResolver().typeForName(type)).isNotNull();
  }

  static Stream<Object> notPlain() {
    return Stream.of(
        List.of("a"),
        Map.of("a", 1),
        new byte[] {1},
        Variables.serializedObjectValue("rO0ABQ==")
            .serializationDataFormat("application/x-java-serialized-object")
            .objectTypeName("org.orderly.NeverLoaded")
            .create(),
        Variables.serializedObjectValue("{}")
            .serializationDataFormat("application/json")
            .objectTypeName("org.orderly.NeverLoaded")
            .create(),
        Variables.fileValue("a.txt").file(new byte[] {1}).create());
  }

  @ParameterizedTest
  @MethodSource("notPlain")
  void noVariableIsAnObjectWhoeverSetsIt(Object value) {
    assertThatThrownBy(() -> set(value))
        .satisfiesAnyOf(
            refusal ->
                assertThat(refusal)
                    .isInstanceOfSatisfying(
                        RuleViolation.class,
                        ours -> assertThat(ours.rule()).isEqualTo(EngineRule.VARIABLE_TYPE)),
            engines ->
                assertThat(engines)
                    .hasMessageContaining("Java serialization format is prohibited"));
  }

  @Test
  void noScriptRunsInAnyLanguage() {
    for (String language : List.of("javascript", "groovy", "juel", "feel", "python")) {
      assertThatExceptionOfType(RuleViolation.class)
          .isThrownBy(
              () ->
                  engine
                      .getCommandExecutorTxRequired()
                      .execute(
                          command ->
                              engine.getScriptingEngines().getScriptEngineForLanguage(language)))
          .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(EngineRule.SCRIPT));
    }
  }

  @Test
  void theClassPathHoldsNoScriptEngineButTheExpressionLanguagesInTheEnginesJars() {
    assertThat(new ScriptEngineManager().getEngineFactories())
        .extracting(ScriptEngineFactory::getEngineName)
        .containsExactlyInAnyOrder("feel-scala", "feel-scala-unary-tests", "juel");
  }

  private void set(Object value) {
    runtime.setVariable(oneTask.start(), "value", value);
  }
}
