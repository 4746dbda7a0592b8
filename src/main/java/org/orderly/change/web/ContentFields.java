package org.orderly.change.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangePlan;
import org.orderly.change.RiskAnswers;

/** What a change says field by field, so that two versions can be held against each other. */
final class ContentFields {

  private ContentFields() {}

  /**
   * What one version says otherwise than another.
   *
   * @param field the name by which the message files have its label
   */
  record Difference(String field, String before, String after) {}

  static List<Difference> between(
      ChangeContent before, ChangeContent after, ReaderWords.ForReader reader) {
    Map<String, String> old = of(before, reader);
    Map<String, String> young = of(after, reader);
    Set<String> fields = new LinkedHashSet<>(old.keySet());
    fields.addAll(young.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String field : fields) {
      String was = old.getOrDefault(field, "");
      String is = young.getOrDefault(field, "");
      if (!was.equals(is)) {
        differences.add(new Difference(field, was, is));
      }
    }
    return List.copyOf(differences);
  }

  private static Map<String, String> of(ChangeContent content, ReaderWords.ForReader reader) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", content.title());
    fields.put("description", content.description());
    fields.put("reason", content.reason());
    fields.put("benefit", content.benefit());
    fields.put("services", lines(content.services().stream().map(reader::service).toList()));
    fields.put(
        "items",
        lines(
            content.items().stream()
                .map(item -> reader.item(item) + " (" + item.value() + ")")
                .toList()));
    fields.put("serviceEffect", reader.word("service-effect", content.serviceEffect()));
    fields.put("outageMinutes", String.valueOf(content.outageMinutes()));
    fields.put("effect", content.effect());
    RiskAnswers risk = content.risk();
    if (risk != null) {
      RiskQuestion.ALL.forEach(
          question ->
              fields.put(
                  "risk." + question.key(),
                  reader.word("risk." + question.key(), question.given(risk).word())));
    }
    plan(content.plan(), fields, reader);
    fields.put(
        "tasks",
        lines(
            content.tasks().stream()
                .map(
                    task ->
                        reader.text(
                            "change.task.line",
                            task.stage(),
                            task.title(),
                            reader.person(task.implementer()),
                            task.minutes()))
                .toList()));
    fields.put(
        "updates",
        content.updates().steps().stream()
            .map(step -> UpdateLines.told(step, reader))
            .collect(Collectors.joining("\n")));
    fields.put("window", content.window() == null ? "" : reader.window(content.window()));
    return fields;
  }

  private static void plan(
      ChangePlan plan, Map<String, String> fields, ReaderWords.ForReader reader) {
    fields.put("plan.implementation", plan.implementation());
    fields.put("plan.test", plan.test());
    fields.put("plan.backOut", plan.backOut());
    fields.put("plan.backOutTest", reader.word("back-out-test", plan.backOutTest()));
    fields.put("plan.backOutReason", plan.backOutReason());
    fields.put("plan.communication", plan.communication());
    fields.put("plan.pointOfNoReturn", plan.pointOfNoReturn());
  }

  private static String lines(List<String> values) {
    return String.join("\n", values);
  }
}
