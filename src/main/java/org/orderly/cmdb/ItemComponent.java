package org.orderly.cmdb;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of a configuration item that is known with it: a disk, an address, an installed program.
 *
 * @param key tells it from others of its kind on the same item, up to 190 characters
 * @param facts what is known of it, as text by name; a name is up to 40 letters and digits, a text
 *     up to 1000 characters
 */
public record ItemComponent(String key, Map<String, String> facts) {

  /** Keeps the facts in order. */
  public ItemComponent {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }
}
