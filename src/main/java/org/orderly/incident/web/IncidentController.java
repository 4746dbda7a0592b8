package org.orderly.incident.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentPage;
import org.orderly.incident.IncidentQuery;
import org.orderly.incident.IncidentRule;
import org.orderly.incident.IncidentState;
import org.orderly.incident.IncidentView;
import org.orderly.incident.Priority;
import org.orderly.incident.Urgency;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.Visibility;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;
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

/** Incidents over HTTP (8.6.1). */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {

  private final IncidentManagement incidents;

  IncidentController(IncidentManagement incidents) {
    this.incidents = incidents;
  }

  @PostMapping
  ResponseEntity<IncidentResource> report(@RequestBody ReportRequest request) {
    IncidentView incident = incidents.report(request.report());
    return ResponseEntity.created(URI.create("/api/incidents/" + incident.number()))
        .body(IncidentResource.of(incident));
  }

  @GetMapping
  IncidentPage find(
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String priority,
      @RequestParam @Nullable String service,
      @RequestParam @Nullable String assignedTo,
      @RequestParam @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return incidents.find(
        new IncidentQuery(
            word(IncidentState.class, "state", state),
            word(Priority.class, "priority", priority),
            service,
            assignedTo,
            q,
            null,
            page,
            size));
  }

  @GetMapping("/{number}")
  ResponseEntity<IncidentResource> incident(@PathVariable String number) {
    return tagged(incidents.incident(number(number)));
  }

  @GetMapping("/{number}/journal")
  List<JournalEntry> journal(@PathVariable String number) {
    return incidents.journal(number(number));
  }

  @PostMapping("/{number}/journal")
  @ResponseStatus(HttpStatus.CREATED)
  List<JournalEntry> write(@PathVariable String number, @RequestBody EntryRequest request) {
    RecordNumber incident = number(number);
    incidents.write(
        incident,
        request.visibility() == null ? Visibility.PUBLIC : request.visibility(),
        request.text() == null ? "" : request.text());
    return incidents.journal(incident);
  }

  @PostMapping("/{number}/cancellation")
  ResponseEntity<IncidentResource> cancel(
      @PathVariable String number, @RequestBody ReasonRequest request) {
    return tagged(incidents.cancel(number(number), request.text()));
  }

  @PostMapping("/{number}/resumption")
  ResponseEntity<IncidentResource> endHold(@PathVariable String number) {
    return tagged(incidents.endHold(number(number)));
  }

  @PutMapping("/{number}/assessment")
  ResponseEntity<IncidentResource> reassess(
      @PathVariable String number,
      @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
      @RequestBody AssessmentRequest request) {
    RecordNumber incident = number(number);
    EntityTags.require(tag, incidents.incident(incident).version());
    return tagged(
        incidents.reassess(incident, request.impact(), request.urgency(), request.reasonText()));
  }

  @PutMapping("/{number}/assignment")
  ResponseEntity<IncidentResource> reassign(
      @PathVariable String number,
      @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
      @RequestBody AssignmentRequest request) {
    RecordNumber incident = number(number);
    EntityTags.require(tag, incidents.incident(incident).version());
    return tagged(incidents.reassign(incident, request.group()));
  }

  private static ResponseEntity<IncidentResource> tagged(IncidentView incident) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(incident.version()))
        .body(IncidentResource.of(incident));
  }

  private static RecordNumber number(String text) {
    return RecordNumber.parse(text)
        .orElseThrow(
            () ->
                new RuleViolation(
                    IncidentRule.UNKNOWN, "There is no incident " + text + " that you may see"));
  }

  private static <E extends Enum<E> & Word> @Nullable E word(
      Class<E> list, String parameter, @Nullable String word) {
    return word == null ? null : Words.require(list, parameter, word);
  }

  record EntryRequest(@Nullable String text, @Nullable Visibility visibility) {}

  record ReasonRequest(@Nullable String reason) {

    String text() {
      return reason == null ? "" : reason;
    }
  }

  record AssessmentRequest(Impact impact, Urgency urgency, @Nullable String reason) {

    String reasonText() {
      return reason == null ? "" : reason;
    }
  }

  record AssignmentRequest(String group) {}
}
