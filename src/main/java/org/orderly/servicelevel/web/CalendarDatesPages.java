package org.orderly.servicelevel.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.CalendarVersion;
import org.orderly.servicelevel.DateProposal;
import org.orderly.servicelevel.DateProposals;
import org.orderly.servicelevel.DatedHours;
import org.orderly.servicelevel.HolidayRegion;
import org.orderly.servicelevel.ProposedDate;
import org.orderly.servicelevel.ServiceLevelRule;
import org.orderly.servicelevel.YearRange;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which keepers are shown days for a calendar, and take what they tick. */
@Controller
@RequestMapping("/calendars/{key}")
class CalendarDatesPages {

  private final CalendarManagement calendars;
  private final DateProposals proposals;
  private final CalendarPages pages;
  private final Clock clock;

  CalendarDatesPages(
      CalendarManagement calendars, DateProposals proposals, CalendarPages pages, Clock clock) {
    this.calendars = calendars;
    this.proposals = proposals;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/holidays")
  ModelAndView holidays(
      @PathVariable String key, @RequestParam Map<String, String> asked, Locale locale) {
    pages.requireKeeper();
    CalendarVersion version = calendars.require(key);
    ModelAndView page = page("calendars/holidays", version, asked);
    page.addObject("countries", proposals.countries(locale));
    page.addObject("parts", List.of());
    String country = asked.getOrDefault("country", "");
    if (!country.isEmpty()) {
      try {
        HolidayRegion region = proposals.country(country, locale);
        page.addObject("parts", region.subdivisions());
        String part = known(asked.getOrDefault("subdivision", ""), region);
        DateProposal proposal = proposals.holidays(key, country, part, years(asked), locale);
        show(page, proposal, locale);
        page.addObject("reason", described(region, part));
      } catch (RuleViolation refusal) {
        refuse(page, refusal);
      }
    }
    return page;
  }

  /** A part of the country chosen before is none of this one. */
  private static String known(String part, HolidayRegion region) {
    return region.subdivisions().stream().anyMatch(one -> one.code().equals(part)) ? part : "";
  }

  private static String described(HolidayRegion region, String part) {
    return region.subdivisions().stream()
        .filter(one -> one.code().equals(part))
        .map(one -> region.name() + ", " + one.name())
        .findFirst()
        .orElse(region.name());
  }

  @GetMapping("/import")
  ModelAndView offer(@PathVariable String key) {
    pages.requireKeeper();
    return page("calendars/import", calendars.require(key), Map.of());
  }

  @PostMapping("/import")
  ModelAndView read(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam Map<String, String> sent,
      Locale locale)
      throws IOException {
    pages.requireKeeper();
    ModelAndView page = page("calendars/import", calendars.require(key), sent);
    boolean uploaded = file != null && !file.isEmpty();
    byte[] bytes =
        uploaded && file != null
            ? file.getBytes()
            : sent.getOrDefault("text", "").getBytes(StandardCharsets.UTF_8);
    try {
      show(page, proposals.iCalendar(key, bytes, years(sent)), locale);
      String name = uploaded && file != null ? file.getOriginalFilename() : null;
      page.addObject("reason", name == null ? "iCalendar" : name);
    } catch (RuleViolation refusal) {
      refuse(page, refusal);
    }
    return page;
  }

  /** Takes the days that were ticked, each with its date and name in one line. */
  @PostMapping("/dates")
  ModelAndView take(@PathVariable String key, @RequestParam MultiValueMap<String, String> sent) {
    pages.requireKeeper();
    CalendarVersion version = calendars.stored(key);
    Map<String, String> unreadable = new LinkedHashMap<>();
    Map<LocalDate, DatedHours> dates = new TreeMap<>(version.calendar().dates());
    dates.putAll(
        CalendarLines.dates(String.join("\n", sent.getOrDefault("take", List.of())), unreadable));
    if (!unreadable.isEmpty()) {
      throw new RuleViolation(
          ServiceLevelRule.CALENDAR_REFUSED, "Refused: what was ticked is no date", unreadable);
    }
    String base = String.valueOf(sent.getFirst("base"));
    return pages.saved(
        key,
        base.matches("\\d{1,9}") ? Integer.parseInt(base) : 0,
        CalendarForm.of(version.calendar(), dates)
            .because(Objects.requireNonNullElse(sent.getFirst("reason"), "")));
  }

  private ModelAndView page(String view, CalendarVersion version, Map<String, String> asked) {
    int year = LocalDate.ofInstant(clock.instant(), version.calendar().zone()).getYear();
    ModelAndView page = new ModelAndView(view);
    page.addObject("version", version);
    page.addObject("asked", asked);
    page.addObject("from", asked.getOrDefault("from", String.valueOf(year)));
    page.addObject("to", asked.getOrDefault("to", String.valueOf(year + 1)));
    return page;
  }

  /**
   * A day that is proposed, as a line of the table; the value is what is sent where it is ticked.
   */
  record Offered(ProposedDate day, String date, String weekday, String value, boolean ticked) {}

  private static void show(ModelAndView page, DateProposal proposal, Locale locale) {
    boolean all =
        page.getModel().get("asked") instanceof Map<?, ?> asked && asked.get("all") != null;
    page.addObject("proposal", proposal);
    page.addObject(
        "days", proposal.dates().stream().map(day -> offered(day, all, locale)).toList());
  }

  private static Offered offered(ProposedDate day, boolean all, Locale locale) {
    return new Offered(
        day,
        CalendarShown.day(day.date(), locale),
        CalendarShown.weekday(day.date(), locale),
        CalendarLines.written(
            new CalendarLines.DateRange(day.date(), day.date(), DatedHours.holiday(day.name()))),
        day.recommended() || all && day.present() == null);
  }

  private static void refuse(ModelAndView page, RuleViolation refusal) {
    page.addObject("refusal", refusal);
    page.setStatus(HttpStatusCode.valueOf(refusal.rule().status()));
  }

  private static YearRange years(Map<String, String> asked) {
    return new YearRange(year(asked, "from"), year(asked, "to"));
  }

  private static int year(Map<String, String> asked, String field) {
    String typed = asked.getOrDefault(field, "").strip();
    return typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
  }
}
