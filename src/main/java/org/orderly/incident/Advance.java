package org.orderly.incident;

import org.jspecify.annotations.Nullable;
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

  /** What ends the incident from outside would end its major incident too, unreviewed. */
  void beside(@Nullable MajorIncidentState major) {
    if (major != null && !major.over()) {
      throw new RuleViolation(
          IncidentRule.MAJOR_TRANSITION,
          "%s cannot be %s while its major incident is %s, before that is declined or reviewed;"
                  .formatted(number, name, major.word())
              + " to say what is new, write a reply");
    }
  }

  /** What a close code asks of the incident that is closed with it. */
  void as(CloseCode code, @Nullable MajorIncidentState major) {
    Advance named = new Advance(number, from, name + " as " + code.word());
    if (code.ofResolution()) {
      only(IncidentState.RESOLVED);
    } else if (from == IncidentState.RESOLVED) {
      throw named.refused("before it is resolved");
    }
    if (code.goesOnElsewhere()) {
      named.beside(major);
    }
  }

  RuleViolation refused(String allowed) {
    return new RuleViolation(
        IncidentRule.TRANSITION,
        "%s is %s and cannot be %s; that is possible %s"
            .formatted(number, from.word(), name, allowed));
  }
}
