package org.orderly.engine.web;

import org.orderly.engine.FailedJobs;
import org.orderly.kernel.Acting;
import org.orderly.kernel.web.Paged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The failed jobs, for people of operations. */
@Controller
class FailedJobsPage {

  private final FailedJobs jobs;

  FailedJobsPage(FailedJobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping("/admin/failed-jobs")
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("jobs", Paged.of(jobs.list(Acting.current()), page));
    return "failed-jobs";
  }

  @PostMapping("/admin/failed-jobs/{id}/retry")
  String retry(@PathVariable String id) {
    jobs.retry(id, Acting.current());
    return "redirect:/admin/failed-jobs";
  }
}
