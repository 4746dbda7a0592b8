package org.orderly.incident.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.Impact;
import org.orderly.incident.Priority;
import org.orderly.incident.Urgency;
import org.orderly.journal.Visibility;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** The bodies of requests that steer an incident. */
final class IncidentRequests {

  private IncidentRequests() {}

  /** What somebody writes; without a visibility it is a work note, or a caller's public word. */
  record Entry(@Nullable String text, @Nullable Visibility visibility) {

    String written() {
      return Objects.requireNonNullElse(text, "");
    }
  }

  /** Why it needs no resolution. */
  record Cancellation(@Nullable String reason) {

    String why() {
      return Objects.requireNonNullElse(reason, "");
    }
  }

  /** The incident that is part of this one. */
  record Child(@Nullable String child) {

    RecordNumber required() {
      return Numbers.read(Objects.requireNonNullElse(child, ""));
    }
  }

  /** Where work goes on, and why. */
  record Merge(@Nullable String into, @Nullable String reason) {

    RecordNumber required() {
      return Numbers.read(Objects.requireNonNullElse(into, ""));
    }

    String why() {
      return Objects.requireNonNullElse(reason, "");
    }
  }

  /** Why it goes on as a service request. */
  record Conversion(@Nullable String reason) {

    String why() {
      return Objects.requireNonNullElse(reason, "");
    }
  }

  /** Who follows it. */
  record Watcher(@Nullable String person) {

    String required() {
      return IncidentRequests.required("person", person);
    }
  }

  /** Whether the caller confirms, and what is still wrong. */
  record Confirmation(@Nullable Boolean confirmed, @Nullable String comment) {

    Map<String, String> typed() {
      boolean yes = IncidentRequests.required("confirmed", confirmed);
      return Map.of(
          "confirmed", yes ? "yes" : "no", "comment", Objects.requireNonNullElse(comment, ""));
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
      return requiredGroup("group");
    }

    String requiredGroup(String field) {
      if (group == null || group.isBlank()) {
        throw new RuleViolation(
            KernelRule.INPUT_REFUSED, "Refused: group", Map.of(field, "Name a resolver group"));
      }
      return group;
    }
  }
}
