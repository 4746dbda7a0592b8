package org.orderly.change.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Collision;
import org.orderly.change.ScheduleManagement;
import org.orderly.change.ScheduleQuery;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forward schedule of changes over HTTP (8.5.1.3). */
@RestController
@RequestMapping("/api/change-schedule")
@Tag(name = "Schedule of changes")
class ScheduleController {

  private static final Duration USUAL = Duration.ofDays(30);

  private final ScheduleManagement schedule;
  private final ScheduleReader reader;
  private final Clock clock;

  ScheduleController(ScheduleManagement schedule, ScheduleReader reader, Clock clock) {
    this.schedule = schedule;
    this.reader = reader;
    this.clock = clock;
  }

  /** What a window collides with, and whether the change needs another one. */
  record Found(boolean blocks, List<CollisionResource> collisions) {

    static Found of(List<Collision> collisions) {
      return new Found(
          collisions.stream().anyMatch(Collision::blocks),
          collisions.stream().map(CollisionResource::of).toList());
    }
  }

  @GetMapping
  @Operation(summary = "One page of what is planned; without a time of the next 30 days")
  ScheduleResource planned(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Map<String, String> unreadable = new LinkedHashMap<>();
    TypedInstants instants = new TypedInstants(reader.zone(), unreadable);
    Instant starts = Objects.requireNonNullElseGet(instants.orNull("from", from), clock::instant);
    Instant ends =
        Objects.requireNonNullElseGet(instants.orNull("to", to), () -> starts.plus(USUAL));
    RecordNumber number = item(item, unreadable);
    if (!unreadable.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.SCHEDULE_QUERY_REFUSED,
          "Refused: " + String.join(", ", unreadable.keySet()),
          unreadable);
    }
    ChangeWindow window = new ChangeWindow(starts, ends);
    return ScheduleResource.of(
        schedule.planned(
            new ScheduleQuery(
                window,
                TypedFields.orNull(service),
                number,
                TypedFields.orNull(person),
                page,
                size)),
        schedule.blackouts(window));
  }

  private static @Nullable RecordNumber item(
      @Nullable String typed, Map<String, String> unreadable) {
    String text = TypedFields.orNull(typed);
    if (text == null) {
      return null;
    }
    RecordNumber number = RecordNumber.parse(text).orElse(null);
    if (number == null || number.kind() != RecordKind.CONFIGURATION_ITEM) {
      unreadable.put("item", "Give the number of an item, such as CI000042");
    }
    return number;
  }

  @GetMapping("/collisions")
  @Operation(summary = "What a window would collide with")
  Found collisions(@ParameterObject TypedDraft typed) {
    return Found.of(schedule.collisions(typed.draft(reader.zone())));
  }

  @GetMapping("/collisions/{number}")
  @Operation(summary = "What the window of a change collides with now")
  Found collisions(@PathVariable String number) {
    return Found.of(schedule.collisions(ChangeNumbers.read(number)));
  }
}
