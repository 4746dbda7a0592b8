package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.kernel.RuleViolation;

/** What is wrong with what was typed about a batch, told in one answer. */
final class ObservationFaults {

  static final String FIELD = "observations";

  private static final int SHOWN = 8;
  private static final int LONGEST = 60;

  private final List<String> faults = new ArrayList<>();

  void add(String fault) {
    faults.add(fault);
  }

  /**
   * Refuses where anything is wrong.
   *
   * @throws RuleViolation ITSM-CMD-046
   */
  void refuse() {
    if (!faults.isEmpty()) {
      String first = faults.stream().limit(SHOWN).collect(Collectors.joining(". "));
      String message = faults.size() > SHOWN ? first + ", and more" : first;
      throw new RuleViolation(
          VerificationRule.OBSERVATION_REFUSED, message, Map.of(FIELD, message));
    }
  }

  static String shown(String text) {
    String line = text.strip();
    return "«" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "»";
  }
}
