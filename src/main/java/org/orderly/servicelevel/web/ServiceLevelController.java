package org.orderly.servicelevel.web;

import java.util.List;
import org.orderly.servicelevel.MissedTargetPage;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service level reports over HTTP (9.4). */
@RestController
@RequestMapping("/api/service-levels")
class ServiceLevelController {

  private final ServiceLevelViews views;

  ServiceLevelController(ServiceLevelViews views) {
    this.views = views;
  }

  @GetMapping("/report")
  ServiceLevelReportResource report(@ParameterObject ServiceLevelQuery query) {
    return ServiceLevelReportResource.of(views.report(query));
  }

  /**
   * One page of the targets that were missed, the latest first.
   *
   * @param hidden how many of the page are of records that the reader may not see
   */
  record Listed(
      List<ServiceLevelReportResource.Missed> missed, int hidden, long total, int page, int size) {}

  @GetMapping("/missed")
  Listed missed(
      @ParameterObject ServiceLevelQuery query,
      @ParameterObject MissedTargetChoice choice,
      @RequestParam(defaultValue = "20") int size) {
    MissedTargetPage found = views.missed(query, choice, size);
    return new Listed(
        found.missed().stream().map(ServiceLevelReportResource.Missed::of).toList(),
        found.hidden(),
        found.total(),
        found.query().page(),
        found.query().size());
  }
}
