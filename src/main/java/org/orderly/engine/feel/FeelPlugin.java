package org.orderly.engine.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Lets decision tables be found once, and their cells be expressions that are parsed once. */
@Component
class FeelPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    DefaultDmnEngineConfiguration decisions =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    decisions.setFeelEngineFactory(ParsedOnceFeelEngine::new);
    engine.setDmnEngineConfiguration(decisions);
    List<SessionFactory> sessions = new ArrayList<>();
    if (engine.getCustomSessionFactories() != null) {
      sessions.addAll(engine.getCustomSessionFactories());
    }
    sessions.add(new Known());
    engine.setCustomSessionFactories(sessions);
  }

  private static final class Known implements SessionFactory {

    private final Map<KnownDecisions.Place, DecisionDefinitionEntity> known =
        new ConcurrentHashMap<>();

    @Override
    public Class<?> getSessionType() {
      return DecisionDefinitionManager.class;
    }

    @Override
    public Session openSession() {
      return new KnownDecisions(known);
    }
  }
}
