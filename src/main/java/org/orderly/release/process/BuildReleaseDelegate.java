package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.COMPONENTS;
import static org.orderly.release.process.ReleaseVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ReleaseLifecycle;
import org.springframework.stereotype.Component;

/** Records what was built. */
@Component("buildRelease")
class BuildReleaseDelegate implements JavaDelegate {

  private final ReleaseLifecycle lifecycle;

  BuildReleaseDelegate(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.build(
        number(execution), COMPONENTS.get(execution), REMARK.find(execution).orElse(""));
  }
}
