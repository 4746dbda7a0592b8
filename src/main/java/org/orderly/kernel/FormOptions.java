package org.orderly.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one list that a form offers; serves the form guard, the portal and Tasklist. */
public interface FormOptions {

  /** The name by which a form's {@code valuesKey} asks for the list. */
  String list();

  /** The values that the actor may choose from, in the order shown. */
  List<Option> options(Actor actor);

  /** Whether the values are others for each record. */
  default boolean ofRecord() {
    return false;
  }

  /**
   * The values that the actor may choose from in a form of this record.
   *
   * @param number null for the form that starts a process
   */
  default List<Option> options(Actor actor, @Nullable RecordNumber number) {
    return options(actor);
  }

  /**
   * Whether the actor may look through the list where no form of a task offers it; nobody unless
   * the list says so.
   */
  default boolean open(Actor actor) {
    return false;
  }

  /**
   * The values in whose name or key the text occurs, in the order shown.
   *
   * @param text as typed, in capitals or not; blank finds all
   * @param from how many of them are left out before the first
   * @param most how many are given at most
   */
  default List<Option> find(Actor actor, String text, int from, int most) {
    String part = text.strip().toLowerCase(Locale.ROOT);
    return options(actor).stream()
        .filter(option -> option.text().toLowerCase(Locale.ROOT).contains(part))
        .skip(from)
        .limit(most)
        .toList();
  }

  /** The value of this key; none where the actor may not choose it. */
  default Optional<Option> named(Actor actor, String key) {
    return options(actor).stream().filter(option -> option.value().equals(key)).findFirst();
  }

  /** One value of a list. */
  record Option(String value, String label) {

    /** The value as a person reads and types it: {@code Mail (mail)}. */
    public String text() {
      return label.equals(value) ? value : label + " (" + value + ")";
    }
  }
}
