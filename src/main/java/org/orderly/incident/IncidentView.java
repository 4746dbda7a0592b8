package org.orderly.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * An incident as it stands.
 *
 * @param version counts the changes; the base of the entity tag
 * @param service a service's key
 * @param assessment null before the priority is decided
 * @param assignmentGroup the resolver group that works on it
 * @param assignee who of the group works on it
 * @param hold why it waits; null unless it is on hold
 * @param resolution how it was resolved; null before, and after it was reopened
 * @param reassignmentCount how often it went from one group to another
 * @param major where its latest major incident stands; null where it never was a candidate
 * @param children how many incidents are part of it
 * @param priorityByHand whether an incident manager set the priority against the table
 */
public record IncidentView(
    RecordNumber number,
    int version,
    IncidentState state,
    String title,
    @Nullable String description,
    String service,
    String caller,
    @Nullable String onBehalfOf,
    @Nullable String customer,
    Source source,
    List<String> affectedItems,
    @Nullable Instant deadline,
    @Nullable Instant occurredAt,
    Instant openedAt,
    Classification classification,
    @Nullable Assessment assessment,
    boolean securityFlag,
    @Nullable String assignmentGroup,
    @Nullable String assignee,
    @Nullable Hold hold,
    @Nullable Resolution resolution,
    int reopenCount,
    int reassignmentCount,
    boolean priorityByHand,
    int children,
    @Nullable MajorIncidentState major,
    @Nullable Escalation escalation,
    @Nullable CloseCode closeCode,
    @Nullable Instant closedAt) {

  /** Whether the person reported it or is the one disturbed. */
  public boolean concerns(String person) {
    return caller.equals(person) || person.equals(onBehalfOf);
  }
}
