package org.orderly.change.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangePlan;
import org.orderly.change.NewChange;
import org.orderly.change.TemplateWish;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
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
    ChangeRequestReading reading = new ChangeRequestReading();
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
    ChangeRequestReading reading = new ChangeRequestReading();
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
    ChangeRequestReading reading = new ChangeRequestReading();
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

  private ChangeContent content(ChangeRequestReading reading) {
    return new ChangeContent(
        ChangeRequestReading.text(title),
        ChangeRequestReading.text(description),
        ChangeRequestReading.text(reason),
        ChangeRequestReading.text(benefit),
        TypedFields.texts(services),
        reading.items(items),
        reading.effect(serviceEffect),
        reading.minutes("outageMinutes", outageMinutes),
        ChangeRequestReading.text(effect),
        risk == null ? null : reading.risk(risk),
        plan == null ? ChangePlan.NONE : reading.plan(plan),
        reading.tasks(Objects.requireNonNullElse(tasks, List.of())),
        Objects.requireNonNullElse(updates, ConfigurationPlan.of()),
        reading.window(window));
  }
}
