package org.orderly.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's form service, whose tasks are completed as all others are. */
class GuardedFormService extends FormServiceImpl {

  private final TaskTurns turns;

  GuardedFormService(TaskTurns turns) {
    this.turns = turns;
  }

  @Override
  public void submitTaskForm(String taskId, @Nullable Map<String, Object> values) {
    commandExecutor.execute(new SubmitTask(turns, taskId, given(values), false, false));
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, @Nullable Map<String, Object> values, boolean deserializeValues) {
    return commandExecutor.execute(
        new SubmitTask(turns, taskId, given(values), true, deserializeValues));
  }

  private static Map<String, Object> given(@Nullable Map<String, Object> values) {
    return values == null ? Map.of() : values;
  }
}
