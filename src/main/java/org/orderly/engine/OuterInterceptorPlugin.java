package org.orderly.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Attempts;
import org.orderly.kernel.RefusedAttempts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts our interceptor before the engine's own, and so outside its transactions. */
@Component
@Order(100)
class OuterInterceptorPlugin extends AbstractProcessEnginePlugin {

  private final Attempts attempts;
  private final RefusedAttempts refused;

  OuterInterceptorPlugin(Attempts attempts, RefusedAttempts refused) {
    this.attempts = attempts;
    this.refused = refused;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreCommandInterceptorsTxRequired(
        first(configuration.getCustomPreCommandInterceptorsTxRequired()));
    configuration.setCustomPreCommandInterceptorsTxRequiresNew(
        first(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
  }

  private List<CommandInterceptor> first(@Nullable List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>();
    all.add(new OuterInterceptor(attempts, refused));
    if (others != null) {
      all.addAll(others);
    }
    return all;
  }
}
