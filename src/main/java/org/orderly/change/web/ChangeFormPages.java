package org.orderly.change.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeTemplateManagement;
import org.orderly.change.ChangeView;
import org.orderly.change.ContentVersion;
import org.orderly.change.web.ChangeFormPage.Checks;
import org.orderly.change.web.ChangeFormPage.Kept;
import org.orderly.change.web.ChangeFormPage.Subject;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages on which staff ask for changes and write them otherwise. Sent to be checked, the form
 * comes back with what it comes to, and nothing is written (8.5.1.2).
 */
@Controller
class ChangeFormPages {

  private static final String NEW = "/changes/new";
  private static final String KEEP = "keep";
  private static final String DO = "do";
  private static final String BASE = "base";
  private static final String READ = "read";

  private static final String TEMPLATE = "template";

  private final ChangeManagement changes;
  private final ChangeTemplateManagement templates;
  private final ChangeFormPage page;
  private final ReaderWords words;

  ChangeFormPages(
      ChangeManagement changes,
      ChangeTemplateManagement templates,
      ChangeFormPage page,
      ReaderWords words) {
    this.changes = changes;
    this.templates = templates;
    this.page = page;
    this.words = words;
  }

  /** Offers an empty form, or one that says what another change or a template says. */
  @GetMapping(NEW)
  ModelAndView offered(
      @RequestParam(required = false) @Nullable String like,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String template) {
    requireAsking();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("plan.backOutTest", BackOutTest.UNTESTED.word());
    ChangeTables tables = new ChangeTables(List.of(), List.of(), List.of(), List.of());
    ChangeContent content = said(like, template);
    if (content != null) {
      values.putAll(ChangeTables.form(content.within(null), words.zone()).values());
      tables = ChangeTables.of(content);
    }
    if (TypedFields.orNull(item) != null) {
      values.put("items", item);
    }
    if (TypedFields.orNull(service) != null) {
      values.put("services", service);
    }
    TypedForm form = TypedForm.offered(values);
    return page.shown(asked(form, template), form, tables, List.of(), null, false);
  }

  private @Nullable ChangeContent said(@Nullable String like, @Nullable String template) {
    if (TypedFields.orNull(like) != null) {
      return changes.content(ChangeNumbers.read(TypedFields.text(like))).content();
    }
    return TypedFields.orNull(template) == null
        ? null
        : templates.content(TypedFields.text(template)).content().content();
  }

  private static Subject asked(TypedForm form, @Nullable String template) {
    return new Subject(null, 0, 0, NEW, TypedFields.orNull(template), form.has("found", "true"));
  }

  @PostMapping(NEW)
  ModelAndView ask(@RequestParam MultiValueMap<String, String> sent) {
    requireAsking();
    TypedChange typed = new TypedChange(sent, words.zone(), List.of());
    Subject subject = asked(typed.form(), typed.form().value(TEMPLATE));
    if (!typed.form().value(DO).equals("save")) {
      return checked(subject, typed, List.of());
    }
    try {
      requireReadable(typed);
      ChangeView opened = changes.open(typed.asked());
      return new ModelAndView("redirect:" + ChangeListPages.PATH + "/" + opened.number());
    } catch (RuleViolation refusal) {
      return refused(subject, typed, List.of(), refusal);
    }
  }

  @GetMapping("/changes/{number}/edit")
  ModelAndView edit(@PathVariable String number) {
    RecordNumber read = ChangeNumbers.read(number);
    changes.requireRevisable(read);
    ContentVersion version = changes.content(read);
    ChangeContent content = version.content();
    List<Integer> places = UpdateTables.of(content.updates()).kept;
    return page.shown(
        subject(read, version.version(), version.version()),
        ChangeTables.form(content, words.zone()),
        ChangeTables.of(content),
        page.kept(content.updates().steps(), places, places.stream().map(String::valueOf).toList()),
        null,
        false);
  }

  @PostMapping("/changes/{number}/edit")
  ModelAndView revise(
      @PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
    RecordNumber read = ChangeNumbers.read(number);
    int base = base(sent.getFirst(BASE));
    ConfigurationPlan updates = changes.content(read, base).content().updates();
    List<ConfigurationStep> steps = updates.steps();
    List<Integer> places = UpdateTables.of(updates).kept;
    TypedForm form = TypedForm.sent(sent);
    TypedChange typed =
        new TypedChange(
            sent,
            words.zone(),
            places.stream()
                .filter(place -> form.has(KEEP, String.valueOf(place)))
                .map(steps::get)
                .toList());
    List<Kept> kept = page.kept(steps, places, form.list(KEEP));
    int last = Math.max(base, base(sent.getFirst(READ)));
    Subject subject = subject(read, base, last);
    if (!form.value(DO).equals("save")) {
      return checked(subject, typed, kept);
    }
    try {
      requireReadable(typed);
      changes.revise(read, typed.content(), last);
      return new ModelAndView("redirect:" + ChangeListPages.PATH + "/" + read);
    } catch (RuleViolation refusal) {
      return refused(told(subject, read, refusal), typed, kept, refusal);
    }
  }

  private Subject subject(RecordNumber number, int version, int read) {
    ChangeView change = changes.change(number);
    return new Subject(
        number, version, read, "/changes/" + number + "/edit", change.template(), change.found());
  }

  /** Sending it again stands for having read what was written meanwhile. */
  private Subject told(Subject subject, RecordNumber number, RuleViolation refusal) {
    return refusal.rule() == ChangeRule.WRITTEN_MEANWHILE
        ? subject(number, subject.version(), changes.change(number).contentVersion())
        : subject;
  }

  private static int base(@Nullable String typed) {
    String text = TypedFields.text(typed);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private void requireAsking() {
    if (!changes.asks()) {
      throw new RuleViolation(
          ChangeRule.STAFF_ONLY, "Only staff other than auditors ask for changes");
    }
  }

  private static void requireReadable(TypedChange typed) {
    if (!typed.unreadable().isEmpty()) {
      throw new RuleViolation(
          ChangeRule.CONTENT_REFUSED, "Some fields cannot be read", typed.unreadable());
    }
  }

  private ModelAndView checked(Subject subject, TypedChange typed, List<Kept> kept) {
    Checks checks = page.checks(typed.content(), subject, refusals(subject, typed));
    boolean more = typed.form().value(DO).equals("rows");
    return page.shown(subject, typed.form(), typed.tables(), kept, checks, more);
  }

  private Map<String, String> refusals(Subject subject, TypedChange typed) {
    return typed.told(changes.refusals(typed.content(), subject.number(), subject.found()));
  }

  /** Whatever else is wrong is said at the same time. */
  private ModelAndView refused(
      Subject subject, TypedChange typed, List<Kept> kept, RuleViolation refusal) {
    Map<String, String> told =
        refusal.fields().isEmpty()
            ? Map.of()
            : merged(typed.told(refusal.fields()), subject, typed);
    RuleViolation shown =
        new RuleViolation(refusal.rule(), String.valueOf(refusal.getMessage()), told);
    return page.shown(
        subject,
        typed.form().refused(shown),
        typed.tables(),
        kept,
        page.checks(typed.content(), subject, told),
        false);
  }

  private Map<String, String> merged(Map<String, String> told, Subject subject, TypedChange typed) {
    Map<String, String> all = new HashMap<>(refusals(subject, typed));
    all.putAll(told);
    return all;
  }
}
