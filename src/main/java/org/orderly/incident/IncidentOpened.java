package org.orderly.incident;

import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentReport.AssessmentByHand;
import org.orderly.kernel.RecordNumber;

/**
 * An incident is recorded and awaits its process.
 *
 * @param assessment impact and urgency, where somebody has set them by hand
 */
public record IncidentOpened(RecordNumber number, @Nullable AssessmentByHand assessment) {}
