package org.orderly.incident.web;

import java.util.List;
import java.util.Objects;
import org.orderly.engine.TaskManagement;
import org.orderly.incident.IncidentSurroundings;
import org.orderly.incident.IncidentView;
import org.orderly.incident.web.IncidentResource.Activity;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.servicelevel.ClockView;
import org.orderly.servicelevel.ServiceClockManagement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts together what is told of an incident over HTTP: itself, what stands around it, its clocks,
 * its open tasks; all of it read in one transaction.
 */
@Component
class IncidentResources {

  private final IncidentSurroundings surroundings;
  private final TaskManagement tasks;
  private final ServiceClockManagement clocks;
  private final TransactionOperations transactions;

  IncidentResources(
      IncidentSurroundings surroundings,
      TaskManagement tasks,
      ServiceClockManagement clocks,
      TransactionOperations transactions) {
    this.surroundings = surroundings;
    this.tasks = tasks;
    this.clocks = clocks;
    this.transactions = transactions;
  }

  IncidentResource of(IncidentView incident) {
    return Objects.requireNonNull(transactions.execute(status -> read(incident)));
  }

  private IncidentResource read(IncidentView incident) {
    Actor actor = Acting.current();
    List<ClockView> read = clocks.readings(incident.number()).stream().map(ClockView::of).toList();
    List<Activity> activities =
        tasks.openTasks(incident.number()).stream()
            .map(task -> Activity.of(task, tasks.sees(task, actor)))
            .toList();
    return IncidentResource.of(incident, surroundings.of(incident.number()), read, activities);
  }
}
