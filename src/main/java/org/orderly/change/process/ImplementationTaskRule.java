package org.orderly.change.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ImplementationLifecycle;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskRule;
import org.springframework.stereotype.Component;

/** No step is carried out outside the window, while a gate is shut, or by who voted on it. */
@Component
class ImplementationTaskRule implements TaskRule {

  private final ImplementationLifecycle lifecycle;

  ImplementationTaskRule(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public String processKey() {
    return ChangeImplementationProcess.KEY;
  }

  @Override
  public void check(
      RecordNumber number,
      String taskKey,
      @Nullable String assignee,
      Set<String> candidateGroups,
      Actor actor) {
    if (taskKey.equals(ChangeImplementationProcess.TASK_IMPLEMENT_STEP)) {
      lifecycle.requireStep(number, actor);
    }
  }
}
