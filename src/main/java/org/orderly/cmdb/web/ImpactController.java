package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.TypedImpactQuestion;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Impact of configuration items over HTTP (8.2.6). */
@RestController
@RequestMapping("/api/impact")
@Tag(name = "Impact", description = "What fails with configuration items, and what they fail with")
class ImpactController {

  private final ImpactManagement impact;

  ImpactController(ImpactManagement impact) {
    this.impact = impact;
  }

  @GetMapping
  @Operation(summary = "What the items reach, with the path to each hit")
  ImpactResource impact(@ParameterObject TypedImpactQuestion query) {
    return ImpactResource.of(impact.impact(query.question()));
  }
}
