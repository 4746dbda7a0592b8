package org.orderly.change;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.BaselineView;
import org.orderly.kernel.Word;

/** What is kept of an implementation, in lines for people who read English. */
final class ImplementationLines {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.UK);

  private final ZoneId zone;
  private final UnaryOperator<String> names;

  /**
   * Lines for one reader.
   *
   * @param names the name of whom a key means
   */
  ImplementationLines(ZoneId zone, UnaryOperator<String> names) {
    this.zone = zone;
    this.names = names;
  }

  String step(ImplementationStep step) {
    String planned =
        step.stage()
            + " · "
            + step.title()
            + " · "
            + names.apply(step.implementer())
            + " · "
            + step.minutes()
            + " min";
    StepResult result = step.result();
    if (result == null) {
      return planned;
    }
    String note = step.note();
    return planned
        + " · "
        + word(result)
        + " · "
        + at(step.startedAt())
        + " – "
        + at(step.endedAt())
        + (note == null || note.isEmpty() ? "" : " · " + note);
  }

  String step(PlannedTask task) {
    return task.stage() + " · " + task.title() + " · " + names.apply(task.implementer());
  }

  @Nullable String evidence(ImplementationView made) {
    ImplementationView.Preparation preparation = made.preparation();
    return preparation == null
        ? null
        : preparation.evidence()
            + "\n("
            + names.apply(preparation.by())
            + ", "
            + at(preparation.at())
            + ", back-out plan "
            + word(preparation.backOut())
            + ")";
  }

  @Nullable String decision(ImplementationView made) {
    Interruption cause = made.interruption();
    if (cause == null) {
      return null;
    }
    String reason = made.interruptionReason();
    String decided = made.courseReason();
    return word(cause)
        + (reason == null ? "" : ": " + reason)
        + (decided == null ? "" : "\n" + word(made.course()) + ": " + decided)
        + (made.noReturnAt() == null
            ? ""
            : "\nThe point of no return was passed, " + at(made.noReturnAt()));
  }

  static String baseline(BaselineView baseline) {
    return baseline.number() + " · " + baseline.items() + " items · " + baseline.digest();
  }

  static String configuration(
      ImplementationView made, @Nullable String before, @Nullable String after) {
    return word(made.updates())
        + (made.correction() == null ? "" : " · " + made.correction())
        + (before == null ? "" : "\nBefore: " + before)
        + (after == null ? "" : "\nAfter: " + after);
  }

  String times(ChangeView change) {
    return "Planned: "
        + window(change.window())
        + "\nActual: "
        + at(change.begunAt())
        + " – "
        + at(change.endedAt());
  }

  /** When it may be worked on. */
  String time(@Nullable ChangeWindow window, @Nullable Instant extended) {
    return window(window) + (extended == null ? "" : ", more time until " + at(extended));
  }

  private String window(@Nullable ChangeWindow window) {
    return window == null ? "" : at(window.starts()) + " – " + at(window.ends());
  }

  String at(@Nullable Instant instant) {
    return instant == null ? "" : INSTANT.format(instant.atZone(zone));
  }

  static String backOutPlan(ChangePlan plan) {
    return plan.backOut()
        + (plan.backOutReason().isEmpty() ? "" : "\n" + plan.backOutReason())
        + "\n("
        + word(plan.backOutTest())
        + ")";
  }

  static String word(@Nullable Word word) {
    return word == null ? "" : word.word().replace('-', ' ');
  }
}
