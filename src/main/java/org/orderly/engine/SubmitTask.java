package org.orderly.engine;

import java.util.Map;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Completes a task with its form. Where it lost a race and is done again it first waits for its
 * turn, if the practice takes such steps one by one; where the task is gone the practice may say
 * more (ADR 0076).
 */
class SubmitTask extends SubmitTaskFormCmd {

  private static final long serialVersionUID = 1L;

  private final transient TaskTurns turns;
  private boolean before;

  SubmitTask(
      TaskTurns turns,
      String taskId,
      Map<String, Object> values,
      boolean answersValues,
      boolean deserialize) {
    super(taskId, values, answersValues, deserialize);
    this.turns = turns;
  }

  @Override
  public VariableMap execute(CommandContext context) {
    if (before) {
      turns.take(taskId);
    }
    before = true;
    try {
      return super.execute(context);
    } catch (NullValueException gone) {
      turns.gone(taskId, context);
      throw gone;
    }
  }
}
