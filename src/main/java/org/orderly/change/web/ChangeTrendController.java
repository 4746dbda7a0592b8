package org.orderly.change.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeResults;
import org.orderly.change.ChangeTrend;
import org.orderly.change.ChangeTrendManagement;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trends of requests for change, over HTTP (8.5.1.3). */
@RestController
@RequestMapping("/api/change-trend")
@Tag(name = "Changes")
class ChangeTrendController {

  private final ChangeTrendManagement trends;

  ChangeTrendController(ChangeTrendManagement trends) {
    this.trends = trends;
  }

  @GetMapping
  @Operation(summary = "How many changes were asked for and what came of them, by interval")
  ChangeTrend trend(
      @RequestParam(required = false) @Nullable String interval,
      @RequestParam(defaultValue = "12") int count,
      @RequestParam(required = false) @Nullable String service) {
    return trends.trend(TrendFilter.interval(interval), count, TrendFilter.orNull(service));
  }

  @GetMapping("/results")
  @Operation(summary = "What came of the changes of these intervals, by type, risk or team")
  ChangeResults results(
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String interval,
      @RequestParam(defaultValue = "12") int count,
      @RequestParam(required = false) @Nullable String service) {
    return trends.results(
        TrendFilter.by(by), TrendFilter.interval(interval), count, TrendFilter.orNull(service));
  }
}
