package org.orderly.incident.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.Audience;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorIncidentView;
import org.orderly.incident.MajorReason;
import org.orderly.kernel.RecordNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Major incidents over HTTP (8.6.1). */
@RestController
@RequestMapping("/api/incidents/{number}/major")
class MajorIncidentController {

  private final MajorIncidentManagement majors;

  MajorIncidentController(MajorIncidentManagement majors) {
    this.majors = majors;
  }

  @GetMapping
  List<MajorIncidentView> majors(@PathVariable String number) {
    return majors.of(Numbers.read(number));
  }

  @PostMapping
  List<MajorIncidentView> call(@PathVariable String number, @RequestBody Call request) {
    RecordNumber incident = Numbers.read(number);
    majors.call(incident, Objects.requireNonNullElse(request.reason(), MajorReason.MANAGERS_CALL));
    return majors.of(incident);
  }

  @PostMapping("/updates")
  MajorIncidentView update(@PathVariable String number, @RequestBody Update request) {
    return majors.update(
        Numbers.read(number),
        Objects.requireNonNullElse(request.audience(), Audience.INTERNAL),
        Objects.requireNonNullElse(request.text(), ""));
  }

  /** Why it is to be a major incident. */
  record Call(@Nullable MajorReason reason) {}

  /** What is told, and to whom. */
  record Update(@Nullable Audience audience, @Nullable String text) {}
}
