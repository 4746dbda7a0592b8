package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationDifference;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemFacet;
import org.orderly.cmdb.ItemHistoryEntry;
import org.orderly.cmdb.ItemHistoryManagement;
import org.orderly.cmdb.ItemPage;
import org.orderly.cmdb.ItemSearchManagement;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.RelatedItem;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.EntityTags;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Configuration items over HTTP, to be read: processes and imports write them (8.2.6). */
@RestController
@RequestMapping("/api/configuration-items")
@Tag(name = "Configuration items", description = "What services are made of, now and in the past")
class ItemController {

  private static final int SHOWN_RELATIONS = 200;

  private final ConfigurationManagement configuration;
  private final ItemSearchManagement search;
  private final ItemHistoryManagement history;

  ItemController(
      ConfigurationManagement configuration,
      ItemSearchManagement search,
      ItemHistoryManagement history) {
    this.configuration = configuration;
    this.search = search;
    this.history = history;
  }

  @GetMapping
  @Operation(summary = "Configuration items by name; a class stands for all classes below it too")
  ItemPage find(
      @RequestParam(name = "class", required = false) @Nullable String itemClass,
      @ParameterObject ItemFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    ItemFilter.check(page, size);
    return search.find(filter.criteria(itemClass), page, size);
  }

  @GetMapping("/facets")
  @Operation(summary = "How the items that are looked for divide by their fields")
  List<ItemFacet> facets(
      @RequestParam(name = "class", required = false) @Nullable String itemClass,
      @ParameterObject ItemFilter filter) {
    return search.facets(filter.criteria(itemClass));
  }

  @GetMapping("/{number}")
  @Operation(summary = "An item with its components and relations, now or at an instant")
  ResponseEntity<ItemResource> item(
      @PathVariable String number, @RequestParam(required = false) @Nullable String at) {
    RecordNumber item = ItemNumbers.read(number);
    Instant then = ItemNumbers.instant("at", at);
    ItemView view = then == null ? configuration.item(item) : configuration.item(item, then);
    List<RelatedItem> related = configuration.related(item, then, 0, SHOWN_RELATIONS + 1);
    ItemResource shown =
        ItemResource.of(
            view,
            new ItemResource.Parts(
                configuration.components(item, then),
                configuration.groups(item, then),
                related.stream().limit(SHOWN_RELATIONS).map(RelationResource::of).toList(),
                related.size() > SHOWN_RELATIONS));
    return ResponseEntity.ok().eTag(EntityTags.of(view.revision(), shown.toString())).body(shown);
  }

  @GetMapping("/{number}/history")
  @Operation(summary = "What updates made of an item, the latest first: who, when, why, what")
  List<ItemHistoryEntry> history(
      @PathVariable String number,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      @RequestParam(defaultValue = "20") int size) {
    ItemFilter.check(0, size);
    return history.history(ItemNumbers.read(number), before, size);
  }

  @GetMapping("/{number}/differences")
  @Operation(summary = "What an item has at one instant and not so at another, by default now")
  ConfigurationDifference differences(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return history.differences(
        ItemNumbers.read(number),
        ItemNumbers.required("from", from),
        ItemNumbers.instant("to", to));
  }
}
