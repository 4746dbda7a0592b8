package org.orderly.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value of a closed list, spelt as people, decision tables and HTTP spell it. */
public interface Word {

  /** The constant's name in Java. */
  String name();

  /** The word, by default the constant's name in lower case with hyphens. */
  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that the word names; empty where the list has none such. */
  static <E extends Enum<E> & Word> Optional<E> find(Class<E> list, String word) {
    return Arrays.stream(list.getEnumConstants())
        .filter(constant -> constant.word().equals(word))
        .findFirst();
  }

  /**
   * The constant that the word names.
   *
   * @throws IllegalArgumentException where the list has none such: a defect, since input is checked
   *     at the door
   */
  static <E extends Enum<E> & Word> E of(Class<E> list, String word) {
    return find(list, word)
        .orElseThrow(() -> new IllegalArgumentException(word + " is no " + list.getSimpleName()));
  }
}
