package org.orderly.engine;

/**
 * What is made ready in the engine before the first request and the first job, in the order of
 * Spring's {@code @Order}; each step may be repeated at every start.
 */
public interface EngineStartStep {

  /** Does the step. */
  void run();
}
