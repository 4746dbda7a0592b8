package org.orderly.servicelevel.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.ClockRecomputation;
import org.orderly.servicelevel.RecomputationManagement;
import org.orderly.servicelevel.RecomputationPreview;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Measuring service clocks anew after their calendar was edited, over HTTP (8.3.3). */
@RestController
@RequestMapping("/api/calendars/{key}/recomputation")
class RecomputationController {

  private static final int MOST = 1_000;

  private final RecomputationManagement recomputations;

  RecomputationController(RecomputationManagement recomputations) {
    this.recomputations = recomputations;
  }

  /**
   * Why it is asked for.
   *
   * @param reason in the words of who asks
   */
  record Request(@Nullable String reason) {}

  @GetMapping
  RecomputationPreview preview(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "200") int limit) {
    return recomputations.preview(key, after, Math.max(1, Math.min(limit, MOST)));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ClockRecomputation recompute(@PathVariable String key, @RequestBody Request request) {
    return recomputations.recompute(key, Objects.requireNonNullElse(request.reason(), ""));
  }
}
