package org.orderly.servicelevel.web;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
}
