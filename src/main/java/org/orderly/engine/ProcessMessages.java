package org.orderly.engine;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Sends messages to the processes of records. */
@Service
public class ProcessMessages {

  private final RuntimeService runtime;
  private final OpenTasks tasks;

  ProcessMessages(@Lazy RuntimeService runtime, OpenTasks tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /**
   * Sends a message to the one who waits for it in the record's process.
   *
   * @return the id of that process instance
   * @throws OptimisticLockingFailureException where nobody waits any more
   */
  public String send(String message, RecordNumber number, VariableMap variables) {
    try {
      return runtime
          .createMessageCorrelation(message)
          .processInstanceBusinessKey(number.value())
          .setVariables(variables)
          .correlateWithResult()
          .getExecution()
          .getProcessInstanceId();
    } catch (MismatchingMessageCorrelationException movedOn) {
      throw new OptimisticLockingFailureException(
          "The process of " + number + " does not wait for " + message + " any more", movedOn);
    }
  }

  /**
   * Sends a message that ends a task or gives it to others, alone meanwhile (ADR 0047).
   *
   * @throws OptimisticLockingFailureException where nobody waits any more
   */
  public String sendAlone(String message, RecordNumber number, VariableMap variables) {
    tasks.take(number);
    return send(message, number, variables);
  }

  /** Tells the record's process, alone meanwhile, where it waits for that: it need not. */
  public void tellAlone(String message, RecordNumber number) {
    tasks.take(number);
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(number.value())
        .correlateAll();
  }
}
