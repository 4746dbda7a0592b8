package org.orderly.incident.web;

import java.util.List;
import org.orderly.engine.TaskManagement;
import org.orderly.incident.IncidentView;
import org.orderly.servicelevel.ClockView;
import org.orderly.servicelevel.ServiceClockManagement;
import org.springframework.stereotype.Component;

/** Puts together what is told of an incident over HTTP: itself, its clocks, its open tasks. */
@Component
class IncidentResources {

  private final TaskManagement tasks;
  private final ServiceClockManagement clocks;

  IncidentResources(TaskManagement tasks, ServiceClockManagement clocks) {
    this.tasks = tasks;
    this.clocks = clocks;
  }

  IncidentResource of(IncidentView incident) {
    List<ClockView> read = clocks.readings(incident.number()).stream().map(ClockView::of).toList();
    return IncidentResource.of(incident, read, tasks.openTasks(incident.number()));
  }
}
