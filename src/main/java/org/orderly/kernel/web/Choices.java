package org.orderly.kernel.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.FormOptions.Option;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The long lists from which people choose by typing, as far as they are open to the one who acts
 * (ADR 0063).
 */
@Component("choices")
public class Choices {

  /** How many values are named where several fit. */
  private static final int NAMED = 5;

  private static final int LINES = 3;
  private static final int LINES_LEFT = 1;

  private final ObjectProvider<FormOptions> lists;

  Choices(ObjectProvider<FormOptions> lists) {
    this.lists = lists;
  }

  /**
   * What stands in a field.
   *
   * @param text the name and key where a value was found, else what was typed
   * @param fitting where none was found, texts of values that fit what was typed
   */
  public record Chosen(String text, boolean found, List<String> fitting) {}

  /** What stands in a field for one value of the list. */
  public Chosen of(String list, @Nullable String typed) {
    String text = TypedFields.text(typed);
    if (text.isEmpty()) {
      return new Chosen("", true, List.of());
    }
    Actor actor = Acting.current();
    Optional<FormOptions> options = open(list, actor);
    return options
        .flatMap(found -> found.named(actor, text))
        .map(option -> new Chosen(option.text(), true, List.of()))
        .orElseGet(
            () ->
                new Chosen(text, false, options.map(all -> fitting(all, text)).orElse(List.of())));
  }

  /** What stands in the lines of a field for several values: what is given, and lines to go on. */
  public List<String> rows(List<String> values) {
    List<String> rows = new ArrayList<>(values);
    rows.addAll(Collections.nCopies(Math.max(LINES_LEFT, LINES - values.size()), ""));
    return rows;
  }

  private static List<String> fitting(FormOptions list, String text) {
    return list.find(Acting.current(), text, 0, NAMED).stream().map(Option::text).toList();
  }

  /**
   * The key of the value meant: of this key, or of this name alone, or the only one that fits. None
   * where no value fits, or several do.
   */
  Optional<String> key(String list, String typed) {
    Actor actor = Acting.current();
    String text = typed.strip();
    return open(list, actor)
        .flatMap(all -> all.named(actor, text).or(() -> meant(all.find(actor, text, 0, 50), text)))
        .map(Option::value);
  }

  private static Optional<Option> meant(List<Option> fitting, String text) {
    List<Option> same =
        fitting.stream()
            .filter(
                option ->
                    option.text().equalsIgnoreCase(text) || option.label().equalsIgnoreCase(text))
            .toList();
    List<Option> left = same.isEmpty() ? fitting : same;
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  /** The list of this name; none where there is none, or it is closed to the actor. */
  Optional<FormOptions> open(String list, Actor actor) {
    return lists.stream()
        .filter(each -> each.list().equals(list))
        .findFirst()
        .filter(each -> each.open(actor));
  }
}
