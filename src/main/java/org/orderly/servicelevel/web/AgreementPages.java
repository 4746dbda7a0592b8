package org.orderly.servicelevel.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.TargetTable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Paged;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
  ModelAndView list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page) {
    AgreementFilter filter =
        new AgreementFilter(
            Words.read(AgreementKind.class, "kind", kind),
            TypedFields.orNull(customer),
            TypedFields.orNull(service),
            Words.read(AgreementState.class, "state", state));
    ModelAndView all = new ModelAndView("agreements/list");
    all.addObject("agreements", Paged.of(agreements.agreements(filter), page));
    all.addObject("filter", filter);
    lists.addChoicesTo(all);
    return all;
  }

  @GetMapping("/{key}")
  ModelAndView one(@PathVariable String key, @RequestParam(defaultValue = "0") int version) {
    return shown(key, version, new TypedForm(Map.of(), null));
  }

  @PostMapping("/{key}/agree")
  ModelAndView agree(
      @PathVariable String key,
      @RequestParam int revision,
      @RequestParam(name = "confirmed", defaultValue = "") List<String> confirmed) {
    return done(
        key,
        () -> agreements.agree(key, revision, Set.copyOf(confirmed)),
        new TypedForm(Map.of("confirmed", String.join("\n", confirmed)), null));
  }

  @PostMapping("/{key}/end")
  ModelAndView end(@PathVariable String key, @RequestParam MultiValueMap<String, String> sent) {
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
        form);
  }

  private ModelAndView done(String key, Runnable step, TypedForm form) {
    try {
      step.run();
    } catch (RuleViolation refusal) {
      return shown(key, 0, form.refused(refusal));
    }
    return new ModelAndView("redirect:/agreements/" + key);
  }

  private ModelAndView shown(String key, int number, TypedForm form) {
    AgreementView agreement = agreements.agreement(key);
    AgreementVersion version =
        agreement.versions().stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseGet(agreement::latest);
    ModelAndView page = new ModelAndView("agreements/one");
    page.addObject("agreement", agreement);
    page.addObject("version", version);
    page.addObject("tables", TargetTable.of(version.terms().targets()));
    page.addObject("leads", reviews.leads());
    lists.addTo(page);
    if (agreements.staff() && version.number() == agreement.latest().number()) {
      page.addObject("findings", agreements.alignment(key));
    }
    page.addObject("workloads", workloads.workload(key, lists.today(agreement.parties().days())));
    return form.on(page);
  }
}
