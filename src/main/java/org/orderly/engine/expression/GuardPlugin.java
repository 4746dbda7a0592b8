package org.orderly.engine.expression;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the ways by which data could become code in the engine. */
@Component
@Order(10)
class GuardPlugin extends AbstractProcessEnginePlugin {

  private final ListableBeanFactory beans;

  GuardPlugin(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    guardExpressions(engine);
    forbidScripts(engine);
    forbidObjects(engine);
  }

  private void guardExpressions(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new GuardedExpressions(beans));
    engine.setEnableExpressionsInAdhocQueries(false);
    List<SessionFactory> sessions = new ArrayList<>();
    if (engine.getCustomSessionFactories() != null) {
      sessions.addAll(engine.getCustomSessionFactories());
    }
    sessions.add(new GuardedFilterManager.Factory());
    engine.setCustomSessionFactories(sessions);
  }

  private static void forbidScripts(ProcessEngineConfigurationImpl engine) {
    engine.setScriptEngineResolver(new NoScripts());
    engine.setEnableScriptCompilation(false);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    engine.setEnableXxeProcessing(false);
  }

  private static void forbidObjects(ProcessEngineConfigurationImpl engine) {
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationTypeValidator(className -> false);
    engine.setValueTypeResolver(new PlainTypes());
    engine.setImplicitVariableUpdateDetectionEnabled(false);
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    VariableSerializers serializers = configuration.getVariableSerializers();
    for (TypedValueSerializer<?> serializer : serializers.getSerializers()) {
      if (PlainTypes.refused(serializer.getType().getName())) {
        serializers.removeSerializer(serializer);
      }
    }
    serializers.addSerializer(new TransientObjects());
    configuration.setFallbackSerializerFactory(new NoOtherSerializer());
  }
}
