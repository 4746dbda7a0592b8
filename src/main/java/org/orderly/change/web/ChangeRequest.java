package org.orderly.change.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Complexity;
import org.orderly.change.Disruption;
import org.orderly.change.Experience;
import org.orderly.change.NewChange;
import org.orderly.change.PlannedTask;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.ServiceEffect;
import org.orderly.change.TemplateWish;
import org.orderly.change.Testability;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;
import org.orderly.kernel.web.TypedFields;

/**
 * What somebody asks to be changed. With a template all that is left out is as the template says.
 *
 * @param template the key of a template; null for none
 * @param owner the key of who answers for it
 * @param restores the number of the open record that it restores service for
 * @param vulnerability whether it closes a weakness that is being exploited
 * @param found whether it was found to be made already, without authorization
 */
record ChangeRequest(
    @Nullable String template,
    @Nullable String title,
    @Nullable String description,
    @Nullable String reason,
    @Nullable String benefit,
    @Nullable List<@Nullable String> services,
    @Nullable List<@Nullable String> items,
    @Nullable String serviceEffect,
    @Nullable String outageMinutes,
    @Nullable String effect,
    @Nullable Risk risk,
    @Nullable Plan plan,
    @Nullable List<@Nullable Task> tasks,
    @Nullable ConfigurationPlan updates,
    @Nullable Window window,
    @Nullable String owner,
    @Nullable String requestedFor,
    @Nullable String restores,
    boolean vulnerability,
    boolean found) {

  /** What whoever asks says of the risk. */
  record Risk(
      @Nullable String experience,
      @Nullable String complexity,
      @Nullable String disruption,
      @Nullable String testability,
      @Nullable String reversal) {}

  /** How it is made, tried and undone. */
  record Plan(
      @Nullable String implementation,
      @Nullable String test,
      @Nullable String backOut,
      @Nullable String backOutTest,
      @Nullable String backOutReason,
      @Nullable String communication,
      @Nullable String pointOfNoReturn) {}

  /** What one person does of it. */
  record Task(
      @Nullable String stage,
      @Nullable String title,
      @Nullable String implementer,
      @Nullable String minutes) {

    static final Task NONE = new Task(null, null, null, null);
  }

  /** From when to when, as ISO 8601 instants; in UTC where they say nothing else. */
  record Window(@Nullable String starts, @Nullable String ends) {}

  /**
   * What is asked for, without a template.
   *
   * @throws RuleViolation ITSM-CHG-002 with a message for each field that cannot be read
   */
  NewChange wish() {
    Reading reading = new Reading();
    ChangeContent content = content(reading);
    RecordNumber restored = reading.number("restores", restores);
    reading.refuse();
    return new NewChange(
        content,
        TypedFields.orNull(owner),
        TypedFields.orNull(requestedFor),
        TypedFields.orNull(template),
        restored,
        vulnerability,
        found);
  }

  /**
   * All that the change is to say.
   *
   * @throws RuleViolation ITSM-CHG-002 with a message for each field that cannot be read
   */
  ChangeContent content() {
    Reading reading = new Reading();
    ChangeContent content = content(reading);
    reading.refuse();
    return content;
  }

  /**
   * What is asked of the template.
   *
   * @throws RuleViolation ITSM-CHG-002 with a message for each field that cannot be read
   */
  TemplateWish templateWish() {
    Reading reading = new Reading();
    TemplateWish wish =
        new TemplateWish(
            TypedFields.orNull(title),
            TypedFields.orNull(description),
            reading.items(items),
            reading.window(window),
            TypedFields.orNull(owner));
    reading.refuse();
    return wish;
  }

  /** Whether nothing is sent but a template and what is each change's own. */
  boolean followsTemplate() {
    return TypedFields.orNull(template) != null
        && !vulnerability
        && !found
        && Stream.of(
                reason,
                benefit,
                services,
                serviceEffect,
                outageMinutes,
                effect,
                risk,
                plan,
                tasks,
                updates,
                restores)
            .allMatch(Objects::isNull);
  }

  private ChangeContent content(Reading reading) {
    return new ChangeContent(
        text(title),
        text(description),
        text(reason),
        text(benefit),
        TypedFields.texts(services),
        reading.items(items),
        reading.fields.word(
            ServiceEffect.class, "serviceEffect", serviceEffect, ServiceEffect.NONE),
        reading.fields.number("outageMinutes", outageMinutes, 0),
        text(effect),
        risk == null ? null : reading.risk(risk),
        plan == null ? ChangePlan.NONE : reading.plan(plan),
        reading.tasks(Objects.requireNonNullElse(tasks, List.of())),
        Objects.requireNonNullElse(updates, ConfigurationPlan.of()),
        reading.window(window));
  }

  private static String text(@Nullable String typed) {
    return WholeText.of(Objects.requireNonNullElse(typed, "")).strip();
  }

  private static final class Reading {

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

    RiskAnswers risk(Risk typed) {
      return new RiskAnswers(
          fields.word(Experience.class, "risk.experience", typed.experience(), null),
          fields.word(Complexity.class, "risk.complexity", typed.complexity(), null),
          fields.word(Disruption.class, "risk.disruption", typed.disruption(), null),
          fields.word(Testability.class, "risk.testability", typed.testability(), null),
          fields.word(Reversal.class, "risk.reversal", typed.reversal(), null));
    }

    ChangePlan plan(Plan typed) {
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

    List<PlannedTask> tasks(List<@Nullable Task> typed) {
      List<PlannedTask> read = new ArrayList<>();
      for (int place = 0; place < typed.size(); place++) {
        Task task = Objects.requireNonNullElse(typed.get(place), Task.NONE);
        String field = "tasks[" + place + "].";
        read.add(
            new PlannedTask(
                fields.number(field + "stage", task.stage(), 1),
                text(task.title()),
                text(task.implementer()),
                fields.number(field + "minutes", task.minutes(), 0)));
      }
      return read;
    }

    @Nullable ChangeWindow window(@Nullable Window typed) {
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

    void refuse() {
      Map<String, String> refused = fields.unreadable();
      if (!refused.isEmpty()) {
        throw new RuleViolation(
            ChangeRule.CONTENT_REFUSED, "Refused: " + String.join(", ", refused.keySet()), refused);
      }
    }
  }
}
