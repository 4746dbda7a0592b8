package org.orderly.incident;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Has the criteria of major incidents weighed where enough children hang on an incident, or a
 * second customer joins.
 */
@Component
class ChildrenWeight {

  private final Incidents incidents;
  private final IncidentFamily family;
  private final MajorIncidentSettings settings;
  private final ApplicationEventPublisher events;

  ChildrenWeight(
      Incidents incidents,
      IncidentFamily family,
      MajorIncidentSettings settings,
      ApplicationEventPublisher events) {
    this.incidents = incidents;
    this.family = family;
    this.settings = settings;
    this.events = events;
  }

  /** A child was linked to its parent, whose count has it already. */
  void added(IncidentView parent, RecordNumber child) {
    if (isHeavy(parent) || joins(parent, child)) {
      events.publishEvent(new MajorIncidentAsked(parent.number(), null));
    }
  }

  /** As the threshold is reached; beyond it too, where nobody ever looked at it. */
  private boolean isHeavy(IncidentView parent) {
    return parent.major() == null
        ? parent.children() >= settings.childrenToWeigh()
        : parent.children() == settings.childrenToWeigh();
  }

  private boolean joins(IncidentView parent, RecordNumber child) {
    String customer = customer(child);
    if (customer == null || customer.equals(parent.customer())) {
      return false;
    }
    Set<String> others = family.customersBut(parent, child);
    return !others.contains(customer)
        && (parent.major() == null ? !others.isEmpty() : others.size() == 1);
  }

  private @Nullable String customer(RecordNumber child) {
    return incidents.find(child).map(found -> found.view().customer()).orElse(null);
  }
}
