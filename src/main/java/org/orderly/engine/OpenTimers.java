package org.orderly.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** What a practice may do to the timers that wait in its process instances. */
@Service
public class OpenTimers {

  private final ManagementService management;

  OpenTimers(@Lazy ManagementService management) {
    this.management = management;
  }

  /**
   * Has a timer fire at another instant, in the server's name; where it repeats, its repetitions
   * are as much later or earlier.
   *
   * @param timer the timer's id in the model; nothing happens where none waits
   */
  public void move(String processInstanceId, String timer, Instant due) {
    Acting.as(
        Actor.system(),
        () -> {
          List<Job> waiting =
              management
                  .createJobQuery()
                  .processInstanceId(processInstanceId)
                  .activityId(timer)
                  .timers()
                  .list();
          waiting.forEach(job -> management.setJobDuedate(job.getId(), Date.from(due), true));
          return waiting;
        });
  }
}
