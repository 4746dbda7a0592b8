package org.orderly.incident.process;

import org.orderly.engine.TaskClaimed;
import org.orderly.engine.TaskUnclaimed;
import org.orderly.incident.AssignmentLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the incident's assignee in step with who has its task, whatever the door. */
@Component
class ClaimedIncidents {

  private final AssignmentLifecycle lifecycle;

  ClaimedIncidents(AssignmentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @EventListener
  void on(TaskClaimed claimed) {
    if (isWork(claimed.processKey(), claimed.taskKey())) {
      lifecycle.claim(claimed.number(), claimed.assignee());
    }
  }

  @EventListener
  void on(TaskUnclaimed unclaimed) {
    if (isWork(unclaimed.processKey(), unclaimed.taskKey())) {
      lifecycle.unclaim(unclaimed.number());
    }
  }

  private static boolean isWork(String processKey, String taskKey) {
    return processKey.equals(IncidentManagementProcess.KEY)
        && (taskKey.equals(IncidentManagementProcess.TASK_RESOLVE_INCIDENT)
            || taskKey.equals(IncidentManagementProcess.TASK_RESUME_INCIDENT));
  }
}
