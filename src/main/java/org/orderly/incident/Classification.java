package org.orderly.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is and whom it touches: the facts that decide impact and urgency (8.6.1).
 *
 * @param category a category's key
 * @param subcategory up to 80 characters
 */
@Embeddable
public record Classification(
    @Nullable String category,
    @Nullable String subcategory,
    @Enumerated(EnumType.STRING) Scope scope,
    @Enumerated(EnumType.STRING) WorkStoppage workStoppage,
    @Enumerated(EnumType.STRING) Workaround workaround) {

  static Classification reported(IncidentReport report) {
    return new Classification(
        report.category(),
        report.subcategory(),
        report.scope() == null ? Scope.UNKNOWN : report.scope(),
        report.workStoppage() == null ? WorkStoppage.UNKNOWN : report.workStoppage(),
        report.workaround() == null ? Workaround.UNKNOWN : report.workaround());
  }
}
