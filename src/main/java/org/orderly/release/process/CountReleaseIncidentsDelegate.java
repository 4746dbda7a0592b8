package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.SupportLifecycle;
import org.springframework.stereotype.Component;

/** Counts the incidents that the release caused. */
@Component("countReleaseIncidents")
class CountReleaseIncidentsDelegate implements JavaDelegate {

  private final SupportLifecycle lifecycle;

  CountReleaseIncidentsDelegate(SupportLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.count(number(execution));
  }
}
