package org.orderly.identity;

import org.jspecify.annotations.Nullable;

/**
 * A group of people.
 *
 * @param lead the key of the person who leads the group
 * @param email where the group is told as a group
 */
public record GroupView(
    String key, String name, Kind kind, @Nullable String lead, @Nullable String email) {

  /** What a group stands for. */
  public enum Kind {
    /** What its members may do. */
    ROLE,
    /** Who resolves: tasks are offered to it. */
    RESOLVER
  }
}
