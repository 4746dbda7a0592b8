package org.orderly.cmdb.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CorrectionLifecycle;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskRule;
import org.springframework.stereotype.Component;

/** Whoever had a hand in a correction never authorizes it, and nobody else revises it. */
@Component
class CorrectionTaskRule implements TaskRule {

  private final CorrectionLifecycle lifecycle;

  CorrectionTaskRule(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public String processKey() {
    return ConfigurationCorrectionProcess.KEY;
  }

  @Override
  public void check(
      RecordNumber number,
      String taskKey,
      @Nullable String assignee,
      Set<String> candidateGroups,
      Actor actor) {
    if (taskKey.equals(ConfigurationCorrectionProcess.TASK_AUTHORIZE_CORRECTION)) {
      lifecycle.requireAuthorizer(number, actor);
    } else if (taskKey.equals(ConfigurationCorrectionProcess.TASK_REVISE_CORRECTION)) {
      lifecycle.requireReviser(number, actor);
    }
  }
}
