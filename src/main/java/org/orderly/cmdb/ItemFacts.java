package org.orderly.cmdb;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/**
 * All that is known of a configuration item: text by field. Fields of every item are named as
 * {@link ItemField} says, attributes of the class as {@code attributes.} and the attribute's key.
 * Once checked the text is canonical, so that the same facts are the same text; a field without a
 * value is left out.
 *
 * @param values in the order of the fields' names
 */
public record ItemFacts(@JsonValue Map<String, String> values) {

  /** Keeps the facts in order; a value that is null is left out. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ItemFacts {
    Map<String, String> sorted = new TreeMap<>(values);
    sorted.values().removeIf(Objects::isNull);
    values = Collections.unmodifiableMap(sorted);
  }

  /** The value of a field; null where it has none. */
  public @Nullable String value(ItemField field) {
    return values.get(field.key());
  }

  /** The value of an attribute of the class; null where it has none. */
  public @Nullable String attribute(String key) {
    return values.get(ItemField.attribute(key));
  }

  /** The attributes of the class alone, by their keys. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new TreeMap<>();
    values.forEach(
        (field, value) -> {
          if (field.startsWith(ItemField.ATTRIBUTE)) {
            attributes.put(field.substring(ItemField.ATTRIBUTE.length()), value);
          }
        });
    return attributes;
  }

  /** The key of the class. */
  public String itemClass() {
    return required(ItemField.CLASS);
  }

  /** What people call the item. */
  public String name() {
    return required(ItemField.NAME);
  }

  /** Where the item stands in its life. */
  public ItemStatus status() {
    return Word.of(ItemStatus.class, required(ItemField.STATUS));
  }

  /** The same facts with one value more, or another; null takes the value away. */
  public ItemFacts with(String field, @Nullable String value) {
    Map<String, String> changed = new TreeMap<>(values);
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return new ItemFacts(changed);
  }

  /** The same facts with one value more, or another; null takes the value away. */
  public ItemFacts with(ItemField field, @Nullable String value) {
    return with(field.key(), value);
  }

  private String required(ItemField field) {
    return Objects.requireNonNull(value(field), field.key());
  }
}
