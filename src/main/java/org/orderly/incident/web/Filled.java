package org.orderly.incident.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/**
 * What somebody typed into one of a page's forms, and what was refused of it.
 *
 * @param form which of the page's forms; empty where none was sent
 * @param refusal null where nothing was refused
 */
record Filled(String form, Map<String, String> typed, @Nullable RuleViolation refusal) {

  private static final List<String> TEXTS = List.of("comment", "reason");

  static final Filled NOTHING = new Filled("", Map.of(), null);

  /** What stands in a field: what was typed, else what the page offers. */
  public String value(String asked, String field, @Nullable String offered) {
    String typedBefore = form.equals(asked) ? typed.get(field) : null;
    return typedBefore != null ? typedBefore : offered == null ? "" : offered;
  }

  /** The lines of a field for several values, as they were typed. */
  public List<String> lines(String asked, String field) {
    return value(asked, field, null).lines().filter(line -> !line.isBlank()).toList();
  }

  /** Why the field was refused; null where it was not. */
  public @Nullable String error(String asked, String field) {
    return refusal != null && form.equals(asked) ? refusal.fields().get(field) : null;
  }

  /** Why the form was refused as a whole; null where it was not, or fields say why. */
  public @Nullable String message(String asked) {
    return refusal != null && form.equals(asked) && refusal.fields().isEmpty()
        ? refusal.getMessage()
        : null;
  }

  /** What was typed at length: a comment, a reason. */
  public List<String> texts() {
    return TEXTS.stream().map(typed::get).filter(text -> text != null && !text.isBlank()).toList();
  }

  /** Whether fields of the form were refused. */
  public boolean refused(String asked) {
    return refusal != null && form.equals(asked) && !refusal.fields().isEmpty();
  }
}
