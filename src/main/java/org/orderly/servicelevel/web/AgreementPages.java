package org.orderly.servicelevel.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.TargetTable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.kernel.web.Words;
import org.orderly.servicelevel.AgreementFilter;
import org.orderly.servicelevel.AgreementKind;
import org.orderly.servicelevel.AgreementManagement;
import org.orderly.servicelevel.AgreementRule;
import org.orderly.servicelevel.AgreementState;
import org.orderly.servicelevel.AgreementVersion;
import org.orderly.servicelevel.AgreementView;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.WorkloadManagement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of agreements: the list, one of them, and agreeing to and ending it. */
@Controller
@RequestMapping("/agreements")
class AgreementPages {

  private final AgreementManagement agreements;
  private final WorkloadManagement workloads;
  private final ServiceLevelReviewManagement reviews;
  private final AgreementLists lists;

  AgreementPages(
      AgreementManagement agreements,
      WorkloadManagement workloads,
      ServiceLevelReviewManagement reviews,
      AgreementLists lists) {
    this.agreements = agreements;
    this.workloads = workloads;
    this.reviews = reviews;
    this.lists = lists;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String state,
      Model model) {
    AgreementFilter filter =
        new AgreementFilter(
            Words.read(AgreementKind.class, "kind", kind),
            TypedFields.orNull(customer),
            TypedFields.orNull(service),
            Words.read(AgreementState.class, "state", state));
    model.addAttribute("agreements", agreements.agreements(filter));
    model.addAttribute("filter", filter);
    lists.addChoicesTo(model);
    return "agreements/list";
  }

  @GetMapping("/{key}")
  String one(@PathVariable String key, @RequestParam(defaultValue = "0") int version, Model model) {
    return shown(key, version, new TypedForm(Map.of(), null), model);
  }

  @PostMapping("/{key}/agree")
  String agree(
      @PathVariable String key,
      @RequestParam int revision,
      @RequestParam(name = "confirmed", defaultValue = "") List<String> confirmed,
      Model model,
      RedirectAttributes next) {
    return done(
        key,
        () -> agreements.agree(key, revision, Set.copyOf(confirmed)),
        new TypedForm(Map.of("confirmed", String.join("\n", confirmed)), null),
        model,
        next);
  }

  @PostMapping("/{key}/end")
  String end(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes next) {
    TypedForm form = TypedForm.sent(sent);
    return done(
        key,
        () -> {
          TypedFields fields = new TypedFields();
          LocalDate lastDay = fields.day("lastDay", form.value("lastDay"));
          if (!fields.unreadable().isEmpty()) {
            throw new RuleViolation(
                AgreementRule.END_REFUSED, "Refused: lastDay", fields.unreadable());
          }
          agreements.end(key, lastDay, form.value("reason").strip());
        },
        form,
        model,
        next);
  }

  private String done(
      String key, Runnable step, TypedForm form, Model model, RedirectAttributes next) {
    try {
      step.run();
    } catch (RuleViolation refusal) {
      return shown(key, 0, form.refused(refusal), model);
    }
    next.addAttribute("key", key);
    return "redirect:/agreements/{key}";
  }

  private String shown(String key, int number, TypedForm form, Model model) {
    AgreementView agreement = agreements.agreement(key);
    AgreementVersion version =
        agreement.versions().stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseGet(agreement::latest);
    model.addAttribute("agreement", agreement);
    model.addAttribute("version", version);
    model.addAttribute("tables", TargetTable.of(version.terms().targets()));
    model.addAttribute("form", form);
    model.addAttribute("leads", reviews.leads());
    lists.addTo(model);
    if (agreements.staff() && version.number() == agreement.latest().number()) {
      model.addAttribute("findings", agreements.alignment(key));
    }
    model.addAttribute(
        "workloads", workloads.workload(key, lists.today(agreement.parties().days())));
    return "agreements/one";
  }
}
