package org.orderly.cmdb;

import java.util.Map;

/**
 * A baseline that somebody wants taken.
 *
 * @param name 1 to 160 characters
 * @param reason 1 to 4000 characters
 * @param unreadable messages by field for what could not be read as it was sent
 */
public record NewBaseline(
    String name, String reason, BaselineScope scope, Map<String, String> unreadable) {

  /** Keeps its own copy. */
  public NewBaseline {
    unreadable = Map.copyOf(unreadable);
  }

  /** A wish all of which could be read. */
  public NewBaseline(String name, String reason, BaselineScope scope) {
    this(name, reason, scope, Map.of());
  }
}
