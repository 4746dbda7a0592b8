package org.orderly.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the model rules before the engine's own deployers. */
@Component
@Order(20)
class ModelRulesPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<ModelRules> rules;

  ModelRulesPlugin(ObjectProvider<ModelRules> rules) {
    this.rules = rules;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<Deployer> first = new ArrayList<>();
    first.add(deployment -> rules.getObject().deploy(deployment));
    if (engine.getCustomPreDeployers() != null) {
      first.addAll(engine.getCustomPreDeployers());
    }
    engine.setCustomPreDeployers(first);
  }
}
