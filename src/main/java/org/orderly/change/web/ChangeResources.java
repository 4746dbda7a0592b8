package org.orderly.change.web;

import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeView;
import org.orderly.change.PipelineManagement;
import org.orderly.change.WeighingManagement;
import org.orderly.engine.TaskManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Shows changes with all that belongs to them. */
@Component
class ChangeResources {

  private final ChangeManagement changes;
  private final WeighingManagement weighing;
  private final PipelineManagement pipeline;
  private final TaskManagement tasks;

  ChangeResources(
      ChangeManagement changes,
      WeighingManagement weighing,
      PipelineManagement pipeline,
      TaskManagement tasks) {
    this.changes = changes;
    this.weighing = weighing;
    this.pipeline = pipeline;
    this.tasks = tasks;
  }

  ChangeResource of(RecordNumber number) {
    Actor actor = Acting.current();
    ChangeView change = changes.change(number);
    return ChangeResource.of(
        change,
        changes.content(number).content(),
        pipeline.mayStart(number),
        weighing.risks(number),
        weighing.assessments(number),
        weighing.decisions(number),
        tasks.openTasks(number).stream()
            .map(task -> ChangeResource.Activity.of(task, tasks.sees(task, actor)))
            .toList());
  }
}
