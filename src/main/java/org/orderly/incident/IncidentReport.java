package org.orderly.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports (8.6.1, recording).
 *
 * @param title up to 160 characters, as typed
 * @param description up to 20,000 characters, as typed
 * @param service the key of the service that is disturbed
 * @param caller the key of who reports; the actor where it is left out
 * @param onBehalfOf the key of who is disturbed, where that is somebody else
 * @param affectedItems the numbers of configuration items in use, 50 at most
 * @param scope whom it touches
 * @param workStoppage whether work has stopped
 * @param workaround how well those affected can go on meanwhile
 * @param deadline when it hurts the business
 * @param occurredAt when it began, where that was earlier than the report
 * @param securityFlag whether it may be an attack, or a loss of what is confidential
 * @param assessment impact and urgency, where somebody has set them by hand
 * @param assignmentGroup the resolver group, where somebody has chosen it already
 */
public record IncidentReport(
    String title,
    @Nullable String description,
    String service,
    @Nullable String caller,
    @Nullable String onBehalfOf,
    List<String> affectedItems,
    @Nullable Scope scope,
    @Nullable WorkStoppage workStoppage,
    @Nullable Workaround workaround,
    @Nullable Instant deadline,
    @Nullable Instant occurredAt,
    @Nullable String category,
    @Nullable String subcategory,
    @Nullable Source source,
    boolean securityFlag,
    @Nullable AssessmentByHand assessment,
    @Nullable String assignmentGroup) {

  /** Impact and urgency as set by a person instead of by the decision tables. */
  public record AssessmentByHand(Impact impact, Urgency urgency) {}
}
