package org.orderly.incident;

import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentReport.AssessmentByHand;
import org.orderly.kernel.RecordNumber;

/**
 * An incident is recorded and awaits its process.
 *
 * @param caller the key of who reported it
 * @param securityFlag whether only security works on it
 * @param assessment impact and urgency, where somebody has set them by hand
 * @param assignmentGroup the resolver group, where somebody has chosen it
 */
public record IncidentOpened(
    RecordNumber number,
    String caller,
    boolean securityFlag,
    @Nullable AssessmentByHand assessment,
    @Nullable String assignmentGroup) {}
