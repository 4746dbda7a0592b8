package example.badhouse.incident;

import org.camunda.bpm.engine.RuntimeService;

/** Calls the engine from a module's root. */
class EngineCaller {

  void start(RuntimeService runtime) {
    runtime.startProcessInstanceByKey("incident-management");
  }
}
