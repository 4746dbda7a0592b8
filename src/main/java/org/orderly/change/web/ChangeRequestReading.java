package org.orderly.change.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Complexity;
import org.orderly.change.Disruption;
import org.orderly.change.Experience;
import org.orderly.change.PlannedTask;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.ServiceEffect;
import org.orderly.change.Testability;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;
import org.orderly.kernel.web.TypedFields;

/** Reads one request for change as it was sent, and remembers what of it cannot be read. */
final class ChangeRequestReading {

  private final TypedFields fields = new TypedFields();
  private final TypedInstants instants = new TypedInstants(ZoneOffset.UTC, fields.unreadable());

  List<RecordNumber> items(@Nullable List<@Nullable String> typed) {
    List<RecordNumber> read = new ArrayList<>();
    for (String one : TypedFields.texts(typed)) {
      RecordNumber number = number("items", one);
      if (number != null) {
        read.add(number);
      }
    }
    return read;
  }

  @Nullable RecordNumber number(String field, @Nullable String typed) {
    String text = TypedFields.orNull(typed);
    RecordNumber number = text == null ? null : RecordNumber.parse(text).orElse(null);
    if (text != null && number == null) {
      fields.unreadable().put(field, "There is no record " + text);
    }
    return number;
  }

  RiskAnswers risk(ChangeRequest.Risk typed) {
    return new RiskAnswers(
        fields.word(Experience.class, "risk.experience", typed.experience(), null),
        fields.word(Complexity.class, "risk.complexity", typed.complexity(), null),
        fields.word(Disruption.class, "risk.disruption", typed.disruption(), null),
        fields.word(Testability.class, "risk.testability", typed.testability(), null),
        fields.word(Reversal.class, "risk.reversal", typed.reversal(), null));
  }

  ChangePlan plan(ChangeRequest.Plan typed) {
    return new ChangePlan(
        text(typed.implementation()),
        text(typed.test()),
        text(typed.backOut()),
        fields.word(
            BackOutTest.class, "plan.backOutTest", typed.backOutTest(), BackOutTest.UNTESTED),
        text(typed.backOutReason()),
        text(typed.communication()),
        text(typed.pointOfNoReturn()));
  }

  List<PlannedTask> tasks(List<ChangeRequest.@Nullable Task> typed) {
    List<PlannedTask> read = new ArrayList<>();
    for (int place = 0; place < typed.size(); place++) {
      ChangeRequest.Task task =
          Objects.requireNonNullElse(typed.get(place), ChangeRequest.Task.NONE);
      String field = "tasks[" + place + "].";
      read.add(
          new PlannedTask(
              fields.number(field + "stage", task.stage(), 1),
              text(task.title()),
              text(task.implementer()),
              minutes(field + "minutes", task.minutes())));
    }
    return read;
  }

  @Nullable ChangeWindow window(ChangeRequest.@Nullable Window typed) {
    if (typed == null) {
      return null;
    }
    Instant starts = instant("window.starts", typed.starts());
    Instant ends = instant("window.ends", typed.ends());
    return starts == null || ends == null ? null : new ChangeWindow(starts, ends);
  }

  private @Nullable Instant instant(String field, @Nullable String typed) {
    Instant read = instants.orNull(field, typed);
    if (read == null) {
      fields.unreadable().putIfAbsent(field, "Give an instant, such as 2027-01-31T20:00:00Z");
    }
    return read == null ? null : read.truncatedTo(ChronoUnit.MILLIS);
  }

  ServiceEffect effect(@Nullable String typed) {
    return fields.word(ServiceEffect.class, "serviceEffect", typed, ServiceEffect.NONE);
  }

  int minutes(String field, @Nullable String typed) {
    return fields.number(field, typed, 0);
  }

  /**
   * Refuses where something could not be read.
   *
   * @throws RuleViolation ITSM-CHG-002
   */
  void refuse() {
    Map<String, String> refused = fields.unreadable();
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.CONTENT_REFUSED, "Refused: " + String.join(", ", refused.keySet()), refused);
    }
  }

  static String text(@Nullable String typed) {
    return WholeText.of(Objects.requireNonNullElse(typed, "")).strip();
  }
}
