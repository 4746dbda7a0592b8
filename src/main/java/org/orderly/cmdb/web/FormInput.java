package org.orderly.cmdb.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of the form on which somebody corrects an item.
 *
 * @param name as the plan names the field
 * @param label in the reader's language
 * @param kind {@code text}, {@code number}, {@code date}, {@code area}, {@code words} or {@code
 *     list}
 * @param choices of words, beside none
 * @param list the long list that it is chosen from
 * @param hint what else is to be known, such as a unit
 * @param required whether it may not be left empty
 */
record FormInput(
    String name,
    String label,
    String kind,
    List<Choice> choices,
    @Nullable String list,
    @Nullable String hint,
    boolean required) {

  /** Whether the value can stand in the field; null for none. */
  boolean takes(@Nullable String value) {
    return value == null
        || value.equals(value.strip())
            && (choices.isEmpty()
                || choices.stream().anyMatch(choice -> choice.value().equals(value)));
  }

  /** A word to choose, and how people call it. */
  record Choice(String value, String label) {}
}
