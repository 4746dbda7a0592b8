package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ClassAccuracy;
import org.orderly.cmdb.ExpectedItem;
import org.orderly.cmdb.VerificationManagement;
import org.orderly.cmdb.VerificationPage;
import org.orderly.cmdb.VerificationQuery;
import org.orderly.cmdb.VerificationState;
import org.orderly.cmdb.VerificationView;
import org.orderly.cmdb.VerifiedItem;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.EntityTags;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verifications of configuration items over HTTP; what is seen is said in their tasks (8.2.6). */
@RestController
@RequestMapping("/api/verifications")
@Tag(name = "Verifications", description = "Whether records say what is there")
class VerificationController {

  private final VerificationManagement verifications;
  private final VerificationResources resources;

  VerificationController(VerificationManagement verifications, VerificationResources resources) {
    this.verifications = verifications;
    this.resources = resources;
  }

  /** One page of verifications, the newest first. */
  record Listed(List<VerificationRow> verifications, long total, int page, int size) {}

  /** Why a verification is not needed. */
  record Cancellation(@Nullable String reason) {}

  @GetMapping
  @Operation(summary = "Verifications, the newest first")
  Listed all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(name = "class", required = false) @Nullable String itemClass,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    ItemFilter.check(page, size);
    VerificationPage found =
        verifications.find(
            new VerificationQuery(
                Words.read(VerificationState.class, "state", state),
                TypedFields.orNull(itemClass),
                page,
                size));
    return new Listed(
        found.verifications().stream().map(VerificationRow::of).toList(),
        found.total(),
        found.page(),
        found.size());
  }

  @GetMapping("/accuracy")
  @Operation(summary = "How much was right in the latest verifications, by class")
  List<ClassAccuracy> accuracy() {
    return verifications.accuracy();
  }

  @PostMapping
  @Operation(summary = "Begins a verification of a class, a customer, a site or of some items")
  ResponseEntity<VerificationResource> start(@RequestBody VerificationRequest request) {
    VerificationView begun = verifications.start(request.wish());
    return ResponseEntity.created(URI.create("/api/verifications/" + begun.number()))
        .body(resources.of(begun, 0));
  }

  @GetMapping("/{number}")
  @Operation(summary = "A verification with its sample's seed, batches, findings and accuracy")
  ResponseEntity<VerificationResource> verification(
      @PathVariable String number, @RequestParam(defaultValue = "0") int page) {
    VerificationView view = verifications.verification(read(number));
    VerificationResource shown = resources.of(view, page);
    return ResponseEntity.ok().eTag(EntityTags.of(view.version(), shown.toString())).body(shown);
  }

  @GetMapping("/{number}/items")
  @Operation(summary = "The items of its sample, batch by batch")
  List<VerifiedItem> items(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    ItemFilter.check(page, size);
    return verifications.items(read(number), page, size);
  }

  @GetMapping("/{number}/batches/{batch}/expected")
  @Operation(summary = "What the records of a batch said when the sample was drawn")
  List<ExpectedItem> expected(@PathVariable String number, @PathVariable int batch) {
    return verifications.expected(read(number), batch);
  }

  @PostMapping("/{number}/cancellation")
  @Operation(summary = "Cancels a verification that is not needed")
  VerificationResource cancel(@PathVariable String number, @RequestBody Cancellation request) {
    return resources.of(
        verifications.cancel(read(number), Objects.requireNonNullElse(request.reason(), "")), 0);
  }

  private static RecordNumber read(String typed) {
    return VerificationNumbers.read(typed);
  }
}
