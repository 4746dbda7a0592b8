package org.orderly.incident.web;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.AssignmentManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentPage;
import org.orderly.incident.IncidentView;
import org.orderly.incident.PriorityManagement;
import org.orderly.journal.JournalEntry;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.EntityTags;
import org.orderly.servicelevel.ClockExplanation;
import org.orderly.servicelevel.ClockExplanations;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Incidents over HTTP (8.6.1). */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {

  private final IncidentManagement incidents;
  private final AssignmentManagement assignments;
  private final PriorityManagement priorities;
  private final IncidentResources resources;
  private final ClockExplanations explanations;
  private final TransactionOperations transactions;

  IncidentController(
      IncidentManagement incidents,
      AssignmentManagement assignments,
      PriorityManagement priorities,
      IncidentResources resources,
      ClockExplanations explanations,
      TransactionOperations transactions) {
    this.incidents = incidents;
    this.assignments = assignments;
    this.priorities = priorities;
    this.resources = resources;
    this.explanations = explanations;
    this.transactions = transactions;
  }

  @PostMapping
  ResponseEntity<IncidentResource> report(@RequestBody ReportRequest request) {
    IncidentView incident = incidents.report(request.report());
    return ResponseEntity.created(URI.create("/api/incidents/" + incident.number()))
        .body(resources.of(incident));
  }

  @GetMapping
  IncidentPage find(
      @ParameterObject IncidentFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return incidents.find(filter.query(ZoneOffset.UTC, page, size));
  }

  @GetMapping("/{number}")
  ResponseEntity<IncidentResource> incident(@PathVariable String number) {
    return tagged(Numbers.read(number));
  }

  @GetMapping("/{number}/journal")
  List<JournalEntry> journal(@PathVariable String number) {
    return incidents.journal(Numbers.read(number));
  }

  @PostMapping("/{number}/journal")
  @ResponseStatus(HttpStatus.CREATED)
  List<JournalEntry> write(
      @PathVariable String number, @RequestBody IncidentRequests.Entry request) {
    RecordNumber incident = Numbers.read(number);
    incidents.write(incident, request.visibility(), request.written());
    return incidents.journal(incident);
  }

  @GetMapping("/{number}/clocks")
  ClockExplanation explanation(@PathVariable String number) {
    return explanations.of(incidents.incident(Numbers.read(number)).number().value()).explanation();
  }

  @PostMapping("/{number}/cancellation")
  IncidentResource cancel(
      @PathVariable String number, @RequestBody IncidentRequests.Cancellation request) {
    RecordNumber incident = Numbers.read(number);
    incidents.cancel(incident, request.why());
    return resources.of(incidents.incident(incident));
  }

  @PostMapping("/{number}/resumption")
  IncidentResource endHold(@PathVariable String number) {
    RecordNumber incident = Numbers.read(number);
    incidents.endHold(incident);
    return resources.of(incidents.incident(incident));
  }

  @PutMapping("/{number}/assessment")
  ResponseEntity<IncidentResource> reassess(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
      @RequestBody IncidentRequests.AssessmentChange request) {
    return changed(
        Numbers.read(number),
        tag,
        incident ->
            incidents.reassess(
                incident, request.requiredImpact(), request.requiredUrgency(), request.why()));
  }

  @PutMapping("/{number}/assignment")
  ResponseEntity<IncidentResource> reassign(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
      @RequestBody IncidentRequests.Assignment request) {
    return changed(
        Numbers.read(number),
        tag,
        incident -> assignments.reassign(incident, request.requiredGroup(), request.reason()));
  }

  @PutMapping("/{number}/priority")
  ResponseEntity<IncidentResource> override(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
      @RequestBody IncidentRequests.PriorityChange request) {
    return changed(
        Numbers.read(number),
        tag,
        incident -> priorities.override(incident, request.required(), request.why()));
  }

  /** One transaction from the check of the tag to the change, so that no other comes between. */
  private ResponseEntity<IncidentResource> changed(
      RecordNumber number, @Nullable String tag, Consumer<RecordNumber> change) {
    transactions.executeWithoutResult(
        status -> {
          EntityTags.require(tag, incidents.incident(number).version());
          change.accept(number);
        });
    return tagged(number);
  }

  private ResponseEntity<IncidentResource> tagged(RecordNumber number) {
    IncidentView incident = incidents.incident(number);
    IncidentResource shown = resources.of(incident);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(incident.version(), shown.toString()))
        .body(shown);
  }
}
