package org.orderly.servicelevel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.kernel.web.Paged;
import org.orderly.servicelevel.CalendarChange;
import org.orderly.servicelevel.CalendarHours;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.CalendarVersion;
import org.orderly.servicelevel.WorkingCalendar;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which staff read working calendars, and keepers keep them. */
@Controller
@RequestMapping("/calendars")
class CalendarPages {

  private static final int ROWS = 20;

  private final CalendarManagement calendars;
  private final IdentityManagement identity;
  private final Clock clock;

  CalendarPages(CalendarManagement calendars, IdentityManagement identity, Clock clock) {
    this.calendars = calendars;
    this.identity = identity;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView all(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Locale locale) {
    calendars.requireStaff();
    return all(CalendarForm.blank(zone()), q, page, locale);
  }

  private ModelAndView all(CalendarForm form, String q, int page, Locale locale) {
    String part = q.strip().toLowerCase(Locale.ROOT);
    List<CalendarVersion> found =
        calendars.newest().stream().filter(version -> named(version, part)).toList();
    return new ModelAndView(
        "calendars/all",
        Map.of(
            "rows",
            Paged.of(found, page, ROWS).map(version -> Row.of(version, locale)),
            "q",
            q,
            "keeps",
            calendars.keeps(),
            "form",
            form,
            "zones",
            CalendarShown.zones()));
  }

  private static boolean named(CalendarVersion version, String part) {
    return (version.calendar().key() + '\n' + version.calendar().name())
        .toLowerCase(Locale.ROOT)
        .contains(part);
  }

  /** A calendar in the list. */
  record Row(
      CalendarVersion version, boolean always, List<CalendarShown.Day> week, List<String> hours) {

    static Row of(CalendarVersion version, Locale locale) {
      CalendarShown shown = new CalendarShown(version.calendar(), locale);
      return new Row(
          version, CalendarHours.roundTheClock(version.calendar()), shown.week(), shown.hours());
    }
  }

  @PostMapping
  ModelAndView create(@RequestParam Map<String, String> sent, Locale locale) {
    CalendarForm form = new CalendarForm(sent, null);
    try {
      String key = form.value("key").strip();
      calendars.create(form.read(key));
      return new ModelAndView("redirect:/calendars/" + key);
    } catch (RuleViolation refusal) {
      calendars.requireStaff();
      return refused(all(form.refused(refusal), "", 0, locale), refusal);
    }
  }

  @GetMapping("/{key}")
  ModelAndView newest(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable Integer year,
      Locale locale) {
    List<CalendarVersion> versions = versions(key);
    return shown(versions.get(0), versions, year, locale);
  }

  @GetMapping("/{key}/versions/{number}")
  ModelAndView version(
      @PathVariable String key,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Integer year,
      Locale locale) {
    return shown(calendars.version(key, number), versions(key), year, locale);
  }

  private List<CalendarVersion> versions(String key) {
    calendars.requireStaff();
    calendars.require(key);
    return calendars.versions(key);
  }

  private ModelAndView shown(
      CalendarVersion version,
      List<CalendarVersion> versions,
      @Nullable Integer year,
      Locale locale) {
    int thisYear = LocalDate.ofInstant(clock.instant(), version.calendar().zone()).getYear();
    CalendarShown shown = new CalendarShown(version.calendar(), locale);
    List<Integer> years = shown.years(thisYear);
    int chosen = year != null && years.contains(year) ? year : thisYear;
    ModelAndView page = new ModelAndView("calendars/calendar");
    page.addObject("version", version);
    page.addObject("newest", version.version() == versions.get(0).version());
    page.addObject("always", CalendarHours.roundTheClock(version.calendar()));
    page.addObject("missing", CalendarHours.lastMinuteMissing(version.calendar()));
    page.addObject("week", shown.week());
    page.addObject("years", years);
    page.addObject("year", chosen);
    page.addObject("lines", shown.dates(chosen));
    page.addObject("versions", compared(versions));
    page.addObject("keeps", keeps(version));
    page.addObject("older", calendars.runningByOlder(version.calendar().key()));
    page.addObject("times", new LocalTimes(ZoneId.of(zone()), locale));
    page.addObject("names", names(versions));
    return page;
  }

  private boolean keeps(CalendarVersion version) {
    return calendars.keeps() && !version.calendar().key().equals(WorkingCalendar.ROUND_THE_CLOCK);
  }

  private Map<String, String> names(List<CalendarVersion> versions) {
    return versions.stream()
        .map(CalendarVersion::savedBy)
        .distinct()
        .collect(Collectors.toMap(key -> key, key -> identity.nameOf(key)));
  }

  /** A version, and what differs from the one before. */
  record Compared(CalendarVersion version, List<CalendarChange> changes) {}

  private List<Compared> compared(List<CalendarVersion> versions) {
    List<Compared> compared = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      compared.add(
          new Compared(
              versions.get(i),
              i + 1 < versions.size()
                  ? calendars.changes(versions.get(i + 1), versions.get(i))
                  : List.of()));
    }
    return compared;
  }

  @GetMapping("/{key}/edit")
  ModelAndView edit(@PathVariable String key) {
    requireKeeper();
    CalendarVersion version = calendars.stored(key);
    return form(
        key, version.version(), CalendarForm.of(version.calendar(), version.calendar().dates()));
  }

  @PostMapping("/{key}/edit")
  ModelAndView change(
      @PathVariable String key, @RequestParam int base, @RequestParam Map<String, String> sent) {
    return saved(key, base, new CalendarForm(sent, null));
  }

  /** Saves what the form says, or shows it again. */
  ModelAndView saved(String key, int base, CalendarForm form) {
    try {
      calendars.change(form.read(key), base, form.value("reason"));
      return new ModelAndView("redirect:/calendars/" + key);
    } catch (RuleViolation refusal) {
      requireKeeper();
      return refused(form(key, base, form.refused(refusal)), refusal);
    }
  }

  private ModelAndView form(String key, int base, CalendarForm form) {
    CalendarVersion version = calendars.require(key);
    return new ModelAndView(
        "calendars/edit",
        Map.of("version", version, "base", base, "form", form, "zones", CalendarShown.zones()));
  }

  private static ModelAndView refused(ModelAndView page, RuleViolation refusal) {
    page.setStatus(HttpStatusCode.valueOf(refusal.rule().status()));
    return page;
  }

  void requireKeeper() {
    if (!calendars.keeps()) {
      throw new RuleViolation(
          KernelRule.NOT_ALLOWED, "Service level managers and administrators keep calendars.");
    }
  }

  private String zone() {
    return identity.zoneOf(Acting.current().key()).getId();
  }
}
