package org.orderly.engine.model;

import java.io.ByteArrayInputStream;
import java.util.SortedMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.orderly.engine.EngineStartStep;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys all shipped models as one set, so that a running process keeps the forms and decision
 * tables that it was released with; an unchanged set is not deployed again (ADR 0015).
 */
@Component
@Order(1)
class ModelDeployment implements EngineStartStep {

  static final String NAME = "orderly-models";
  static final String SOURCE = "orderly";

  private final RepositoryService repository;
  private final ModelSettings settings;
  private final ObjectProvider<BuildProperties> build;

  ModelDeployment(
      RepositoryService repository, ModelSettings settings, ObjectProvider<BuildProperties> build) {
    this.repository = repository;
    this.settings = settings;
    this.build = build;
  }

  @Override
  @Transactional
  public void run() {
    SortedMap<String, byte[]> models = ShippedModels.chosen(settings.variants());
    if (models.isEmpty()) {
      return;
    }
    DeploymentBuilder set =
        repository.createDeployment().name(NAME).source(SOURCE).enableDuplicateFiltering(false);
    models.forEach((name, content) -> set.addInputStream(name, new ByteArrayInputStream(content)));
    Deployment deployment = set.deploy();
    build.ifAvailable(product -> checkVersion(deployment, product.getVersion()));
  }

  private void checkVersion(Deployment deployment, String version) {
    for (ProcessDefinition process :
        repository.createProcessDefinitionQuery().deploymentId(deployment.getId()).list()) {
      if (!version.equals(process.getVersionTag())) {
        throw new IllegalStateException(
            "%s carries the version tag %s; the product is %s"
                .formatted(process.getResourceName(), process.getVersionTag(), version));
      }
    }
  }
}
