package org.orderly.engine.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.orderly.engine.JobFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of failed jobs as a practice would. */
@Component
class ToldFailures {

  private final List<JobFailed> jobs = new CopyOnWriteArrayList<>();

  @EventListener
  void on(JobFailed failed) {
    jobs.add(failed);
  }

  List<JobFailed> jobs() {
    return jobs;
  }
}
