package org.orderly.change.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeWindow;
import org.orderly.change.PlannedTask;
import org.orderly.change.RiskAnswers;
import org.orderly.change.web.Rows.Row;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.TypedForm;

/**
 * The tables of the form of a change.
 *
 * @param tasks the work that is planned
 * @param fields of items there are already
 * @param items that are new
 * @param relations between items there are already
 */
record ChangeTables(List<Row> tasks, List<Row> fields, List<Row> items, List<Row> relations) {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  /** The same with lines to go on. */
  ChangeTables andMore(int more) {
    return new ChangeTables(
        Rows.andMore(tasks, more),
        Rows.andMore(fields, more),
        Rows.andMore(items, more),
        Rows.andMore(relations, more));
  }

  static ChangeTables of(ChangeContent content) {
    UpdateTables updates = UpdateTables.of(content.updates());
    return new ChangeTables(
        content.tasks().stream().map(ChangeTables::row).toList(),
        updates.fields,
        updates.items,
        updates.relations);
  }

  private static Row row(PlannedTask task) {
    return Row.of(
        Map.of(
            "task.stage", String.valueOf(task.stage()),
            "task.title", task.title(),
            "task.implementer", task.implementer(),
            "task.minutes", String.valueOf(task.minutes())));
  }

  /** What stands in the other fields of the form of a change that says this. */
  static TypedForm form(ChangeContent content, ZoneId zone) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("title", content.title());
    values.put("description", content.description());
    values.put("reason", content.reason());
    values.put("benefit", content.benefit());
    values.put("services", String.join("\n", content.services()));
    values.put(
        "items",
        content.items().stream().map(RecordNumber::value).collect(Collectors.joining("\n")));
    values.put("serviceEffect", content.serviceEffect().word());
    values.put("outageMinutes", content.outageMinutes());
    values.put("effect", content.effect());
    RiskAnswers risk = content.risk();
    if (risk != null) {
      RiskQuestion.ALL.forEach(
          question -> values.put("risk." + question.key(), question.given(risk).word().word()));
    }
    ChangePlan plan = content.plan();
    values.put("plan.implementation", plan.implementation());
    values.put("plan.test", plan.test());
    values.put("plan.backOut", plan.backOut());
    values.put("plan.backOutTest", plan.backOutTest().word());
    values.put("plan.backOutReason", plan.backOutReason());
    values.put("plan.communication", plan.communication());
    values.put("plan.pointOfNoReturn", plan.pointOfNoReturn());
    ChangeWindow window = content.window();
    if (window != null) {
      values.put("window.starts", typed(window.starts(), zone));
      values.put("window.ends", typed(window.ends(), zone));
    }
    return TypedForm.offered(values);
  }

  /** An instant as a browser's field has it; to the second where it is not a whole minute. */
  private static String typed(Instant instant, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    return local.equals(local.truncatedTo(ChronoUnit.MINUTES))
        ? local.format(TYPED)
        : local.toString();
  }
}
