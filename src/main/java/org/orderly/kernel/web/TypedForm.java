package org.orderly.kernel.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page's form: what stands in its fields, and what was refused of it.
 *
 * @param values by field; a field for several values has one on each line
 * @param refusal null where nothing was refused
 */
public record TypedForm(Map<String, String> values, @Nullable RuleViolation refusal) {

  private static final String LINE = "\n";

  /** A form as it is offered. */
  public static TypedForm offered(Map<String, @Nullable Object> values) {
    Map<String, String> texts = new HashMap<>();
    values.forEach((field, value) -> texts.put(field, Objects.toString(value, "")));
    return new TypedForm(texts, null);
  }

  /** A form as it was sent. */
  public static TypedForm sent(MultiValueMap<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    parameters.forEach((field, all) -> values.put(field, String.join(LINE, all)));
    return new TypedForm(values, null);
  }

  /** The same, with why it was refused. */
  public TypedForm refused(RuleViolation by) {
    return new TypedForm(values, by);
  }

  /** The page with this form on it; where it was refused, with the status of the rule. */
  public ModelAndView on(ModelAndView page) {
    page.addObject("form", this);
    if (refusal != null) {
      page.setStatus(HttpStatusCode.valueOf(refusal.rule().status()));
    }
    return page;
  }

  /** What stands in a field; empty where nothing does. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What stands in a field for several values. */
  public List<String> list(String field) {
    return Arrays.stream(value(field).split("[\\r\\n]+"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Whether a value is among several. */
  public boolean has(String field, String value) {
    return list(field).contains(value);
  }

  /** Why the field was refused; null where it was not. */
  public @Nullable String error(String field) {
    return refusal == null ? null : refusal.fields().get(field);
  }

  /** Whether something was refused. */
  public boolean refused() {
    return refusal != null;
  }

  /** The code of the rule that refused; empty where none did. */
  public String code() {
    return refusal == null ? "" : refusal.rule().code();
  }

  /** Why the whole was refused; null where fields say why, or it was not. */
  public @Nullable String message() {
    return refusal == null || !refusal.fields().isEmpty() ? null : refusal.getMessage();
  }
}
