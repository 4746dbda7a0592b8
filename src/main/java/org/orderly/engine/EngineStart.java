package org.orderly.engine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes the engine ready: after all beans exist, before the web server opens its port. */
@Component
class EngineStart implements SmartLifecycle {

  private final ObjectProvider<EngineStartStep> steps;
  private volatile boolean running;

  EngineStart(ObjectProvider<EngineStartStep> steps) {
    this.steps = steps;
  }

  @Override
  public void start() {
    steps.orderedStream().forEach(EngineStartStep::run);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
