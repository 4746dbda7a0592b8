package org.orderly.incident;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** The incidents as far as the actor may see them, and what each step asks before it is taken. */
@Component
class VisibleIncidents {

  private static final int LONGEST_REASON = 4_000;

  private final Incidents incidents;
  private final IncidentAccess access;

  VisibleIncidents(Incidents incidents, IncidentAccess access) {
    this.incidents = incidents;
    this.access = access;
  }

  boolean sees(IncidentView incident) {
    return access.maySee(incident, Acting.current());
  }

  /** The incident; one that the actor may not see is unknown. */
  IncidentView get(RecordNumber number) {
    IncidentView incident = incidents.get(number).view();
    if (!sees(incident)) {
      throw Incidents.unknown(number.value());
    }
    return incident;
  }

  /** Those of the incidents that the actor may see, by number, read at once. */
  Map<RecordNumber, IncidentView> among(List<RecordNumber> numbers) {
    List<IncidentView> found = incidents.all(numbers);
    return access.visible(found, Acting.current()).stream()
        .collect(Collectors.toMap(IncidentView::number, Function.identity()));
  }

  /** The incident with what staff alone know of it; unknown to its caller and its watchers. */
  IncidentView inside(RecordNumber number) {
    IncidentView incident = incidents.get(number).view();
    if (!access.seesInside(incident, Acting.current())) {
      throw Incidents.unknown(number.value());
    }
    return incident;
  }

  /** The incident, where it is open, for a step of those whose work it is. */
  IncidentView open(RecordNumber number, String step) {
    IncidentView incident = get(number);
    if (!access.seesInside(incident, Acting.current())) {
      throw new RuleViolation(
          IncidentRule.STAFF_ONLY, number + " can be " + step + " by those alone who work on it");
    }
    if (!incident.state().open()) {
      throw new RuleViolation(
          IncidentRule.TRANSITION,
          number + " is " + incident.state().word() + " and cannot be " + step);
    }
    return incident;
  }

  static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new RuleViolation(
          IncidentRule.REASON_MISSING,
          "A reason is needed",
          Map.of("reason", "Give a reason of 1 to " + LONGEST_REASON + " characters"));
    }
  }
}
