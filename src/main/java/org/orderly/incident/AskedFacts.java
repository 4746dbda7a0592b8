package org.orderly.incident;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The facts that a form asks for; no other is read. */
final class AskedFacts {

  private final Set<String> keys;
  private final Map<String, String> facts = new LinkedHashMap<>();

  AskedFacts(Set<String> keys) {
    this.keys = keys;
  }

  boolean asked(Set<String> some) {
    return !Collections.disjoint(keys, some);
  }

  /** Reads the fact where it is asked for, and keeps it where there is one. */
  void put(String key, Supplier<@Nullable String> fact) {
    String text = keys.contains(key) ? fact.get() : null;
    if (text != null) {
      facts.put(key, text);
    }
  }

  Map<String, String> all() {
    return facts;
  }
}
