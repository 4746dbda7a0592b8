package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemClassView;
import org.orderly.kernel.web.EntityTags;
import org.orderly.kernel.web.TypedFields;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Classes of configuration items over HTTP (8.2.6). */
@RestController
@RequestMapping("/api/item-classes")
@Tag(
    name = "Item classes",
    description = "What kinds of items there are, and what is known of each")
class ItemClassController {

  private final ItemClassManagement classes;
  private final TransactionOperations transactions;

  ItemClassController(ItemClassManagement classes, TransactionOperations transactions) {
    this.classes = classes;
    this.transactions = transactions;
  }

  @GetMapping
  @Operation(summary = "All classes with their attributes, by key")
  List<ItemClassView> all() {
    return classes.classes();
  }

  @GetMapping("/{key}")
  @Operation(summary = "A class with its own attributes and those that it inherits")
  ResponseEntity<ItemClassView> one(@PathVariable String key) {
    return tagged(classes.itemClass(key));
  }

  @PostMapping
  @Operation(summary = "Adds a class below another")
  ResponseEntity<ItemClassView> add(@RequestBody ItemClassRequest request) {
    ItemClassView added = classes.add(TypedFields.text(request.key()), request.draft());
    return ResponseEntity.created(URI.create("/api/item-classes/" + added.key()))
        .eTag(EntityTags.of(added.version(), added.toString()))
        .body(added);
  }

  @PutMapping("/{key}")
  @Operation(summary = "Amends or retires a class; what items have values of stays")
  ResponseEntity<ItemClassView> amend(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
      @RequestBody ItemClassRequest request) {
    transactions.executeWithoutResult(
        status -> {
          EntityTags.require(tag, classes.classToAmend(key).version());
          classes.amend(key, request.draft());
        });
    return tagged(classes.itemClass(key));
  }

  private static ResponseEntity<ItemClassView> tagged(ItemClassView found) {
    return ResponseEntity.ok().eTag(EntityTags.of(found.version(), found.toString())).body(found);
  }
}
