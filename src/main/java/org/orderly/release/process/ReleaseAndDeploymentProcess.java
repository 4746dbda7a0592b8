package org.orderly.release.process;

import static org.orderly.release.process.ReleaseVariables.MANAGER;
import static org.orderly.release.process.ReleaseVariables.REASON;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.orderly.engine.ProcessMessages;
import org.orderly.kernel.RecordNumber;
import org.orderly.release.ReleaseCancellationAsked;
import org.orderly.release.ReleaseProposed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The Java twin of {@code processes/release/release-and-deployment.bpmn}. */
@Component
class ReleaseAndDeploymentProcess {

  static final String KEY = "release-and-deployment";
  static final String TASK_BUILD_RELEASE = "Task_BuildRelease";
  static final String TASK_TEST_RELEASE = "Task_TestRelease";
  static final String TASK_DECIDE_FAILED_CRITERIA = "Task_DecideFailedCriteria";
  static final String TASK_ACCEPT_RELEASE = "Task_AcceptRelease";

  private static final String MSG_CANCELLED = "Msg_ReleaseCancelled";

  private final RuntimeService runtime;
  private final ProcessMessages messages;

  ReleaseAndDeploymentProcess(RuntimeService runtime, ProcessMessages messages) {
    this.runtime = runtime;
    this.messages = messages;
  }

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }

  @EventListener
  void start(ReleaseProposed proposed) {
    VariableMap variables =
        Variables.createVariables().putValue(MANAGER.name(), proposed.manager());
    runtime.startProcessInstanceByKey(KEY, proposed.number().value(), variables);
  }

  @EventListener
  void correlate(ReleaseCancellationAsked asked) {
    VariableMap variables = Variables.createVariables();
    REASON.putTransient(variables, asked.reason());
    messages.sendAlone(MSG_CANCELLED, asked.number(), variables);
  }
}
