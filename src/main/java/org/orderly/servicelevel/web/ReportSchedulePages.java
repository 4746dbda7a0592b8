package org.orderly.servicelevel.web;

import java.util.Map;
import java.util.function.Supplier;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ReportScheduleManagement;
import org.orderly.servicelevel.ReportScheduleView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the calendar of reports (9.4). */
@Controller
@RequestMapping("/service-levels/reports")
class ReportSchedulePages {

  private final ReportScheduleManagement schedules;
  private final ServiceLevelViews views;
  private final ServiceLevelTexts texts;

  ReportSchedulePages(
      ReportScheduleManagement schedules, ServiceLevelViews views, ServiceLevelTexts texts) {
    this.schedules = schedules;
    this.views = views;
    this.texts = texts;
  }

  @GetMapping
  String all(@RequestParam(defaultValue = "0") int page, Model model) {
    return list(page, ReportScheduleForm.EMPTY, Map.of(), model);
  }

  @PostMapping
  String create(@ModelAttribute ReportScheduleForm form, Model model) {
    try {
      ReportScheduleView created = schedules.create(form.request().order(views.zone()));
      return "redirect:/service-levels/reports/" + created.number();
    } catch (RuleViolation refusal) {
      return list(0, form, given(refusal), model);
    }
  }

  private String list(int page, ReportScheduleForm form, Map<String, String> errors, Model model) {
    model.addAttribute("found", schedules.schedules(page));
    return filled(form, errors, "servicelevel/schedules", model);
  }

  @GetMapping("/{number}")
  String one(@PathVariable String number, Model model) {
    ReportScheduleView schedule = schedules.schedule(ReportScheduleController.read(number));
    return one(schedule, ReportScheduleForm.of(schedule), Map.of(), model);
  }

  @PostMapping("/{number}")
  String change(@PathVariable String number, @ModelAttribute ReportScheduleForm form, Model model) {
    ReportScheduleView schedule = schedules.schedule(ReportScheduleController.read(number));
    return kept(
        schedule,
        form,
        model,
        () ->
            schedules.change(
                schedule.number(), form.version(), form.request().order(schedule.next().zone())));
  }

  @PostMapping("/{number}/retirement")
  String retire(@PathVariable String number, Model model) {
    RecordNumber read = ReportScheduleController.read(number);
    ReportScheduleView schedule = schedules.schedule(read);
    return kept(schedule, ReportScheduleForm.of(schedule), model, () -> schedules.retire(read));
  }

  private String kept(
      ReportScheduleView schedule,
      ReportScheduleForm form,
      Model model,
      Supplier<ReportScheduleView> write) {
    try {
      return "redirect:/service-levels/reports/" + write.get().number();
    } catch (RuleViolation refusal) {
      return one(schedule, form, given(refusal), model);
    }
  }

  /** What one of the fields is refused for; who may not do it at all is told so. */
  private static Map<String, String> given(RuleViolation refusal) {
    if (refusal.rule() == KernelRule.PRECONDITION_FAILED) {
      return Map.of("version", String.valueOf(refusal.getMessage()));
    }
    if (refusal.fields().isEmpty()) {
      throw refusal;
    }
    return refusal.fields();
  }

  private String one(
      ReportScheduleView schedule,
      ReportScheduleForm form,
      Map<String, String> errors,
      Model model) {
    model.addAttribute("schedule", schedule);
    model.addAttribute("deliveries", schedules.deliveries(schedule.number()));
    return filled(form, errors, "servicelevel/schedule", model);
  }

  private String filled(
      ReportScheduleForm form, Map<String, String> errors, String page, Model model) {
    views.offer(model);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("lengths", ReportPeriod.Length.values());
    model.addAttribute("keeps", schedules.keeps());
    model.addAttribute("views", views);
    model.addAttribute("texts", texts);
    model.addAttribute("times", new LocalTimes(views.zone(), LocaleContextHolder.getLocale()));
    return page;
  }
}
