package org.orderly.cmdb.web;

import org.orderly.cmdb.CorrectionView;
import org.orderly.engine.TaskManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.springframework.stereotype.Component;

/** Shows corrections with the tasks that wait. */
@Component
class CorrectionResources {

  private final TaskManagement tasks;

  CorrectionResources(TaskManagement tasks) {
    this.tasks = tasks;
  }

  CorrectionResource of(CorrectionView correction) {
    Actor actor = Acting.current();
    return CorrectionResource.of(
        correction,
        tasks.openTasks(correction.number()).stream()
            .map(task -> CorrectionResource.Activity.of(task, tasks.sees(task, actor)))
            .toList());
  }
}
