package org.orderly.change.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.orderly.change.BlackoutManagement;
import org.orderly.change.BlackoutPeriodView;
import org.orderly.change.MaintenanceWindowManagement;
import org.orderly.change.MaintenanceWindowView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Maintenance windows and blackout periods over HTTP (8.5.1.3). */
@RestController
@RequestMapping("/api")
@Tag(name = "Schedule of changes")
class PeriodController {

  private final MaintenanceWindowManagement windows;
  private final BlackoutManagement blackouts;
  private final ScheduleReader reader;

  PeriodController(
      MaintenanceWindowManagement windows, BlackoutManagement blackouts, ScheduleReader reader) {
    this.windows = windows;
    this.blackouts = blackouts;
    this.reader = reader;
  }

  @GetMapping("/maintenance-windows")
  List<PeriodResource.Maintenance> windows() {
    return windows.inForce().stream().map(PeriodResource.Maintenance::of).toList();
  }

  @PostMapping("/maintenance-windows")
  ResponseEntity<PeriodResource.Maintenance> addWindow(@RequestBody PeriodRequest request) {
    MaintenanceWindowView added = windows.add(request.maintenance(reader.zone()));
    return ResponseEntity.created(URI.create("/api/maintenance-windows"))
        .body(PeriodResource.Maintenance.of(added));
  }

  @PostMapping("/maintenance-windows/{id}/retirement")
  PeriodResource.Maintenance retireWindow(@PathVariable long id) {
    return PeriodResource.Maintenance.of(windows.retire(id));
  }

  @GetMapping("/blackout-periods")
  List<PeriodResource.Blackout> blackouts() {
    return blackouts.toCome().stream().map(PeriodResource.Blackout::of).toList();
  }

  @PostMapping("/blackout-periods")
  ResponseEntity<PeriodResource.Blackout> addBlackout(@RequestBody PeriodRequest request) {
    BlackoutPeriodView added = blackouts.add(request.blackout(reader.zone()));
    return ResponseEntity.created(URI.create("/api/blackout-periods"))
        .body(PeriodResource.Blackout.of(added));
  }

  @PostMapping("/blackout-periods/{id}/retirement")
  PeriodResource.Blackout retireBlackout(@PathVariable long id) {
    return PeriodResource.Blackout.of(blackouts.retire(id));
  }
}
