package org.orderly.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.RuleViolation;

/** Counts what became of the log's rows. */
final class ReplayTally {

  private final Map<ImpliedStep, Integer> implied = new EnumMap<>(ImpliedStep.class);
  private final List<Omission> omissions = new ArrayList<>();
  private final Priorities priorities = new Priorities();
  private int applied;
  private int unchanged;

  /**
   * Something in a row that the server did not take over.
   *
   * @param whole whether nothing of the row was applied
   */
  record Omission(String number, long line, boolean whole, String reason) {}

  void applied(IncidentReplay.Applied row) {
    if (row.steps() > 0) {
      applied++;
    } else {
      unchanged++;
    }
    row.implied().forEach(step -> implied.merge(step, 1, Integer::sum));
  }

  void refused(LogRow row, RuleViolation refusal) {
    omissions.add(
        new Omission(
            row.number(),
            row.line(),
            true,
            refusal.rule().code() + " " + refusal.getMessage() + fields(refusal)));
  }

  void leftOut(LogRow row, String reason) {
    omissions.add(new Omission(row.number(), row.line(), false, reason));
  }

  int applied() {
    return applied;
  }

  int unchanged() {
    return unchanged;
  }

  Priorities priorities() {
    return priorities;
  }

  Map<ImpliedStep, Integer> implied() {
    return implied;
  }

  /** In the order of time. */
  List<Omission> omissions() {
    return omissions;
  }

  /**
   * How many rows were not taken over.
   *
   * @param whole those of which nothing was applied, else those applied but for something
   */
  long omitted(boolean whole) {
    return omissions.stream().filter(omission -> omission.whole() == whole).count();
  }

  private static String fields(RuleViolation refusal) {
    return refusal.fields().isEmpty() ? "" : " " + refusal.fields();
  }
}
