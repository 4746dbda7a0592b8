package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.RelationTypeManagement;
import org.orderly.cmdb.RelationTypeView;
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

/** Types of relations over HTTP (8.2.6). */
@RestController
@RequestMapping("/api/relation-types")
@Tag(
    name = "Relation types",
    description = "How items can be joined, and what failure that carries")
class RelationTypeController {

  private final RelationTypeManagement types;
  private final TransactionOperations transactions;

  RelationTypeController(RelationTypeManagement types, TransactionOperations transactions) {
    this.types = types;
    this.transactions = transactions;
  }

  @GetMapping
  @Operation(summary = "All relation types, by key")
  List<RelationTypeView> all() {
    return types.types();
  }

  @GetMapping("/{key}")
  @Operation(summary = "A relation type")
  ResponseEntity<RelationTypeView> one(@PathVariable String key) {
    return tagged(types.type(key));
  }

  @PostMapping
  @Operation(summary = "Adds a relation type")
  ResponseEntity<RelationTypeView> add(@RequestBody RelationTypeRequest request) {
    RelationTypeView added = types.add(TypedFields.text(request.key()), request.draft());
    return ResponseEntity.created(URI.create("/api/relation-types/" + added.key()))
        .eTag(EntityTags.of(added.version(), added.toString()))
        .body(added);
  }

  @PutMapping("/{key}")
  @Operation(summary = "Amends or retires a relation type; relations that hold stay")
  ResponseEntity<RelationTypeView> amend(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
      @RequestBody RelationTypeRequest request) {
    transactions.executeWithoutResult(
        status -> {
          EntityTags.require(tag, types.typeToAmend(key).version());
          types.amend(key, request.draft());
        });
    return tagged(types.type(key));
  }

  private static ResponseEntity<RelationTypeView> tagged(RelationTypeView found) {
    return ResponseEntity.ok().eTag(EntityTags.of(found.version(), found.toString())).body(found);
  }
}
