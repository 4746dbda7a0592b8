package org.orderly.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.orderly.engine.Decisions;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.CountingDataSource;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class DeployedDecisionsTest {

  @Autowired Decisions decisions;
  @Autowired RepositoryService repository;
  @Autowired TestClock clock;

  private final String key = Organisation.unique("size");

  @Test
  void aTableOnceReadIsAskedWithoutAStatement() {
    deploy("large");
    assertThat(size(12)).isEqualTo("large");
    assertThat(CountingDataSource.of(() -> size(12)).statements()).isZero();
  }

  @Test
  void aNewVersionCountsAfterAWhile() {
    deploy("large");
    assertThat(size(12)).isEqualTo("large");
    deploy("big");
    clock.advance(Duration.ofSeconds(31));
    assertThat(size(12)).isEqualTo("big");
  }

  @Test
  void aTableThatLeavesAHoleIsReported() {
    deploy("large");
    assertThatThrownBy(() -> size(5)).hasMessageContaining(key + " has 0 outcomes");
  }

  @Test
  void aDecisionThatNobodyDeployedIsNotFound() {
    assertThatThrownBy(() -> decisions.decide("no-such-decision", Map.of()))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("no-such-decision");
  }

  private Object size(int number) {
    return decisions.decide(key, Map.of("number", number)).get("size");
  }

  private void deploy(String word) {
    String table =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_Size"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" name="Size" namespace="test">
          <decision id="%s" name="Size" camunda:historyTimeToLive="P1D"><decisionTable id="Table_Size">
            <input id="Input_Number"><inputExpression id="InputExpression_Number" typeRef="integer">
              <text>number</text></inputExpression></input>
            <output id="Output_Size" name="size" typeRef="string"/>
            <rule id="Rule_Large"><inputEntry id="Entry_Large"><text>&gt; 10</text></inputEntry>
              <outputEntry id="Result_Large"><text>"%s"</text></outputEntry></rule>
          </decisionTable></decision></definitions>
        """
            .formatted(key, word);
    Deployment deployment =
        repository.createDeployment().name(key).addString(key + ".dmn", table).deploy();
    assertThat(deployment.getId()).isNotNull();
  }
}
