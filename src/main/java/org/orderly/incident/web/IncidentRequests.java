package org.orderly.incident.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.Impact;
import org.orderly.incident.Priority;
import org.orderly.incident.Urgency;
import org.orderly.journal.Visibility;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;

/** The bodies of requests that steer an incident. */
final class IncidentRequests {

  private IncidentRequests() {}

  /** What somebody writes; without a visibility it goes into the public log. */
  record Entry(@Nullable String text, @Nullable Visibility visibility) {

    String written() {
      return Objects.requireNonNullElse(text, "");
    }

    Visibility readers() {
      return Objects.requireNonNullElse(visibility, Visibility.PUBLIC);
    }
  }

  /** Why it needs no resolution. */
  record Cancellation(@Nullable String reason) {

    String why() {
      return Objects.requireNonNullElse(reason, "");
    }
  }

  /** Whether it is one for security alone, and why. */
  record SecurityFlag(@Nullable Boolean raised, @Nullable String reason) {

    boolean required() {
      return IncidentRequests.required("raised", raised);
    }

    String why() {
      return Objects.requireNonNullElse(reason, "");
    }
  }

  /** Impact and urgency, and why they change. */
  record AssessmentChange(
      @Nullable Impact impact, @Nullable Urgency urgency, @Nullable String reason) {

    Impact requiredImpact() {
      return required("impact", impact);
    }

    Urgency requiredUrgency() {
      return required("urgency", urgency);
    }

    String why() {
      return Objects.requireNonNullElse(reason, "");
    }

    private static <T> T required(String field, @Nullable T value) {
      if (value == null) {
        throw new RuleViolation(
            KernelRule.INPUT_REFUSED,
            "Refused: " + field,
            Map.of(field, "Send both impact and urgency"));
      }
      return value;
    }
  }

  /** A priority against the table, and why. */
  record PriorityChange(@Nullable Priority priority, @Nullable String reason) {

    Priority required() {
      return IncidentRequests.required("priority", priority);
    }

    String why() {
      return Objects.requireNonNullElse(reason, "");
    }
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new RuleViolation(
          KernelRule.INPUT_REFUSED, "Refused: " + field, Map.of(field, "Say which"));
    }
    return value;
  }

  /** Which group works on it, and why it is handed over. */
  record Assignment(@Nullable String group, @Nullable String reason) {

    String requiredGroup() {
      if (group == null || group.isBlank()) {
        throw new RuleViolation(
            KernelRule.INPUT_REFUSED, "Refused: group", Map.of("group", "Name a resolver group"));
      }
      return group;
    }
  }
}
