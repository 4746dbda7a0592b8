package org.orderly.identity;

import org.jspecify.annotations.Nullable;

/**
 * A resolver group to be created; roles are fixed.
 *
 * @param key lower-case letters, digits, dot, hyphen or underscore; 1 to 64 characters
 * @param lead the key of the person who leads it
 */
public record NewGroup(String key, String name, @Nullable String lead) {

  /** A group without a lead. */
  public static NewGroup of(String key, String name) {
    return new NewGroup(key, name, null);
  }
}
