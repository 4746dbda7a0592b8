package org.orderly.release.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.Visibility;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.EntityTags;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;
import org.orderly.release.ReleaseContentVersion;
import org.orderly.release.ReleaseHalts;
import org.orderly.release.ReleaseManagement;
import org.orderly.release.ReleaseNotes;
import org.orderly.release.ReleasePage;
import org.orderly.release.ReleaseQuery;
import org.orderly.release.ReleaseState;
import org.orderly.release.ReleaseType;
import org.orderly.release.ReleaseView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Releases over HTTP (8.5.3); what is decided about them is decided in their tasks. */
@RestController
@RequestMapping("/api/releases")
class ReleaseController {

  private final ReleaseManagement releases;
  private final ReleaseHalts halts;
  private final ReleaseNotes notes;
  private final ReleaseResources resources;

  ReleaseController(
      ReleaseManagement releases,
      ReleaseHalts halts,
      ReleaseNotes notes,
      ReleaseResources resources) {
    this.releases = releases;
    this.halts = halts;
    this.notes = notes;
    this.resources = resources;
  }

  /** One page of releases, the newest first. */
  record Listed(List<ReleaseRow> releases, long total, int page, int size) {}

  /** What somebody writes; without a visibility it is a work note, or a public word of others. */
  record Entry(@Nullable String text, @Nullable Visibility visibility) {}

  /** Why a release is given up, planned anew or stopped. */
  record Reason(@Nullable String reason) {}

  @GetMapping
  Listed all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    ReleasePage found =
        releases.find(
            new ReleaseQuery(
                Words.read(ReleaseState.class, "state", state),
                Words.read(ReleaseType.class, "type", type),
                TypedFields.orNull(service),
                page,
                size));
    return new Listed(
        found.releases().stream().map(ReleaseRow::of).toList(),
        found.total(),
        found.page(),
        found.size());
  }

  @PostMapping
  ResponseEntity<ReleaseResource> propose(@RequestBody ReleaseRequest request) {
    releases.requireLeader();
    ReleaseView proposed =
        releases.propose(request.content(), TypedFields.orNull(request.manager()));
    return ResponseEntity.created(URI.create("/api/releases/" + proposed.number()))
        .body(resources.of(proposed.number()));
  }

  @GetMapping("/{number}")
  ResponseEntity<ReleaseResource> release(@PathVariable String number) {
    return tagged(read(number));
  }

  @PutMapping("/{number}")
  ResponseEntity<ReleaseResource> revise(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ReleaseRequest request) {
    RecordNumber release = read(number);
    int version = releases.release(release).contentVersion();
    EntityTags.require(ifMatch, version);
    releases.revise(release, request.content(), version);
    return tagged(release);
  }

  private ResponseEntity<ReleaseResource> tagged(RecordNumber number) {
    ReleaseResource shown = resources.of(number);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(shown.release().contentVersion(), shown.toString()))
        .body(shown);
  }

  @GetMapping("/{number}/versions/{version}")
  ReleaseContentVersion version(@PathVariable String number, @PathVariable int version) {
    return releases.content(read(number), version);
  }

  @PostMapping("/{number}/cancellation")
  ReleaseResource cancel(@PathVariable String number, @RequestBody Reason request) {
    halts.cancel(read(number), request.reason());
    return resources.of(read(number));
  }

  @PostMapping("/{number}/replanning")
  ReleaseResource replan(@PathVariable String number, @RequestBody Reason request) {
    halts.replan(read(number), request.reason());
    return resources.of(read(number));
  }

  @PostMapping("/{number}/stop")
  ReleaseResource stop(@PathVariable String number, @RequestBody Reason request) {
    halts.stop(read(number), request.reason());
    return resources.of(read(number));
  }

  @GetMapping("/{number}/journal")
  List<JournalEntry> journal(@PathVariable String number) {
    return notes.journal(read(number));
  }

  @PostMapping("/{number}/journal")
  @ResponseStatus(HttpStatus.CREATED)
  List<JournalEntry> write(@PathVariable String number, @RequestBody Entry request) {
    RecordNumber release = read(number);
    notes.write(release, request.visibility(), Objects.requireNonNullElse(request.text(), ""));
    return notes.journal(release);
  }

  private static RecordNumber read(String typed) {
    return ReleaseNumbers.read(typed);
  }
}
