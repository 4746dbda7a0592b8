package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.RELEASE_TYPE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.kernel.Word;
import org.orderly.release.ReleaseLifecycle;
import org.orderly.release.ReleaseType;
import org.springframework.stereotype.Component;

/** Records of what type the release is. */
@Component("classifyRelease")
class ClassifyReleaseDelegate implements JavaDelegate {

  private final ReleaseLifecycle lifecycle;

  ClassifyReleaseDelegate(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.classify(number(execution), Word.of(ReleaseType.class, RELEASE_TYPE.get(execution)));
  }
}
