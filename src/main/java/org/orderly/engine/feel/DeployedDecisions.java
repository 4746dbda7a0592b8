package org.orderly.engine.feel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.Decisions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Looks up which version is the latest now and then, and parses each version once. */
@Component
class DeployedDecisions implements Decisions {

  private static final Duration KNOWN = Duration.ofSeconds(30);

  private final ProcessEngineConfigurationImpl engine;
  private final Clock clock;
  private final DmnEngine tables = tables();
  private final Map<String, Version> versions = new ConcurrentHashMap<>();

  DeployedDecisions(@Lazy ProcessEngineConfigurationImpl engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  private record Version(String id, DmnDecision table, Instant read) {}

  @Override
  public Map<String, @Nullable Object> decide(
      String decision, Map<String, ? extends @Nullable Object> inputs) {
    DmnDecisionTableResult result =
        tables.evaluateDecisionTable(latest(decision), new HashMap<>(inputs));
    if (result.size() != 1) {
      throw new IllegalStateException(
          "Decision %s has %d outcomes for %s".formatted(decision, result.size(), inputs));
    }
    return result.getSingleResult().getEntryMap();
  }

  private DmnDecision latest(String decision) {
    Version known = versions.get(decision);
    Instant now = clock.instant();
    if (known == null || Duration.between(known.read(), now).abs().compareTo(KNOWN) > 0) {
      known =
          engine
              .getCommandExecutorTxRequired()
              .execute(context -> read(decision, versions.get(decision), now, context));
      versions.put(decision, known);
    }
    return known.table();
  }

  private Version read(
      String decision, @Nullable Version before, Instant now, CommandContext context) {
    DeploymentCache deployed = context.getProcessEngineConfiguration().getDeploymentCache();
    String id = deployed.findDeployedLatestDecisionDefinitionByKey(decision).getId();
    return before != null && before.id().equals(id)
        ? new Version(id, before.table(), now)
        : new Version(
            id,
            tables.parseDecision(decision, deployed.findDmnModelInstanceForDecisionDefinition(id)),
            now);
  }

  private static DmnEngine tables() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(ParsedOnceFeelEngine::new);
    return configuration.buildEngine();
  }
}
