package org.orderly.incident.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentReport;
import org.orderly.incident.Scope;
import org.orderly.incident.Source;
import org.orderly.incident.WorkStoppage;
import org.orderly.incident.Workaround;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;
import org.orderly.kernel.web.Words;

/** The form in which a caller reports an incident, as it was sent. */
record ReportForm(Map<String, String> typed) {

  /**
   * What is reported.
   *
   * @throws RuleViolation ITSM-KRN-001 for a choice that the form does not offer
   */
  IncidentReport report() {
    Map<String, String> refused = new LinkedHashMap<>();
    IncidentReport report =
        new IncidentReport(
            text("title"),
            filled("description"),
            text("service"),
            null,
            filled("onBehalfOf"),
            text("affectedItems")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList(),
            choice(Scope.class, "scope", refused),
            choice(WorkStoppage.class, "workStoppage", refused),
            choice(Workaround.class, "workaround", refused),
            null,
            null,
            filled("category"),
            null,
            Source.PORTAL,
            false,
            null,
            null);
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          KernelRule.INPUT_REFUSED, "Refused: " + String.join(", ", refused.keySet()), refused);
    }
    return report;
  }

  private <E extends Enum<E> & Word> @Nullable E choice(
      Class<E> list, String field, Map<String, String> refused) {
    String word = text(field);
    if (!word.isBlank() && Words.find(list, word).isEmpty()) {
      refused.put(field, Words.allowed(list));
      return null;
    }
    return word.isBlank() ? null : Words.find(list, word).orElseThrow();
  }

  private @Nullable String filled(String field) {
    String text = text(field);
    return text.isBlank() ? null : text;
  }

  private String text(String field) {
    return typed.getOrDefault(field, "");
  }
}
