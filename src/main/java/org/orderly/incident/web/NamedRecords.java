package org.orderly.incident.web;

import java.util.Locale;
import java.util.Map;
import org.orderly.incident.IncidentManagement;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Reads the numbers of incidents that people type into a page's forms. */
@Component
class NamedRecords {

  private final IncidentManagement incidents;

  NamedRecords(IncidentManagement incidents) {
    this.incidents = incidents;
  }

  /**
   * The incident named.
   *
   * @throws RuleViolation at the field where there is none that the actor may see
   */
  RecordNumber read(Map<String, String> typed, String field) {
    String number = typed.getOrDefault(field, "").strip().toUpperCase(Locale.ROOT);
    return RecordNumber.parse(number)
        .filter(incidents::visible)
        .orElseThrow(
            () ->
                new RuleViolation(
                    KernelRule.INPUT_REFUSED,
                    "Refused: " + field,
                    Map.of(field, "There is no incident of this number that you may see")));
  }
}
