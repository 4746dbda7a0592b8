package org.orderly.engine.web;

import org.orderly.engine.FailedJobs;
import org.orderly.kernel.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The failed jobs, for people of operations. */
@Controller
class FailedJobsPage {

  private final FailedJobs jobs;

  FailedJobsPage(FailedJobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping("/admin/failed-jobs")
  String list(Model model) {
    model.addAttribute("jobs", jobs.list(Acting.current()));
    return "failed-jobs";
  }

  @PostMapping("/admin/failed-jobs/{id}/retry")
  String retry(@PathVariable String id) {
    jobs.retry(id, Acting.current());
    return "redirect:/admin/failed-jobs";
  }
}
