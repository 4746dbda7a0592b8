package org.orderly.cmdb;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that the items of a class have, and those of the classes below it (8.2.6).
 *
 * @param key a lower-case letter, then up to 39 letters and digits
 * @param title in English
 * @param titleDe in German
 * @param required holds for what is written from then on
 * @param options the words to choose from, where it is a choice
 * @param lowest of a number; null for any
 * @param highest of a number; null for any
 * @param longest of a text, in characters; null for what its type allows
 * @param pattern what the whole of a text has to match; null for anything
 * @param unit of a number, such as GB; null for none
 * @param retired whether no more values of it are written; those that there are stay
 */
public record AttributeDefinition(
    String key,
    String title,
    String titleDe,
    AttributeType type,
    boolean required,
    List<String> options,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest,
    @Nullable Integer longest,
    @Nullable String pattern,
    @Nullable String unit,
    boolean retired) {

  /** Keeps the options as they are. */
  public AttributeDefinition {
    options = options == null ? List.of() : List.copyOf(options);
  }
}
