package org.orderly.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are looked for; what is null does not restrict.
 *
 * @param open whether work may still follow
 * @param assignedTo the assignee's key
 * @param concerning a person's key: as caller, as who is disturbed, or as who follows
 * @param openedFrom the earliest instant of opening that is meant
 * @param openedBefore the first instant of opening that is no longer meant
 * @param text a number, or words that title, description or resolution begin with
 */
public record IncidentCriteria(
    @Nullable IncidentState state,
    @Nullable Boolean open,
    @Nullable Priority priority,
    @Nullable String service,
    @Nullable String group,
    @Nullable String assignedTo,
    @Nullable String concerning,
    @Nullable Instant openedFrom,
    @Nullable Instant openedBefore,
    @Nullable String text) {

  /** All incidents that the person who asks may see. */
  public static IncidentCriteria all() {
    return new IncidentCriteria(null, null, null, null, null, null, null, null, null, null);
  }

  /** All incidents that concern a person, or that they follow. */
  public static IncidentCriteria concerning(String person) {
    return new IncidentCriteria(null, null, null, null, null, null, person, null, null, null);
  }

  /**
   * The incidents that concern a person, or that they follow, and on which work may still follow.
   */
  public static IncidentCriteria openConcerning(String person) {
    return new IncidentCriteria(null, true, null, null, null, null, person, null, null, null);
  }
}
