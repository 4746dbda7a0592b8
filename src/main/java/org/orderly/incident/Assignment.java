package org.orderly.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * Who works on an incident, and who did before.
 *
 * @param assignmentGroup the resolver group
 * @param assignee who of the group; nobody in particular where null
 */
@Embeddable
record Assignment(
    @Nullable String assignmentGroup, @Nullable String assignee, @Embedded HandOvers handOvers) {

  static Assignment reported(@Nullable String group) {
    return new Assignment(group, null, HandOvers.NONE);
  }

  /** With a group, nobody in particular of it. */
  Assignment handedTo(String group) {
    return new Assignment(group, null, handOvers.next(assignmentGroup, group));
  }

  /** With one of the group; with nobody in particular where null. */
  Assignment with(@Nullable String person) {
    return new Assignment(assignmentGroup, person, handOvers);
  }
}
