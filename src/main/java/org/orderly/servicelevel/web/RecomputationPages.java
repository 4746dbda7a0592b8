package org.orderly.servicelevel.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.servicelevel.CalendarChange;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.CalendarVersion;
import org.orderly.servicelevel.ClockRecomputation;
import org.orderly.servicelevel.RecomputationManagement;
import org.orderly.servicelevel.RecomputationPreview;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which keepers see what an edited calendar would change of clocks that run, ask for it
 * with a reason, and see what became of it (ADR 0052).
 */
@Controller
@RequestMapping("/calendars/{key}/recomputation")
class RecomputationPages {

  private static final int AT_ONCE = 50;

  private final RecomputationManagement recomputations;
  private final CalendarManagement calendars;
  private final IdentityManagement identity;

  RecomputationPages(
      RecomputationManagement recomputations,
      CalendarManagement calendars,
      IdentityManagement identity) {
    this.recomputations = recomputations;
    this.calendars = calendars;
    this.identity = identity;
  }

  @GetMapping
  ModelAndView preview(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String after,
      Locale locale) {
    return page(key, after, new TypedForm(Map.of(), null), locale);
  }

  @PostMapping
  ModelAndView ask(
      @PathVariable String key, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
    TypedForm form = TypedForm.sent(sent);
    try {
      requireShown(key, form.value("version"));
      recomputations.recompute(key, TypedFields.text(form.value("reason")));
    } catch (RuleViolation refusal) {
      return page(key, null, form.refused(refusal), locale);
    }
    return new ModelAndView("redirect:/calendars/" + key + "/recomputation");
  }

  /** What was looked at is what is done. */
  private void requireShown(String key, String version) {
    if (!version.equals(String.valueOf(calendars.stored(key).version()))) {
      throw new RuleViolation(
          KernelRule.CHANGED_MEANWHILE,
          "Another version of the calendar was saved meanwhile. See what it would change.");
    }
  }

  private ModelAndView page(String key, @Nullable String after, TypedForm form, Locale locale) {
    RecomputationPreview preview = recomputations.preview(key, after, AT_ONCE);
    CalendarVersion version = calendars.require(key);
    ModelAndView page = new ModelAndView("calendars/recomputation");
    page.addObject("version", version);
    page.addObject("changes", changes(version));
    page.addObject("preview", preview);
    page.addObject("first", after == null);
    page.addObject("going", preview.last() != null && preview.last().endedAt() == null);
    page.addObject(
        "asker",
        Optional.ofNullable(preview.last())
            .map(ClockRecomputation::askedBy)
            .map(this::name)
            .orElse(""));
    page.addObject("texts", new ClockTexts());
    page.addObject("times", new LocalTimes(zone(), locale));
    return form.on(page);
  }

  /** What the newest version changed; nothing for the first. */
  private List<CalendarChange> changes(CalendarVersion version) {
    return version.version() == 1
        ? List.of()
        : calendars.changes(
            calendars.version(version.calendar().key(), version.version() - 1), version);
  }

  private String name(String person) {
    return identity.nameOf(person);
  }

  private ZoneId zone() {
    return identity.zoneOf(Acting.current().key());
  }
}
