package org.orderly.incident;

import org.orderly.journal.LinkRule;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Which links an incident takes: parent and child are both open, and nobody works on a duplicate.
 */
@Component
class IncidentLinks implements LinkRule {

  private final Incidents incidents;

  IncidentLinks(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.INCIDENT;
  }

  @Override
  public void requireLinkable(RecordNumber from, LinkType type, RecordNumber to) {
    if (type == LinkType.CHILD_OF) {
      requireOpen(from, "made a child");
      requireOpen(to, "given a child");
    } else if (type == LinkType.DUPLICATE_OF) {
      requireNoWork(from);
    }
  }

  private void requireOpen(RecordNumber number, String step) {
    incidents
        .find(number)
        .map(Incident::state)
        .filter(state -> !state.open())
        .ifPresent(
            state -> {
              throw new RuleViolation(
                  IncidentRule.TRANSITION,
                  number + " is " + state.word() + " and cannot be " + step);
            });
  }

  private void requireNoWork(RecordNumber number) {
    incidents
        .find(number)
        .map(Incident::state)
        .filter(IncidentState::unresolved)
        .ifPresent(
            state -> {
              throw new RuleViolation(
                  IncidentRule.TRANSITION,
                  number
                      + " is "
                      + state.word()
                      + "; to make it a duplicate, resolve it as one, or merge it");
            });
  }
}
