package org.orderly.servicelevel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.web.EntityTags;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.CalendarVersion;
import org.orderly.servicelevel.CalendarView;
import org.orderly.servicelevel.CalendarView.SavedVersion;
import org.orderly.servicelevel.WorkingCalendar;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Working calendars and their versions over HTTP (8.3.3). */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "Calendars", description = "Working hours, holidays and their versions")
class CalendarController {

  private final CalendarManagement calendars;

  CalendarController(CalendarManagement calendars) {
    this.calendars = calendars;
  }

  @Operation(summary = "All calendars as they are in force, by name")
  @GetMapping
  List<CalendarView> all() {
    return calendars.newest().stream().map(this::view).toList();
  }

  @Operation(summary = "A calendar as it is in force; for staff with all versions")
  @GetMapping("/{key}")
  ResponseEntity<CalendarView> calendar(@PathVariable String key) {
    CalendarVersion newest = calendars.require(key);
    CalendarView view = view(newest);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(newest.version()))
        .body(calendars.staff() ? view.with(CalendarView.saved(newest), versions(key)) : view);
  }

  @Operation(summary = "One version of a calendar, for staff; it never changes")
  @GetMapping("/{key}/versions/{version}")
  CalendarView version(@PathVariable String key, @PathVariable int version) {
    return view(calendars.version(key, version));
  }

  @Operation(summary = "Adds a calendar")
  @PostMapping
  ResponseEntity<CalendarView> create(@RequestBody CalendarRequest request) {
    WorkingCalendar created = calendars.create(request.calendar());
    return ResponseEntity.created(URI.create("/api/calendars/" + created.key()))
        .eTag(EntityTags.of(1))
        .body(view(calendars.require(created.key())));
  }

  @Operation(
      summary = "Saves the next version of a calendar, by which clocks that start are measured",
      description = "All of the calendar is sent, and the reason; If-Match names the version read.")
  @PutMapping("/{key}")
  ResponseEntity<Changed> change(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody CalendarRequest request) {
    int base = calendars.stored(key).version();
    EntityTags.require(ifMatch, base);
    int version = calendars.change(request.calendar(key), base, request.given());
    long older = calendars.runningByOlder(key);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(version))
        .body(
            new Changed(
                view(calendars.require(key)), older, older == 0 ? null : recomputation(key)));
  }

  /**
   * A calendar that was changed.
   *
   * @param runningByOlder how many records have clocks that go on by an older version
   * @param recomputation where it is shown what would change for them; left out where there are
   *     none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changed(CalendarView calendar, long runningByOlder, @Nullable String recomputation) {}

  static String recomputation(String key) {
    return String.format(Locale.ROOT, "/api/calendars/%s/recomputation", key);
  }

  private CalendarView view(CalendarVersion version) {
    CalendarView view = CalendarView.of(version.calendar());
    return calendars.staff() ? view.with(CalendarView.saved(version), null) : view;
  }

  private List<SavedVersion> versions(String key) {
    List<CalendarVersion> all = calendars.versions(key);
    List<SavedVersion> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      shown.add(
          new SavedVersion(
              all.get(i).version(),
              CalendarView.saved(all.get(i)),
              i + 1 < all.size() ? calendars.changes(all.get(i + 1), all.get(i)) : List.of()));
    }
    return shown;
  }
}
