package org.orderly.incident;

import org.orderly.kernel.RuleViolation;

/**
 * A step that an incident is about to take from where it stands.
 *
 * @param name what would be done to it, as a refusal says it
 */
record Advance(String number, IncidentState from, String name) {

  /** The state that the step leads to. */
  IncidentState to(IncidentState next) {
    if (!from.successors().contains(next)) {
      throw refused("from a state that leads to " + next.word());
    }
    return next;
  }

  void only(IncidentState required) {
    if (from != required) {
      throw refused("only while it is " + required.word());
    }
  }

  void whileOpen() {
    if (!from.open()) {
      throw refused("only while it is open");
    }
  }

  RuleViolation refused(String allowed) {
    return new RuleViolation(
        IncidentRule.TRANSITION,
        "%s is %s and cannot be %s; that is possible %s"
            .formatted(number, from.word(), name, allowed));
  }
}
