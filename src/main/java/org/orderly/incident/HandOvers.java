package org.orderly.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an incident went from one resolver group to another.
 *
 * @param count how often
 * @param formerGroups the groups that had it before, the oldest first
 */
@Embeddable
record HandOvers(
    @Column(name = "reassignment_count") int count,
    @Convert(converter = ItemNames.class) @Column(name = "former_groups")
        List<String> formerGroups) {

  static final HandOvers NONE = new HandOvers(0, List.of());

  private static final int TOO_MANY = 3;

  /** With one more, where the group is another one. */
  HandOvers next(@Nullable String from, String to) {
    return from == null || from.equals(to)
        ? this
        : new HandOvers(count + 1, Stream.concat(formerGroups.stream(), Stream.of(from)).toList());
  }

  /** Whether the incident is passed around: handed over too often, or back to who had it. */
  boolean around(String group) {
    return count >= TOO_MANY || formerGroups.contains(group);
  }
}
