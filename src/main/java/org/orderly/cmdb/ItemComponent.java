package org.orderly.cmdb;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of a configuration item that is known with it: a disk, an address, an installed program.
 *
 * @param key tells it from others of its kind on the same item, up to 190 characters
 * @param facts what is known of it, as text by name; a name is up to 40 letters and digits, a text
 *     up to 1000 characters
 */
public record ItemComponent(String key, SortedMap<String, String> facts) {

  /** Keeps the facts in order, so that the same facts are the same component. */
  public ItemComponent(String key, Map<String, String> facts) {
    this(key, new TreeMap<>(facts));
  }
}
