package org.orderly.change.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeNotes;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangePage;
import org.orderly.change.ChangeQuery;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeTemplateManagement;
import org.orderly.change.ChangeType;
import org.orderly.change.ContentVersion;
import org.orderly.change.NewChange;
import org.orderly.change.PipelineManagement;
import org.orderly.journal.JournalEntry;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.EntityTags;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;
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

/** Changes over HTTP (8.5.1). They are assessed and authorized in their tasks. */
@RestController
@RequestMapping("/api/changes")
@Tag(name = "Changes", description = "What is to be changed, why, how and when")
class ChangeController {

  private final ChangeManagement changes;
  private final ChangeTemplateManagement templates;
  private final PipelineManagement pipeline;
  private final ChangeNotes notes;
  private final ChangeResources resources;

  ChangeController(
      ChangeManagement changes,
      ChangeTemplateManagement templates,
      PipelineManagement pipeline,
      ChangeNotes notes,
      ChangeResources resources) {
    this.changes = changes;
    this.templates = templates;
    this.pipeline = pipeline;
    this.notes = notes;
    this.resources = resources;
  }

  /** Why a change is recalled or given up. */
  record Reason(@Nullable String reason) {}

  /** What came of a change that was made elsewhere. */
  record Outcome(@Nullable String outcome, @Nullable String note) {}

  /** What somebody notes. */
  record Entry(@Nullable String text) {}

  @GetMapping
  @Operation(summary = "Changes, the newest first; of one state, type, item, service or person")
  ChangePage find(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return changes.find(
        new ChangeQuery(
            Words.read(ChangeState.class, "state", state),
            Words.read(ChangeType.class, "type", type),
            ChangeItems.orNull(item),
            TypedFields.orNull(service),
            TypedFields.orNull(person),
            TypedFields.orNull(q),
            page,
            size));
  }

  @PostMapping
  @Operation(
      summary = "Asks for a change",
      description =
          "With a template all is as the template says that is not sent: title, description, items"
              + " and window. A program may ask by a template only.")
  ResponseEntity<ChangeResource> open(@RequestBody ChangeRequest request) {
    RecordNumber number = changes.open(asked(request)).number();
    return ResponseEntity.created(URI.create("/api/changes/" + number)).body(resources.of(number));
  }

  private NewChange asked(ChangeRequest request) {
    return request.followsTemplate()
        ? templates.request(
            TypedFields.text(request.template()),
            request.templateWish(),
            TypedFields.orNull(request.requestedFor()))
        : request.wish();
  }

  @GetMapping("/{number}")
  @Operation(summary = "A change: what it says, where it stands, and whether it may begin")
  ResponseEntity<ChangeResource> change(@PathVariable String number) {
    ChangeResource shown = resources.of(ChangeNumbers.read(number));
    return ResponseEntity.ok()
        .eTag(EntityTags.of(shown.change().contentVersion(), shown.toString()))
        .body(shown);
  }

  @GetMapping("/{number}/content/{version}")
  @Operation(summary = "What a change said at a version, from 1")
  ContentVersion content(@PathVariable String number, @PathVariable int version) {
    return changes.content(ChangeNumbers.read(number), version);
  }

  @PutMapping("/{number}/content")
  @Operation(
      summary = "Writes what a change says otherwise",
      description =
          "All of the content is sent; If-Match names the version read. What was authorized of it"
              + " is void then. Before those who authorize it stays as it is: recall it first.")
  ChangeResource revise(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ChangeRequest request) {
    RecordNumber read = ChangeNumbers.read(number);
    int version = changes.change(read).contentVersion();
    EntityTags.require(ifMatch, version);
    ChangeContent content = request.content();
    changes.revise(read, content, version);
    return resources.of(read);
  }

  @PostMapping("/{number}/recall")
  @Operation(summary = "Takes a change back from those who authorize it")
  ChangeResource recall(@PathVariable String number, @RequestBody Reason request) {
    RecordNumber read = ChangeNumbers.read(number);
    changes.recall(read, request.reason());
    return resources.of(read);
  }

  @PostMapping("/{number}/cancellation")
  @Operation(summary = "Gives a change up")
  ChangeResource cancel(@PathVariable String number, @RequestBody Reason request) {
    RecordNumber read = ChangeNumbers.read(number);
    changes.cancel(read, request.reason());
    return resources.of(read);
  }

  @GetMapping("/{number}/journal")
  @Operation(summary = "What staff wrote and added to a change, the oldest first")
  List<JournalEntry> journal(@PathVariable String number) {
    return notes.of(ChangeNumbers.read(number));
  }

  @PostMapping("/{number}/journal")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Adds a note for staff to a change")
  List<JournalEntry> write(@PathVariable String number, @RequestBody Entry request) {
    RecordNumber read = ChangeNumbers.read(number);
    notes.write(read, Objects.requireNonNullElse(request.text(), ""));
    return notes.of(read);
  }

  @PostMapping("/{number}/outcome")
  @Operation(summary = "Says what came of a change that was made elsewhere, as by a pipeline")
  ChangeResource report(@PathVariable String number, @RequestBody Outcome request) {
    RecordNumber read = ChangeNumbers.read(number);
    pipeline.report(
        read,
        Words.read(ChangeOutcome.class, "outcome", request.outcome()),
        Objects.requireNonNullElse(request.note(), ""));
    return resources.of(read);
  }
}
