package org.orderly.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The facts of a record that a form asks for; no other is read. */
public final class AskedFacts {

  private final Set<String> keys;
  private final Map<String, String> facts = new LinkedHashMap<>();

  /** For a form that has fields of these keys. */
  public AskedFacts(Set<String> keys) {
    this.keys = keys;
  }

  /** Whether the form asks for one of some facts, which are read together. */
  public boolean asked(Set<String> some) {
    return !Collections.disjoint(keys, some);
  }

  /** Reads the fact where it is asked for, and keeps it where there is one. */
  public void put(String key, Supplier<@Nullable String> fact) {
    String text = keys.contains(key) ? fact.get() : null;
    if (text != null) {
      facts.put(key, text);
    }
  }

  /** What was asked for and found. */
  public Map<String, String> all() {
    return facts;
  }
}
