package org.orderly.kernel.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;

/** Reads words of closed lists as people and programs spell them. */
public final class Words {

  private Words() {}

  /** The constant meant, in any letter case, with blanks or underscores for hyphens. */
  public static <E extends Enum<E> & Word> Optional<E> find(Class<E> list, String typed) {
    String word = typed.strip().replaceAll("[ _]", "-");
    return Arrays.stream(list.getEnumConstants())
        .filter(constant -> constant.word().equalsIgnoreCase(word))
        .findFirst();
  }

  /**
   * The constant meant; null where nothing was typed.
   *
   * @param field what the word was typed for
   * @throws RuleViolation ITSM-KRN-001 naming the words of the list
   */
  public static <E extends Enum<E> & Word> @Nullable E read(
      Class<E> list, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return find(list, typed)
        .orElseThrow(
            () ->
                new RuleViolation(
                    KernelRule.INPUT_REFUSED,
                    "Refused: " + field + ". " + allowed(list),
                    Map.of(field, allowed(list))));
  }

  /** The words of the list, as a refusal names them. */
  public static String allowed(Class<?> list) {
    return Arrays.stream(list.getEnumConstants())
        .map(constant -> ((Word) constant).word())
        .collect(Collectors.joining(", ", "One of ", ""));
  }
}
