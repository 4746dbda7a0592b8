package org.orderly.cmdb;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads a refusal of a plan back to the lines that its steps were made of. */
final class Blame {

  private static final Pattern STEP = Pattern.compile("steps\\[([0-9]{1,9})]\\.?(.*)");
  private static final int LONGEST_REASON = 1_000;

  private Blame() {}

  /**
   * The lines and why they are refused.
   *
   * @param fields messages by the refused field of the plan
   * @param steps how many steps the plan has
   * @param lines the lines that a step was made of
   */
  static Map<Long, String> of(Map<String, String> fields, int steps, IntFunction<Set<Long>> lines) {
    Map<Long, String> blamed = new TreeMap<>();
    new TreeMap<>(fields)
        .forEach(
            (place, message) -> {
              Matcher step = STEP.matcher(place);
              if (step.matches() && Integer.parseInt(step.group(1)) < steps) {
                String field = step.group(2);
                String why = field.isEmpty() ? message : field + ": " + message;
                lines
                    .apply(Integer.parseInt(step.group(1)))
                    .forEach(line -> blamed.merge(line, why, Blame::joined));
              }
            });
    return blamed;
  }

  private static String joined(String first, String second) {
    String both = first + "; " + second;
    return both.length() <= LONGEST_REASON ? both : first;
  }
}
