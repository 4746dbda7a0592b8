package org.orderly.change.web;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the fields of the form of a change are called in a list of what is wrong with them. */
@Component("changeFieldNames")
public class ChangeFieldNames {

  private static final Pattern CELL = Pattern.compile("([a-z]+)\\.([A-Za-z]+)\\[(\\d{1,6})]");

  /** The labels of tables, by the first part of the names of their cells. */
  private static final Map<String, String> TABLES =
      Map.of(
          "task", "change.field.tasks",
          "field", "change.update.fields",
          "new", "change.update.items",
          "relation", "change.update.relations");

  private final MessageSource messages;

  ChangeFieldNames(MessageSource messages) {
    this.messages = messages;
  }

  /** The label of a field, with its row where it stands in one. */
  public String of(String field) {
    Matcher cell = CELL.matcher(field);
    if (cell.matches() && TABLES.containsKey(cell.group(1))) {
      return text(TABLES.get(cell.group(1))) + " " + (Integer.parseInt(cell.group(3)) + 1);
    }
    return switch (field) {
      case "title" -> text("change.title");
      case "owner", "restores", "template" -> text("change." + field);
      case "requestedFor" -> text("change.requested-for.whom");
      case "questions" -> text("change.risk");
      case "keep" -> text("change.update.kept");
      default ->
          text(
              field.startsWith("risk.") || field.startsWith("window.")
                  ? "change." + field
                  : "change.field." + field);
    };
  }

  private String text(String key) {
    return Objects.requireNonNull(
        messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }
}
