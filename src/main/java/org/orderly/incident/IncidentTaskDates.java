package org.orderly.incident;

import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;
import org.orderly.servicelevel.ServiceClockManagement;
import org.springframework.stereotype.Component;

@Component
class IncidentTaskDates implements TaskDates {

  private static final int BEFORE_DECISION = 50;

  private final Incidents incidents;
  private final ServiceClockManagement clocks;

  IncidentTaskDates(Incidents incidents, ServiceClockManagement clocks) {
    this.incidents = incidents;
    this.clocks = clocks;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.INCIDENT;
  }

  @Override
  public Dates dates(RecordNumber number) {
    IncidentView incident = incidents.get(number).view();
    return new Dates(
        clocks.due(number).orElse(null),
        incident.hold() == null ? null : incident.hold().until(),
        incident.assessment() == null ? BEFORE_DECISION : incident.assessment().priority().rank());
  }
}
