package org.orderly.change.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Complexity;
import org.orderly.change.Disruption;
import org.orderly.change.Experience;
import org.orderly.change.NewChange;
import org.orderly.change.PlannedTask;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.ServiceEffect;
import org.orderly.change.Testability;
import org.orderly.change.web.Rows.Row;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.springframework.util.MultiValueMap;

/**
 * Reads what a change says out of the form on which somebody asks for it or writes it otherwise.
 */
final class TypedChange {

  static final Rows TASKS = Rows.of("task.stage", "task.title", "task.implementer", "task.minutes");

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2999;
  private static final String NO_INSTANT = "Give day and time, such as 2027-01-01T20:00";

  private final TypedForm form;
  private final ZoneId zone;
  private final TypedFields fields = new TypedFields();
  private final List<Row> tasks;
  private final List<Row> updated;
  private final List<Row> added;
  private final List<Row> related;
  private final TypedUpdates updates;
  private final ChangeContent content;

  /**
   * Reads the form.
   *
   * @param zone by whose clock the window is meant
   * @param kept what the content before writes of items and the tables cannot show
   */
  TypedChange(MultiValueMap<String, String> sent, ZoneId zone, List<ConfigurationStep> kept) {
    this.form = TypedForm.sent(sent);
    this.zone = zone;
    this.tasks = TASKS.read(sent);
    this.updated = TypedUpdates.FIELDS.read(sent);
    this.added = TypedUpdates.ITEMS.read(sent);
    this.related = TypedUpdates.RELATIONS.read(sent);
    this.updates = TypedUpdates.read(updated, added, related, kept);
    fields.unreadable().putAll(updates.unreadable());
    this.content = read();
  }

  TypedForm form() {
    return form;
  }

  ChangeContent content() {
    return content;
  }

  /** Messages by field, of what cannot be read. */
  Map<String, String> unreadable() {
    return fields.unreadable();
  }

  /** The rows of each table as they were typed. */
  ChangeTables tables() {
    return new ChangeTables(tasks, updated, added, related);
  }

  /** Messages by the fields of the form; what cannot be read first. */
  Map<String, String> told(Map<String, String> refused) {
    Map<String, String> told = new LinkedHashMap<>(unreadable());
    refused.forEach((field, message) -> told.putIfAbsent(cell(field), message));
    return told;
  }

  private String cell(String field) {
    return field.matches("tasks\\[\\d+]\\..*")
        ? field.replaceFirst("tasks(\\[\\d+])\\.(.*)", "task.$2$1")
        : updates.cell(field);
  }

  /** A request for change with this content. */
  NewChange asked() {
    return new NewChange(
        content,
        TypedFields.orNull(form.value("owner")),
        TypedFields.orNull(form.value("requestedFor")),
        TypedFields.orNull(form.value("template")),
        restores(),
        form.has("vulnerability", "true"),
        form.has("found", "true"));
  }

  private @Nullable RecordNumber restores() {
    String typed = TypedFields.text(form.value("restores")).toUpperCase(Locale.ROOT);
    return typed.isEmpty()
        ? null
        : RecordNumber.parse(typed)
            .orElseGet(
                () -> {
                  unreadable().put("restores", "Give the number of a record, such as INC000123");
                  return null;
                });
  }

  private ChangeContent read() {
    List<PlannedTask> planned = new ArrayList<>();
    for (int at = 0; at < tasks.size(); at++) {
      Row row = tasks.get(at);
      planned.add(
          new PlannedTask(
              fields.number(TypedUpdates.id("task.stage", at), row.value("task.stage"), 1),
              row.value("task.title"),
              row.value("task.implementer"),
              fields.number(TypedUpdates.id("task.minutes", at), row.value("task.minutes"), 0)));
    }
    restores();
    return new ChangeContent(
        text("title"),
        text("description"),
        text("reason"),
        text("benefit"),
        form.list("services"),
        items(),
        fields.word(
            ServiceEffect.class, "serviceEffect", form.value("serviceEffect"), ServiceEffect.NONE),
        fields.number("outageMinutes", form.value("outageMinutes"), 0),
        text("effect"),
        risk(),
        new ChangePlan(
            text("plan.implementation"),
            text("plan.test"),
            text("plan.backOut"),
            fields.word(
                BackOutTest.class,
                "plan.backOutTest",
                form.value("plan.backOutTest"),
                BackOutTest.UNTESTED),
            text("plan.backOutReason"),
            text("plan.communication"),
            text("plan.pointOfNoReturn")),
        planned,
        updates.plan(),
        window());
  }

  private String text(String field) {
    return form.value(field).replace("\r\n", "\n").strip();
  }

  private List<RecordNumber> items() {
    List<RecordNumber> items = new ArrayList<>();
    for (String typed : form.list("items")) {
      RecordNumber.parse(typed)
          .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
          .ifPresentOrElse(
              items::add,
              () -> unreadable().putIfAbsent("items", "There is no configuration item " + typed));
    }
    return items;
  }

  /** The answers; none where nobody has answered any question yet. */
  private @Nullable RiskAnswers risk() {
    boolean none =
        RiskQuestion.ALL.stream()
            .allMatch(question -> form.value("risk." + question.key()).isBlank());
    return none
        ? null
        : new RiskAnswers(
            fields.word(Experience.class, "risk.experience", answer("experience"), null),
            fields.word(Complexity.class, "risk.complexity", answer("complexity"), null),
            fields.word(Disruption.class, "risk.disruption", answer("disruption"), null),
            fields.word(Testability.class, "risk.testability", answer("testability"), null),
            fields.word(Reversal.class, "risk.reversal", answer("reversal"), null));
  }

  private String answer(String question) {
    return form.value("risk." + question);
  }

  private @Nullable ChangeWindow window() {
    Instant starts = instant("window.starts");
    Instant ends = instant("window.ends");
    if (starts == null && ends == null) {
      return null;
    }
    if (starts == null || ends == null) {
      unreadable().putIfAbsent(starts == null ? "window.starts" : "window.ends", NO_INSTANT);
      return null;
    }
    return new ChangeWindow(starts, ends);
  }

  private @Nullable Instant instant(String field) {
    String typed = TypedFields.text(form.value(field));
    if (typed.isEmpty()) {
      return null;
    }
    try {
      LocalDateTime local = LocalDateTime.parse(typed);
      if (local.getYear() >= FIRST_YEAR && local.getYear() <= LAST_YEAR) {
        return local.atZone(zone).toInstant();
      }
    } catch (DateTimeException noInstant) {
      unreadable().put(field, NO_INSTANT);
      return null;
    }
    unreadable().put(field, "Give a day between 1970 and 2999");
    return null;
  }
}
