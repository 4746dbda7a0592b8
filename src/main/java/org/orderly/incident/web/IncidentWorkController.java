package org.orderly.incident.web;

import org.orderly.incident.SecurityManagement;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with incidents beside their tasks, over HTTP (8.6.1). */
@RestController
@RequestMapping("/api/incidents")
class IncidentWorkController {

  private final SecurityManagement security;

  IncidentWorkController(SecurityManagement security) {
    this.security = security;
  }

  @PostMapping("/{number}/security-flag")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void flag(@PathVariable String number, @RequestBody IncidentRequests.SecurityFlag request) {
    security.flag(Numbers.read(number), request.required(), request.why());
  }
}
