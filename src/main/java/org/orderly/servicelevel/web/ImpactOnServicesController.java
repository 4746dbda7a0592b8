package org.orderly.servicelevel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.orderly.cmdb.TypedImpactQuestion;
import org.orderly.servicelevel.ImpactOnServices;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Impact of configuration items on services and agreements over HTTP (8.2.6, 8.3.3). */
@RestController
@Tag(name = "Impact")
class ImpactOnServicesController {

  private final ImpactOnServices impact;

  ImpactOnServicesController(ImpactOnServices impact) {
    this.impact = impact;
  }

  @GetMapping("/api/impact/services")
  @Operation(summary = "The services that the items reach, with customers and agreements in force")
  List<ServiceImpactResource> services(@ParameterObject TypedImpactQuestion query) {
    return impact.services(query.question()).stream().map(ServiceImpactResource::of).toList();
  }
}
