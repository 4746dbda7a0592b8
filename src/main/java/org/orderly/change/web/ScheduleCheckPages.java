package org.orderly.change.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeType;
import org.orderly.change.Collision;
import org.orderly.change.RiskLevel;
import org.orderly.change.ScheduleManagement;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which staff hold a window against the schedule before they ask for it, and its answer
 * alone, which forms show while somebody types.
 */
@Controller
@RequestMapping("/changes/schedule/check")
class ScheduleCheckPages {

  private final ScheduleManagement schedule;
  private final ScheduleReader reader;

  ScheduleCheckPages(ScheduleManagement schedule, ScheduleReader reader) {
    this.schedule = schedule;
    this.reader = reader;
  }

  @GetMapping
  ModelAndView page(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
    ModelAndView page = answer("change/schedule-check", sent, locale);
    page.addObject("levels", RiskLevel.values());
    page.addObject("types", List.of(ChangeType.NORMAL, ChangeType.STANDARD, ChangeType.EMERGENCY));
    page.addObject("zone", reader.zone());
    return page;
  }

  @GetMapping("/result")
  ModelAndView result(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
    return answer("change/part-collisions :: answer", sent, locale);
  }

  private ModelAndView answer(String view, MultiValueMap<String, String> sent, Locale locale) {
    schedule.requireReader();
    TypedForm form =
        sent.isEmpty()
            ? TypedForm.offered(Map.of("level", "medium", "type", "normal"))
            : TypedForm.sent(sent);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("times", new LocalTimes(reader.zone(), locale));
    model.put("reader", reader);
    model.put("collisions", null);
    if (sent.containsKey("starts")) {
      try {
        List<Collision> found = schedule.collisions(draft(form).draft(reader.zone()));
        model.put("collisions", found);
      } catch (RuleViolation refusal) {
        if (refusal.fields().isEmpty()) {
          throw refusal;
        }
        form = form.refused(refusal);
      }
    }
    model.put("form", form);
    return new ModelAndView(view, model);
  }

  private static TypedDraft draft(TypedForm form) {
    return new TypedDraft(
        form.value("change"),
        form.value("starts"),
        form.value("ends"),
        List.copyOf(form.list("items")),
        List.copyOf(form.list("services")),
        List.copyOf(form.list("implementers")),
        form.value("type"),
        form.value("level"));
  }
}
