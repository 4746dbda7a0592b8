package org.orderly.kernel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an event's facts: words for values of lists, nothing for what is not known. */
public final class Facts {

  private Facts() {}

  /** Keys and values in turn; a value that is null is left out. */
  public static Map<String, Object> of(@Nullable Object... keysAndValues) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      if (value != null) {
        facts.put(String.valueOf(keysAndValues[i]), plain(value));
      }
    }
    return facts;
  }

  private static Object plain(Object value) {
    if (value instanceof Word word) {
      return word.word();
    }
    if (value instanceof Number || value instanceof Boolean || value instanceof Collection) {
      return value;
    }
    return value.toString();
  }
}
