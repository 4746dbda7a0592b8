package org.orderly.servicelevel.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.TargetTable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.servicelevel.AgreementManagement;
import org.orderly.servicelevel.AgreementRule;
import org.orderly.servicelevel.AgreementView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a draft is written: of a new agreement, of the next version, anew. */
@Controller
@RequestMapping("/agreements")
class AgreementFormPages {

  private final AgreementManagement agreements;
  private final AgreementLists lists;

  AgreementFormPages(AgreementManagement agreements, AgreementLists lists) {
    this.agreements = agreements;
    this.lists = lists;
  }

  @GetMapping("/new")
  String blank(Model model) {
    ZoneId zone = lists.zone();
    return form(AgreementForm.blank(zone.getId(), lists.today(zone)), null, "new", model);
  }

  @PostMapping("/new")
  String create(
      @RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
    TypedForm form = TypedForm.sent(sent);
    return kept(
        () ->
            agreements.create(TypedFields.text(form.value("key")), AgreementForm.draft(form, null)),
        form,
        null,
        "new",
        model,
        next);
  }

  @GetMapping("/{key}/draft")
  String draft(@PathVariable String key, Model model) {
    AgreementView agreement = agreements.agreement(key);
    return form(AgreementForm.of(agreement.latest().terms()), agreement, "draft", model);
  }

  @PostMapping("/{key}/draft")
  String change(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes next) {
    AgreementView agreement = agreements.agreement(key);
    TypedForm form = TypedForm.sent(sent);
    return kept(
        () -> agreements.change(key, AgreementForm.draft(form, agreement.parties())),
        form,
        agreement,
        "draft",
        model,
        next);
  }

  @GetMapping("/{key}/next")
  String next(@PathVariable String key, Model model) {
    AgreementView agreement = agreements.agreement(key);
    Map<String, String> values =
        new HashMap<>(AgreementForm.of(agreement.latest().terms()).values());
    LocalDate end = agreement.validity(agreement.latest()).to();
    values.put(
        "validFrom",
        (end == null ? lists.today(agreement.parties().days()) : end).plusDays(1).toString());
    values.remove("validTo");
    return form(new TypedForm(values, null), agreement, "next", model);
  }

  @PostMapping("/{key}/next")
  String follow(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes next) {
    AgreementView agreement = agreements.agreement(key);
    TypedForm form = TypedForm.sent(sent);
    return kept(
        () -> agreements.next(key, AgreementForm.draft(form, agreement.parties())),
        form,
        agreement,
        "next",
        model,
        next);
  }

  private String kept(
      Supplier<AgreementView> write,
      TypedForm form,
      @Nullable AgreementView agreement,
      String step,
      Model model,
      RedirectAttributes next) {
    try {
      next.addAttribute("key", write.get().key());
      return "redirect:/agreements/{key}";
    } catch (RuleViolation refusal) {
      return form(form.refused(refusal), agreement, step, model);
    }
  }

  private String form(TypedForm form, @Nullable AgreementView agreement, String step, Model model) {
    if (!agreements.keeper()) {
      throw new RuleViolation(
          AgreementRule.KEEPERS_ONLY,
          "Only service level managers and administrators keep agreements");
    }
    model.addAttribute("form", form);
    model.addAttribute("agreement", agreement);
    model.addAttribute("step", step);
    model.addAttribute("tables", TargetTable.typed(form.values()));
    lists.addChoicesTo(model);
    return "agreements/form";
  }
}
