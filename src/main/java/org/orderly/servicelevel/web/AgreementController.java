package org.orderly.servicelevel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.EntityTags;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;
import org.orderly.servicelevel.AgreementFilter;
import org.orderly.servicelevel.AgreementKind;
import org.orderly.servicelevel.AgreementManagement;
import org.orderly.servicelevel.AgreementState;
import org.orderly.servicelevel.AgreementView;
import org.orderly.servicelevel.WorkloadManagement;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service level and operational level agreements over HTTP (8.3.3, 8.3.4). */
@RestController
@RequestMapping("/api/agreements")
@Tag(name = "Agreements", description = "What is promised to customers, and between groups")
class AgreementController {

  private final AgreementManagement agreements;
  private final WorkloadManagement workloads;
  private final FindingTexts texts;
  private final TransactionOperations transactions;
  private final Clock clock;

  AgreementController(
      AgreementManagement agreements,
      WorkloadManagement workloads,
      FindingTexts texts,
      TransactionOperations transactions,
      Clock clock) {
    this.agreements = agreements;
    this.workloads = workloads;
    this.texts = texts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What is agreed to.
   *
   * @param confirmed the ids of the findings that are accepted
   * @param revision the one that was read, from the entity tag; left out where the last is meant
   */
  record Agreeing(@Nullable Set<String> confirmed, @Nullable Integer revision) {}

  /** The last day on which the agreement holds, and why. */
  record End(@Nullable String lastDay, @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "The agreements that the person may read, by key")
  List<AgreementResource> all(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String state) {
    AgreementFilter filter =
        new AgreementFilter(
            Words.read(AgreementKind.class, "kind", kind),
            TypedFields.orNull(customer),
            TypedFields.orNull(service),
            Words.read(AgreementState.class, "state", state));
    return agreements.agreements(filter).stream().map(agreement -> shown(agreement)).toList();
  }

  @GetMapping("/{key}")
  @Operation(summary = "An agreement with all its versions, the latest first")
  ResponseEntity<AgreementResource> agreement(@PathVariable String key) {
    return tagged(agreements.agreement(key));
  }

  @PostMapping
  @Operation(summary = "Drafts the first version of an agreement")
  ResponseEntity<AgreementResource> create(@RequestBody AgreementRequest request) {
    AgreementView created = agreements.create(TypedFields.text(request.key()), request.draft());
    return ResponseEntity.created(URI.create("/api/agreements/" + created.key()))
        .eTag(EntityTags.of(created.revision()))
        .body(shown(created));
  }

  @PutMapping("/{key}/draft")
  @Operation(summary = "Changes the draft; what is agreed never changes")
  ResponseEntity<AgreementResource> change(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
      @RequestBody AgreementRequest request) {
    transactions.executeWithoutResult(
        status -> {
          EntityTags.require(tag, agreements.agreement(key).revision());
          agreements.change(key, null, request.draft());
        });
    return tagged(agreements.agreement(key));
  }

  @PostMapping("/{key}/versions")
  @Operation(summary = "Drafts the next version, which begins where the former ends")
  ResponseEntity<AgreementResource> next(
      @PathVariable String key, @RequestBody AgreementRequest request) {
    AgreementView drafted = agreements.next(key, request.draft());
    return ResponseEntity.created(URI.create("/api/agreements/" + key))
        .eTag(EntityTags.of(drafted.revision()))
        .body(shown(drafted));
  }

  @PostMapping("/{key}/agreement")
  @Operation(summary = "Agrees to the draft and accepts what the alignment check finds")
  ResponseEntity<AgreementResource> agree(@PathVariable String key, @RequestBody Agreeing request) {
    return tagged(
        agreements.agree(
            key, request.revision(), Objects.requireNonNullElse(request.confirmed(), Set.of())));
  }

  @PostMapping("/{key}/end")
  @Operation(summary = "Ends the version last agreed, today or later")
  ResponseEntity<AgreementResource> end(@PathVariable String key, @RequestBody End request) {
    TypedFields fields = new TypedFields();
    LocalDate lastDay = fields.day("lastDay", request.lastDay());
    requireReadable(fields);
    return tagged(agreements.end(key, lastDay, TypedFields.text(request.reason())));
  }

  @GetMapping("/{key}/alignment")
  @Operation(summary = "What groups and suppliers promise less than the version last made")
  List<FindingResource> alignment(@PathVariable String key) {
    return agreements.alignment(key).stream().map(texts::resource).toList();
  }

  @GetMapping("/{key}/workload")
  @Operation(summary = "Records opened in the periods of a day, beside their limits")
  List<WorkloadResource> workload(
      @PathVariable String key, @RequestParam(required = false) @Nullable String on) {
    TypedFields fields = new TypedFields();
    LocalDate day = fields.dayOrNull("on", on);
    requireReadable(fields);
    LocalDate meant =
        day != null
            ? day
            : LocalDate.ofInstant(
                clock.instant(), ZoneId.of(agreements.agreement(key).parties().zone()));
    return workloads.workload(key, meant).stream().map(WorkloadResource::of).toList();
  }

  private AgreementResource shown(AgreementView agreement) {
    return AgreementResource.of(agreement, agreements.staff() ? texts : null);
  }

  private static void requireReadable(TypedFields fields) {
    if (!fields.unreadable().isEmpty()) {
      throw new RuleViolation(
          KernelRule.INPUT_REFUSED,
          "Refused: " + String.join(", ", fields.unreadable().keySet()),
          fields.unreadable());
    }
  }

  private ResponseEntity<AgreementResource> tagged(AgreementView agreement) {
    AgreementResource shown = shown(agreement);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(agreement.revision(), shown.toString()))
        .body(shown);
  }
}
