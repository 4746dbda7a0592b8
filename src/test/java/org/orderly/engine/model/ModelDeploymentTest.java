package org.orderly.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentQuery;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class ModelDeploymentTest {

  @Autowired RepositoryService repository;
  @Autowired ModelDeployment deployment;

  @Test
  void theShippedModelsAreOneDeploymentUnderTheirPathsInTheProject() {
    assertThat(repository.getDeploymentResourceNames(ours().singleResult().getId()))
        .containsExactlyInAnyOrderElementsOf(ShippedModels.chosen(java.util.Map.of()).keySet());
  }

  @Test
  void anUnchangedSetIsNotDeployedAgain() {
    deployment.run();
    assertThat(ours().count()).isEqualTo(1);
  }

  private DeploymentQuery ours() {
    return repository.createDeploymentQuery().deploymentName("orderly-models");
  }
}
