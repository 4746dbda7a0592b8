package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.orderly.cmdb.StaleItemPage;
import org.orderly.cmdb.StaleItems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Configuration items that inventories find no more, over HTTP (8.2.6). */
@RestController
@RequestMapping("/api/stale-items")
@Tag(name = "Stale items", description = "Items that inventories used to find and find no more")
class StaleItemController {

  private final StaleItems items;

  StaleItemController(StaleItems items) {
    this.items = items;
  }

  @GetMapping
  @Operation(summary = "Stale items, those first that were seen the longest ago")
  StaleItemPage find(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return items.find(page, size);
  }
}
