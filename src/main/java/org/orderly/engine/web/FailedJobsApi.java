package org.orderly.engine.web;

import java.util.List;
import org.orderly.engine.FailedJob;
import org.orderly.engine.FailedJobs;
import org.orderly.kernel.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The failed jobs, for programs. */
@RestController
@RequestMapping("/api/failed-jobs")
class FailedJobsApi {

  private final FailedJobs jobs;

  FailedJobsApi(FailedJobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping
  List<FailedJob> list() {
    return jobs.list(Acting.current());
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable String id) {
    jobs.retry(id, Acting.current());
  }
}
