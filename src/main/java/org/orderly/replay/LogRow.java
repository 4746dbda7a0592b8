package org.orderly.replay;

import java.time.Instant;
import org.orderly.incident.Impact;
import org.orderly.incident.Priority;
import org.orderly.incident.Urgency;

/**
 * One event of the log: the incident as it stood after it. What the log does not know is {@value
 * #UNKNOWN}.
 *
 * @param line the line of the file, from 2
 * @param number ServiceNow's number
 * @param state ServiceNow's state, as written
 * @param reopenCount how often it was reopened so far
 */
record LogRow(
    long line,
    String number,
    String state,
    int reopenCount,
    String caller,
    Instant openedAt,
    String updatedBy,
    Instant updatedAt,
    String category,
    String subcategory,
    Impact impact,
    Urgency urgency,
    Priority priority,
    String group,
    String assignedTo,
    String closedCode) {

  static final String UNKNOWN = "?";

  /** Whether both rows give the incident the same category and subcategory. */
  boolean isCategorizedAs(LogRow other) {
    return category.equals(other.category) && subcategory.equals(other.subcategory);
  }

  boolean is(LogState other) {
    return LogState.of(state).filter(other::equals).isPresent();
  }

  boolean isHold() {
    return LogState.of(state).filter(LogState::isHold).isPresent();
  }
}
