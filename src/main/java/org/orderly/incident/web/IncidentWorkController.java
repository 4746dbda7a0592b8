package org.orderly.incident.web;

import java.util.List;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentSurroundings;
import org.orderly.incident.SecurityManagement;
import org.orderly.incident.WatcherManagement;
import org.orderly.kernel.RecordNumber;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with incidents beside their tasks, over HTTP (8.6.1). */
@RestController
@RequestMapping("/api/incidents/{number}")
class IncidentWorkController {

  private final SecurityManagement security;
  private final FamilyManagement family;
  private final WatcherManagement watchers;
  private final IncidentSurroundings surroundings;
  private final IncidentSteps steps;
  private final IncidentResources resources;

  IncidentWorkController(
      SecurityManagement security,
      FamilyManagement family,
      WatcherManagement watchers,
      IncidentSurroundings surroundings,
      IncidentSteps steps,
      IncidentResources resources) {
    this.security = security;
    this.family = family;
    this.watchers = watchers;
    this.surroundings = surroundings;
    this.steps = steps;
    this.resources = resources;
  }

  @PostMapping("/security-flag")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void flag(@PathVariable String number, @RequestBody IncidentRequests.SecurityFlag request) {
    security.flag(Numbers.read(number), request.required(), request.why());
  }

  @GetMapping("/children")
  List<String> children(@PathVariable String number) {
    return family.children(Numbers.read(number)).stream()
        .map(child -> child.number().value())
        .toList();
  }

  @PostMapping("/children")
  List<String> addChild(@PathVariable String number, @RequestBody IncidentRequests.Child request) {
    family.addChild(Numbers.read(number), request.required());
    return children(number);
  }

  @DeleteMapping("/children/{child}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeChild(@PathVariable String number, @PathVariable String child) {
    family.removeChild(Numbers.read(number), Numbers.read(child));
  }

  @PostMapping("/merge")
  IncidentResource merge(@PathVariable String number, @RequestBody IncidentRequests.Merge request) {
    return resources.of(family.merge(Numbers.read(number), request.required(), request.why()));
  }

  @PostMapping("/conversion")
  IncidentResource convert(
      @PathVariable String number, @RequestBody IncidentRequests.Conversion request) {
    return resources.of(family.convert(Numbers.read(number), request.why()));
  }

  @GetMapping("/watchers")
  List<String> watchers(@PathVariable String number) {
    return surroundings.of(Numbers.read(number)).watchers();
  }

  @PostMapping("/watchers")
  List<String> watch(@PathVariable String number, @RequestBody IncidentRequests.Watcher request) {
    RecordNumber incident = Numbers.read(number);
    watchers.watch(incident, request.required());
    return surroundings.of(incident).watchers();
  }

  @DeleteMapping("/watchers/{person}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unwatch(@PathVariable String number, @PathVariable String person) {
    watchers.unwatch(Numbers.read(number), person);
  }

  @PostMapping("/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable String number, @RequestBody IncidentRequests.Confirmation request) {
    steps.take("confirmation", Numbers.read(number), request.typed());
  }
}
