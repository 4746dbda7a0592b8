package org.orderly.release.process;

import org.camunda.bpm.engine.RuntimeService;
import org.orderly.engine.OpenTasks;
import org.orderly.release.ReleaseReplanningAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The Java twin of {@code processes/release/release-deployment.bpmn}. */
@Component
class ReleaseDeploymentProcess {

  static final String KEY = "release-deployment";
  static final String TASK_APPROVE_RELEASE = "Task_ApproveRelease";
  static final String TASK_DEPLOY_RELEASE_STAGE = "Task_DeployReleaseStage";

  private static final String MSG_REPLANNED = "Msg_ReleaseReplanned";

  private final RuntimeService runtime;
  private final OpenTasks tasks;

  ReleaseDeploymentProcess(RuntimeService runtime, OpenTasks tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @EventListener
  void correlate(ReleaseReplanningAsked asked) {
    tasks.take(asked.number());
    ReleaseAndDeploymentProcess.correlate(runtime, MSG_REPLANNED, asked.number(), asked.reason());
  }
}
