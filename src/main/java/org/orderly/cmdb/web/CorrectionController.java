package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CorrectionEffect;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.CorrectionPage;
import org.orderly.cmdb.CorrectionQuery;
import org.orderly.cmdb.CorrectionState;
import org.orderly.cmdb.CorrectionView;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.EntityTags;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Corrections of configuration items over HTTP: the way on which people write them (8.2.6). They
 * are authorized in their task.
 */
@RestController
@RequestMapping("/api/corrections")
@Tag(name = "Corrections", description = "What people ask to be written of configuration items")
class CorrectionController {

  private final CorrectionManagement corrections;
  private final CorrectionResources resources;

  CorrectionController(CorrectionManagement corrections, CorrectionResources resources) {
    this.corrections = corrections;
    this.resources = resources;
  }

  /** Why a correction is taken back. */
  record Withdrawal(@Nullable String reason) {}

  @GetMapping
  @Operation(summary = "Corrections, the newest first; of one item, state or proposer")
  CorrectionPage find(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable String proposer,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    String named = TypedFields.orNull(item);
    return corrections.find(
        new CorrectionQuery(
            Words.read(CorrectionState.class, "state", state),
            named == null ? null : ItemNumbers.read(named),
            TypedFields.orNull(proposer),
            page,
            size));
  }

  /** Where nobody has to authorize it, it is written before this answers. */
  @PostMapping
  @Operation(summary = "Proposes a correction: a plan of steps, and why")
  ResponseEntity<CorrectionResource> propose(@RequestBody CorrectionRequest request) {
    CorrectionView proposed = corrections.propose(request.wish());
    return ResponseEntity.created(URI.create("/api/corrections/" + proposed.number()))
        .body(resources.of(proposed));
  }

  @PostMapping("/preview")
  @Operation(summary = "What a correction would make other if it were proposed now; writes nothing")
  List<CorrectionEffect> preview(@RequestBody CorrectionRequest request) {
    return corrections.preview(request.wish());
  }

  @GetMapping("/{number}")
  @Operation(summary = "A correction with what it makes other, before and after")
  ResponseEntity<CorrectionResource> correction(@PathVariable String number) {
    CorrectionView correction = corrections.correction(read(number));
    CorrectionResource shown = resources.of(correction);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(correction.version(), shown.toString()))
        .body(shown);
  }

  @PostMapping("/{number}/revision")
  @Operation(
      summary = "Gives a correction another plan where it waits for that",
      description = "If-Match names the version read.")
  CorrectionResource revise(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
      @RequestBody CorrectionRequest request) {
    EntityTags.require(tag, corrections.toRevise(read(number)).version());
    return resources.of(
        corrections.revise(
            read(number), request.steps(), Objects.requireNonNullElse(request.reason(), "")));
  }

  @PostMapping("/{number}/withdrawal")
  @Operation(summary = "Takes a correction back")
  CorrectionResource withdraw(@PathVariable String number, @RequestBody Withdrawal request) {
    return resources.of(
        corrections.withdraw(read(number), Objects.requireNonNullElse(request.reason(), "")));
  }

  private static RecordNumber read(String typed) {
    return CorrectionNumbers.read(typed);
  }
}
