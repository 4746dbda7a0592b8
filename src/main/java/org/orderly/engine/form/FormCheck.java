package org.orderly.engine.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.Feel;
import org.orderly.kernel.FormOptions;

/**
 * Checks what was sent against the form, as the browser should have done: fields that the answers
 * hide are not demanded and not taken, read-only ones are not taken, and what the form does not
 * know is refused (ADR 0020).
 */
public final class FormCheck {

  private final Form form;
  private final Feel feel;
  private final Function<String, @Nullable Object> known;
  private final Function<String, Optional<List<FormOptions.Option>>> lists;

  /**
   * A check of one form.
   *
   * @param known what conditions may ask beside the fields that can be typed, by name
   * @param lists the values of a list, by its name; empty where there is no such list
   */
  public FormCheck(
      Form form,
      Feel feel,
      Function<String, @Nullable Object> known,
      Function<String, Optional<List<FormOptions.Option>>> lists) {
    this.form = form;
    this.feel = feel;
    this.known = known;
    this.lists = lists;
  }

  /** Says what is taken and what is refused. */
  public CheckedForm check(Map<String, ? extends @Nullable Object> sent) {
    Map<String, String> refusals = new LinkedHashMap<>();
    for (String key : sent.keySet()) {
      if (form.field(key).isEmpty()) {
        refusals.put(key, FormMessage.NOT_A_FIELD.about("This"));
      }
    }
    Map<String, @Nullable Object> context = context(sent);
    Set<String> hidden = hide(context);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      if (field.never() || holds(field.readonly(), context)) {
        continue;
      }
      if (hidden.contains(field.key())) {
        values.put(field.key(), field.kind() == FieldKind.CHECKBOX ? Boolean.FALSE : null);
        continue;
      }
      Verdict verdict =
          new FieldCheck(field, feel, context, offered(field)).check(sent.get(field.key()));
      if (verdict.refusal() == null) {
        values.put(field.key(), verdict.value());
      } else {
        refusals.put(field.key(), verdict.refusal());
      }
    }
    return new CheckedForm(values, hidden, refusals);
  }

  private Map<String, @Nullable Object> context(Map<String, ? extends @Nullable Object> sent) {
    Map<String, @Nullable Object> context = new HashMap<>();
    for (String name : ConditionNames.of(form)) {
      context.put(name, known.apply(name));
    }
    for (FormField field : form.fields()) {
      if (!field.never() && !holds(field.readonly(), context)) {
        Object value = sent.get(field.key());
        context.put(field.key(), "".equals(value) ? null : value);
      }
    }
    return context;
  }

  /** Hides until nothing more is hidden, since a hidden answer no longer counts in a condition. */
  private Set<String> hide(Map<String, @Nullable Object> context) {
    Set<String> hidden = new LinkedHashSet<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (FormField field : form.fields()) {
        if (!hidden.contains(field.key())
            && field.hides().stream().anyMatch(condition -> holds(condition, context))) {
          hidden.add(field.key());
          context.put(field.key(), null);
          changed = true;
        }
      }
    }
    return hidden;
  }

  private boolean holds(String condition, Map<String, @Nullable Object> context) {
    return condition.equals("true") || condition.startsWith("=") && feel.test(condition, context);
  }

  private Optional<List<String>> offered(FormField field) {
    String list = field.list();
    Optional<List<FormOptions.Option>> options =
        list == null ? Optional.of(field.options()) : lists.apply(list);
    return options.map(all -> all.stream().map(FormOptions.Option::value).toList());
  }
}
