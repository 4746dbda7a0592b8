package org.orderly.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.AffectedItem;
import org.orderly.incident.AffectedItemManagement;
import org.orderly.incident.IncidentImpact;
import org.orderly.incident.IncidentImpactView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The configuration items that an incident concerns, over HTTP (8.6.1, 8.2.6). */
@RestController
@RequestMapping("/api/incidents/{number}")
@Tag(name = "Affected items", description = "Which items an incident concerns, and what they reach")
class AffectedItemController {

  private final AffectedItemManagement items;
  private final IncidentImpact impact;

  AffectedItemController(AffectedItemManagement items, IncidentImpact impact) {
    this.items = items;
    this.impact = impact;
  }

  /** Which item is meant. */
  record Named(@Nullable String item) {}

  @GetMapping("/affected-items")
  @Operation(
      summary = "The items that the incident concerns, in the order in which they were named")
  List<AffectedItem> items(@PathVariable String number) {
    return items.of(Numbers.read(number));
  }

  @PostMapping("/affected-items")
  @Operation(summary = "Names one more item, while the incident is open")
  List<AffectedItem> add(@PathVariable String number, @RequestBody Named named) {
    items.add(Numbers.read(number), Objects.requireNonNullElse(named.item(), ""));
    return items(number);
  }

  @DeleteMapping("/affected-items/{item}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Names an item no longer, while the incident is open")
  void remove(@PathVariable String number, @PathVariable String item) {
    items.remove(Numbers.read(number), item);
  }

  @GetMapping("/impact")
  @Operation(summary = "What fails with the items that the incident concerns, in figures")
  IncidentImpactView impact(@PathVariable String number) {
    return impact.of(Numbers.read(number));
  }
}
