package org.orderly.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.BaselineComparison;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.cmdb.BaselinePage;
import org.orderly.cmdb.BaselineRestoration;
import org.orderly.cmdb.BaselineRestoring;
import org.orderly.cmdb.BaselineView;
import org.orderly.cmdb.CmdbRule;
import org.orderly.cmdb.ItemLine;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
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

/** Baselines of configuration items over HTTP (8.2.6). */
@RestController
@RequestMapping("/api/baselines")
@Tag(name = "Baselines", description = "Configuration items as they were, kept for ever")
class BaselineController {

  private final BaselineManagement baselines;
  private final BaselineRestoring restoring;
  private final BaselineWishes wishes;

  BaselineController(
      BaselineManagement baselines, BaselineRestoring restoring, BaselineWishes wishes) {
    this.baselines = baselines;
    this.restoring = restoring;
    this.wishes = wishes;
  }

  /** Some items of a baseline, as they were. */
  record Items(List<ItemLine> items, int total, int page, int size) {}

  /** Whether all is as it was taken. */
  record Verification(RecordNumber number, String digest, boolean unaltered) {}

  /** What is to go back, and why; no items stand for all. */
  record Restoration(@Nullable List<@Nullable String> items, @Nullable String reason) {}

  /** The correction that was proposed. */
  record Proposed(RecordNumber correction) {}

  @GetMapping
  @Operation(summary = "Baselines, the newest first")
  BaselinePage all(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    ItemFilter.check(page, size);
    return baselines.all(page, size);
  }

  @PostMapping
  @Operation(summary = "Takes a baseline of items, of what they need, or of all that match")
  ResponseEntity<BaselineView> take(@RequestBody BaselineRequest request) {
    BaselineView taken = baselines.take(wishes.of(request));
    return ResponseEntity.created(URI.create("/api/baselines/" + taken.number())).body(taken);
  }

  @GetMapping("/{number}")
  @Operation(summary = "A baseline")
  BaselineView baseline(@PathVariable String number) {
    return baselines.baseline(BaselineNumbers.read(number));
  }

  @GetMapping("/{number}/items")
  @Operation(summary = "The items of a baseline by number, as they were")
  Items items(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    ItemFilter.check(page, size);
    BaselineView baseline = baselines.baseline(BaselineNumbers.read(number));
    return new Items(baselines.items(baseline.number(), page, size), baseline.items(), page, size);
  }

  @GetMapping("/{number}/comparison")
  @Operation(summary = "What is not as it was: now, or in another baseline")
  BaselineComparison comparison(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String with,
      @RequestParam(required = false) @Nullable String standing,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    ItemFilter.check(page, size);
    return baselines.compare(
        BaselineNumbers.read(number),
        BaselineNumbers.readOrNull(with),
        Words.read(BaselineComparison.Standing.class, "standing", standing),
        page,
        size);
  }

  @GetMapping("/{number}/verification")
  @Operation(summary = "Whether the states are those that the baseline was taken of")
  Verification verification(@PathVariable String number) {
    BaselineView baseline = baselines.baseline(BaselineNumbers.read(number));
    return new Verification(
        baseline.number(), baseline.digest(), baselines.verify(baseline.number()));
  }

  @GetMapping("/{number}/restoration")
  @Operation(summary = "The plan that would lead back; writes nothing")
  BaselineRestoration restoration(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable List<@Nullable String> item) {
    return baselines.restoration(BaselineNumbers.read(number), items(item));
  }

  @PostMapping("/{number}/restoration")
  @Operation(summary = "Proposes a correction that leads back")
  ResponseEntity<Proposed> restore(@PathVariable String number, @RequestBody Restoration request) {
    RecordNumber correction =
        restoring.propose(
            BaselineNumbers.read(number),
            items(request.items()),
            Objects.requireNonNullElse(request.reason(), ""));
    return ResponseEntity.created(URI.create("/api/records/" + correction))
        .body(new Proposed(correction));
  }

  /** The items named; refused where one is no item's number. */
  static List<RecordNumber> items(@Nullable List<@Nullable String> typed) {
    Map<String, String> unreadable = new LinkedHashMap<>();
    List<RecordNumber> items = BaselineNumbers.items(TypedFields.texts(typed), unreadable);
    if (!unreadable.isEmpty()) {
      throw new RuleViolation(
          CmdbRule.RESTORATION_REFUSED, String.join("; ", unreadable.values()), unreadable);
    }
    return items;
  }
}
