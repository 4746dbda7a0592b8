package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.kernel.web.TypedFields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Relations of configuration items over HTTP, to be read (8.2.6). */
@RestController
@RequestMapping("/api/relations")
@Tag(name = "Relations", description = "How configuration items depend on one another")
class RelationController {

  private final ConfigurationManagement configuration;

  RelationController(ConfigurationManagement configuration) {
    this.configuration = configuration;
  }

  @GetMapping
  @Operation(summary = "Relations of an item in both directions, now or at an instant")
  List<RelationResource> relations(
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    ItemFilter.check(page, size);
    return configuration
        .related(
            ItemNumbers.read(TypedFields.text(item)), ItemNumbers.instant("at", at), page, size)
        .stream()
        .map(RelationResource::of)
        .toList();
  }
}
