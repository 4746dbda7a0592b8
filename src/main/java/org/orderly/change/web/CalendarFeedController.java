package org.orderly.change.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.orderly.change.ChangeLine;
import org.orderly.change.ChangeWindow;
import org.orderly.change.ScheduleManagement;
import org.orderly.change.ScheduleQuery;
import org.orderly.kernel.Acting;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The schedule as somebody's calendar program reads it. The address holds a token of a scope of its
 * own, which opens nothing else (ADR 0078).
 */
@RestController
@Hidden
class CalendarFeedController {

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
  private static final Duration PAST = Duration.ofDays(60);
  private static final Duration TO_COME = Duration.ofDays(300);

  private final ScheduleManagement schedule;
  private final MessageSource messages;
  private final Clock clock;

  CalendarFeedController(ScheduleManagement schedule, MessageSource messages, Clock clock) {
    this.schedule = schedule;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * The changes of whose token it is.
   *
   * @param all whether those of everybody, which are read from today on: of what is past there may
   *     be more than a calendar takes
   */
  @GetMapping("/calendar/{token}")
  ResponseEntity<String> calendar(
      @RequestParam(defaultValue = "false") boolean all, Locale locale) {
    Instant now = clock.instant();
    Instant today = now.truncatedTo(ChronoUnit.DAYS);
    ChangeWindow window = new ChangeWindow(all ? today : today.minus(PAST), today.plus(TO_COME));
    String person = all ? null : Acting.current().key();
    List<ChangeLine> changes =
        schedule
            .planned(new ScheduleQuery(window, null, null, person, 0, ScheduleQuery.MOST))
            .changes();
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header("Content-Disposition", "inline; filename=\"changes.ics\"")
        .body(
            CalendarFeed.of(
                new CalendarFeed.Wording(
                    messages.getMessage("change-schedule.title", null, locale),
                    messages.getMessage("change-schedule.kind.blackout", null, locale),
                    ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()),
                now,
                changes,
                schedule.blackouts(window).stream().limit(ScheduleQuery.MOST).toList()));
  }
}
