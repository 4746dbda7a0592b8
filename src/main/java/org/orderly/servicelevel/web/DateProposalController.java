package org.orderly.servicelevel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.DateProposal;
import org.orderly.servicelevel.DateProposals;
import org.orderly.servicelevel.HolidayRegion;
import org.orderly.servicelevel.YearRange;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Days proposed for calendars, over HTTP; nothing is saved (ADR 0053). */
@RestController
@Tag(name = "Calendars", description = "Working hours, holidays and their versions")
class DateProposalController {

  private final DateProposals proposals;

  DateProposalController(DateProposals proposals) {
    this.proposals = proposals;
  }

  @Operation(summary = "The countries whose holidays are known")
  @GetMapping("/api/holiday-regions")
  List<HolidayRegion> countries(Locale locale) {
    return proposals.countries(locale);
  }

  @Operation(summary = "A country whose holidays are known, with its subdivisions")
  @GetMapping("/api/holiday-regions/{country}")
  HolidayRegion country(@PathVariable String country, Locale locale) {
    return proposals.country(country, locale);
  }

  @Operation(summary = "The holidays of a country, as they might be taken into a calendar")
  @GetMapping("/api/calendars/{key}/proposals/holidays")
  DateProposal holidays(
      @PathVariable String key,
      @RequestParam String country,
      @RequestParam(required = false) @Nullable String subdivision,
      @RequestParam int from,
      @RequestParam int to,
      Locale locale) {
    return proposals.holidays(key, country, subdivision, new YearRange(from, to), locale);
  }

  @Operation(summary = "The days of an iCalendar file, as they might be taken into a calendar")
  @PostMapping(
      path = "/api/calendars/{key}/proposals/icalendar",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  DateProposal file(
      @PathVariable String key,
      @RequestParam MultipartFile file,
      @RequestParam int from,
      @RequestParam int to)
      throws IOException {
    return proposals.iCalendar(key, file.getBytes(), new YearRange(from, to));
  }

  @Operation(summary = "The days of an iCalendar text, as they might be taken into a calendar")
  @PostMapping(
      path = "/api/calendars/{key}/proposals/icalendar",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  DateProposal text(@PathVariable String key, @RequestBody ICalendarRequest request) {
    return proposals.iCalendar(
        key,
        Objects.requireNonNullElse(request.text(), "").getBytes(StandardCharsets.UTF_8),
        new YearRange(request.from(), request.to()));
  }

  /**
   * An iCalendar text.
   *
   * @param from the first year for which days are proposed
   * @param to the last one
   */
  record ICalendarRequest(@Nullable String text, int from, int to) {}
}
