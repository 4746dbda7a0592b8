package org.orderly.engine.access;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.orderly.engine.EngineStartStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the grants: at each start for what stands, and at each deployment for its processes. */
@Component
@Order(2)
class Access implements EngineStartStep {

  private final RepositoryService repository;
  private final GrantTable table;

  Access(RepositoryService repository, GrantTable table) {
    this.repository = repository;
    this.table = table;
  }

  @Override
  @Transactional
  public void run() {
    StandingGrants.all().forEach(table::put);
    for (ProcessDefinition latest :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      grant(
          (ProcessDefinitionEntity)
              ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(latest.getId()));
    }
  }

  void grant(DeploymentEntity deployment) {
    List<ProcessDefinitionEntity> processes =
        deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
    if (deployment.isNew() && processes != null) {
      processes.forEach(this::grant);
    }
  }

  private void grant(ProcessDefinitionEntity process) {
    ProcessGrants.of(process).forEach(table::put);
  }
}
