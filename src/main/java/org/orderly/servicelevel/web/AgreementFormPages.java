package org.orderly.servicelevel.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.TargetTable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.servicelevel.AgreementDraft;
import org.orderly.servicelevel.AgreementManagement;
import org.orderly.servicelevel.AgreementRule;
import org.orderly.servicelevel.AgreementView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a draft is written: of a new agreement, anew, of the next version. */
@Controller
@RequestMapping("/agreements")
class AgreementFormPages {

  private static final String NEW = "new";
  private static final String DRAFT = "draft";

  private final AgreementManagement agreements;
  private final AgreementLists lists;

  AgreementFormPages(AgreementManagement agreements, AgreementLists lists) {
    this.agreements = agreements;
    this.lists = lists;
  }

  @GetMapping("/new")
  ModelAndView blank() {
    return form(AgreementForm.blank(lists.zone(), lists.today(lists.zone())), null, NEW);
  }

  @PostMapping("/new")
  ModelAndView create(@RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    return kept(
        () ->
            agreements.create(TypedFields.text(form.value("key")), AgreementForm.draft(form, null)),
        form,
        null,
        NEW);
  }

  /**
   * The draft as it stands, or what the next version would say; where there is no such step, the
   * agreement.
   */
  @GetMapping("/{key}/{step:draft|next}")
  ModelAndView offer(@PathVariable String key, @PathVariable String step) {
    AgreementView agreement = agreements.agreement(key);
    if (agreement.draft().isPresent() != step.equals(DRAFT)) {
      return to(agreement);
    }
    return form(
        step.equals(DRAFT)
            ? AgreementForm.of(agreement)
            : AgreementForm.following(agreement, lists.today(agreement.parties().days())),
        agreement,
        step);
  }

  @PostMapping("/{key}/{step:draft|next}")
  ModelAndView write(
      @PathVariable String key,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> sent) {
    AgreementView agreement = agreements.agreement(key);
    TypedForm form = TypedForm.sent(sent);
    AgreementDraft draft = AgreementForm.draft(form, agreement.parties());
    return kept(
        () ->
            step.equals(DRAFT)
                ? agreements.change(key, AgreementForm.revision(form), draft)
                : agreements.next(key, draft),
        form,
        agreement,
        step);
  }

  private ModelAndView kept(
      Supplier<AgreementView> write,
      TypedForm form,
      @Nullable AgreementView agreement,
      String step) {
    try {
      return to(write.get());
    } catch (RuleViolation refusal) {
      return form(form.refused(refusal), agreement, step);
    }
  }

  private static ModelAndView to(AgreementView agreement) {
    return new ModelAndView("redirect:/agreements/" + agreement.key());
  }

  private ModelAndView form(TypedForm form, @Nullable AgreementView agreement, String step) {
    if (!agreements.keeper()) {
      throw new RuleViolation(
          AgreementRule.KEEPERS_ONLY,
          "Only service level managers and administrators keep agreements");
    }
    ModelAndView page = new ModelAndView("agreements/form");
    page.addObject("agreement", agreement);
    page.addObject("step", step);
    page.addObject("tables", TargetTable.typed(form.values()));
    lists.addChoicesTo(page);
    return form.on(page);
  }
}
