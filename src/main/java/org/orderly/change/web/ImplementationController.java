package org.orderly.change.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeReviewView;
import org.orderly.change.Gate;
import org.orderly.change.GateFinding;
import org.orderly.change.GateKind;
import org.orderly.change.GateManagement;
import org.orderly.change.GateState;
import org.orderly.change.Gates;
import org.orderly.change.ImplementationManagement;
import org.orderly.change.ImplementationStep;
import org.orderly.change.ImplementationView;
import org.orderly.kernel.RecordNumber;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How changes are made, over HTTP; steps are reported in their tasks (8.5.1.3). */
@RestController
@RequestMapping("/api/changes/{number}")
@Tag(name = "Changes")
class ImplementationController {

  private final GateManagement gates;
  private final ImplementationManagement implementations;

  ImplementationController(GateManagement gates, ImplementationManagement implementations) {
    this.gates = gates;
    this.implementations = implementations;
  }

  /** One gate. */
  record GateResource(
      GateKind gate,
      boolean open,
      GateState state,
      GateFinding finding,
      List<String> about,
      String why) {

    static GateResource of(Gate gate) {
      return new GateResource(
          gate.kind(), gate.open(), gate.state(), gate.finding(), gate.about(), gate.why());
    }
  }

  /** Whether the work may begin, or go on, and what each gate says to that. */
  record GateAnswer(boolean mayStart, List<GateResource> gates) {}

  /** How it is made. */
  record ImplementationAnswer(
      @Nullable ImplementationView implementation,
      List<ImplementationStep> steps,
      @Nullable ChangeReviewView review) {}

  /** Why it is stopped. */
  record Stop(@Nullable String reason) {}

  @GetMapping("/gates")
  @Operation(summary = "The gates of a change: whether each is open, and why not")
  GateAnswer gates(@PathVariable String number) {
    Gates found = gates.gates(ChangeNumbers.read(number));
    return new GateAnswer(found.allOpen(), found.all().stream().map(GateResource::of).toList());
  }

  @GetMapping("/implementation")
  @Operation(summary = "How a change is made: preparation, steps, updates of items and review")
  ImplementationAnswer implementation(@PathVariable String number) {
    RecordNumber read = ChangeNumbers.read(number);
    return new ImplementationAnswer(
        implementations.implementation(read).orElse(null),
        implementations.steps(read),
        implementations.review(read).orElse(null));
  }

  @PostMapping("/implementation/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Stops the work on a change until it is decided how it goes on")
  void stop(@PathVariable String number, @RequestBody Stop stop) {
    implementations.stop(ChangeNumbers.read(number), Objects.requireNonNullElse(stop.reason(), ""));
  }
}
