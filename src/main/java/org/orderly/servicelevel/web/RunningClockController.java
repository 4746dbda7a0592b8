package org.orderly.servicelevel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.ForecastManagement;
import org.orderly.servicelevel.RunningClock;
import org.orderly.servicelevel.ServiceLevelScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The running service clocks over HTTP, by risk (8.3.3). */
@RestController
@RequestMapping("/api/service-clocks")
class RunningClockController {

  private static final int MOST = 100;

  private final ForecastManagement forecasts;

  RunningClockController(ForecastManagement forecasts) {
    this.forecasts = forecasts;
  }

  /** At most a hundred, those first that most likely miss their target. */
  @GetMapping
  List<RunningClock> running(
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(defaultValue = "20") int size) {
    return forecasts.running(
        new ServiceLevelScope(customer, service), Math.max(1, Math.min(MOST, size)));
  }
}
