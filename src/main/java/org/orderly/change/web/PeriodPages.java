package org.orderly.change.web;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orderly.change.BlackoutManagement;
import org.orderly.change.MaintenanceWindowManagement;
import org.orderly.change.ScheduleSubject;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.kernel.web.Paged;
import org.orderly.kernel.web.TypedForm;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which maintenance windows and blackout periods are read and kept (8.5.1.3). */
@Controller
@RequestMapping("/changes/schedule")
class PeriodPages {

  private static final String WINDOWS = "redirect:/changes/schedule/maintenance-windows";
  private static final String BLACKOUTS = "redirect:/changes/schedule/blackout-periods";

  private final MaintenanceWindowManagement windows;
  private final BlackoutManagement blackouts;
  private final ScheduleReader reader;

  PeriodPages(
      MaintenanceWindowManagement windows, BlackoutManagement blackouts, ScheduleReader reader) {
    this.windows = windows;
    this.blackouts = blackouts;
    this.reader = reader;
  }

  @GetMapping("/maintenance-windows")
  ModelAndView windows(@RequestParam(defaultValue = "0") int page, Locale locale) {
    return windows(TypedForm.offered(Map.of("zone", reader.zone().getId())), page, locale);
  }

  @PostMapping("/maintenance-windows")
  ModelAndView addWindow(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
    TypedForm form = TypedForm.sent(sent);
    try {
      windows.add(request(form).maintenance(reader.zone()));
      return new ModelAndView(WINDOWS);
    } catch (RuleViolation refusal) {
      return refused(windows(form.refused(refusal), 0, locale), refusal);
    }
  }

  @PostMapping("/maintenance-windows/{id}/retirement")
  String retireWindow(@PathVariable long id) {
    windows.retire(id);
    return WINDOWS;
  }

  @GetMapping("/blackout-periods")
  ModelAndView blackouts(@RequestParam(defaultValue = "0") int page, Locale locale) {
    return blackouts(TypedForm.offered(Map.of()), page, locale);
  }

  @PostMapping("/blackout-periods")
  ModelAndView addBlackout(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
    TypedForm form = TypedForm.sent(sent);
    try {
      blackouts.add(request(form).blackout(reader.zone()));
      return new ModelAndView(BLACKOUTS);
    } catch (RuleViolation refusal) {
      return refused(blackouts(form.refused(refusal), 0, locale), refusal);
    }
  }

  @PostMapping("/blackout-periods/{id}/retirement")
  String retireBlackout(@PathVariable long id) {
    blackouts.retire(id);
    return BLACKOUTS;
  }

  private ModelAndView windows(TypedForm form, int page, Locale locale) {
    ModelAndView model = model("change/maintenance-windows", form, locale);
    model.addObject("rows", Paged.of(windows.inForce(), page));
    model.addObject(
        "days",
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    Map.of(
                        "word", PeriodResource.word(day),
                        "name", day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
            .toList());
    model.addObject("zones", zones());
    return model;
  }

  private ModelAndView blackouts(TypedForm form, int page, Locale locale) {
    ModelAndView model = model("change/blackout-periods", form, locale);
    model.addObject("rows", Paged.of(blackouts.toCome(), page));
    return model;
  }

  private ModelAndView model(String view, TypedForm form, Locale locale) {
    ModelAndView model = new ModelAndView(view);
    model.addObject("form", form);
    model.addObject("subjects", ScheduleSubject.Kind.values());
    model.addObject("keeps", windows.keeps());
    model.addObject("reader", reader);
    model.addObject("locale", locale);
    model.addObject("times", new LocalTimes(reader.zone(), locale));
    model.addObject("zone", reader.zone());
    return model;
  }

  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.contains("/") && !zone.matches("(Etc|SystemV)/.*"))
        .sorted()
        .toList();
  }

  /** What is refused for who asks is answered as a refusal; what of a field, in the form. */
  private static ModelAndView refused(ModelAndView page, RuleViolation refusal) {
    if (refusal.fields().isEmpty()) {
      throw refusal;
    }
    page.setStatus(HttpStatusCode.valueOf(refusal.rule().status()));
    return page;
  }

  private static PeriodRequest request(TypedForm form) {
    boolean service = form.value("subject").equals(ScheduleSubject.Kind.SERVICE.word());
    return new PeriodRequest(
        form.value("subject"),
        form.value(service ? "service" : "customer"),
        form.value("title"),
        form.value("reason"),
        form.value("day"),
        form.value("opens"),
        form.value("closes"),
        form.value("zone"),
        form.value("starts"),
        form.value("ends"));
  }
}
