package org.orderly.servicelevel.web;

import org.orderly.servicelevel.ClockExplanation;
import org.orderly.servicelevel.ClockExplanations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why service clocks show what they show, over HTTP (8.3.3). */
@RestController
@RequestMapping("/api/service-clocks")
class ServiceClockController {

  private final ClockExplanations explanations;

  ServiceClockController(ClockExplanations explanations) {
    this.explanations = explanations;
  }

  @GetMapping("/{number}")
  ClockExplanation explanation(@PathVariable String number) {
    return explanations.of(number).explanation();
  }
}
