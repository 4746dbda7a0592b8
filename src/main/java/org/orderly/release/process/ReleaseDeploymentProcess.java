package org.orderly.release.process;

import static org.orderly.release.process.ReleaseVariables.REASON;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.orderly.engine.ProcessMessages;
import org.orderly.kernel.RecordNumber;
import org.orderly.release.ReleaseReplanningAsked;
import org.orderly.release.ReleaseStopAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The Java twin of {@code processes/release/release-deployment.bpmn}. */
@Component
class ReleaseDeploymentProcess {

  static final String KEY = "release-deployment";
  static final String TASK_APPROVE_RELEASE = "Task_ApproveRelease";
  static final String TASK_DEPLOY_RELEASE_STAGE = "Task_DeployReleaseStage";

  private static final String MSG_REPLANNED = "Msg_ReleaseReplanned";
  private static final String MSG_STOPPED = "Msg_ReleaseStopped";

  private final ProcessMessages messages;

  ReleaseDeploymentProcess(ProcessMessages messages) {
    this.messages = messages;
  }

  @EventListener
  void correlate(ReleaseReplanningAsked asked) {
    send(MSG_REPLANNED, asked.number(), asked.reason());
  }

  @EventListener
  void correlate(ReleaseStopAsked asked) {
    send(MSG_STOPPED, asked.number(), asked.reason());
  }

  private void send(String message, RecordNumber number, String reason) {
    VariableMap variables = Variables.createVariables();
    REASON.putTransient(variables, reason);
    messages.sendAlone(message, number, variables);
  }
}
