package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.orderly.cmdb.ImpactGraph;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.TypedImpactQuestion;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

  @GetMapping("/graph")
  @Operation(summary = "The same as a graph to be drawn, in which items of a class are one node")
  ImpactGraph graph(
      @ParameterObject TypedImpactQuestion query,
      @RequestParam(defaultValue = "") List<String> open) {
    return impact.graph(
        query.question(), open.stream().limit(ImpactGraph.MOST_OPENED).collect(Collectors.toSet()));
  }
}
