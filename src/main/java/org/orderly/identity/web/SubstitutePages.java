package org.orderly.identity.web;

import java.time.LocalDate;
import org.orderly.identity.SubstituteManagement;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Paged;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's page for who stands in for whom. */
@Controller
@RequestMapping("/admin/substitutes")
class SubstitutePages {

  private final SubstituteManagement substitutes;

  SubstitutePages(SubstituteManagement substitutes) {
    this.substitutes = substitutes;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("substitutes", Paged.of(substitutes.current(), page));
    return "admin/substitutes";
  }

  @PostMapping
  String record(
      @RequestParam String absent,
      @RequestParam String substitute,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
      @RequestParam String reason,
      Model model) {
    try {
      substitutes.record(absent.strip(), substitute.strip(), firstDay, lastDay, reason);
      return "redirect:/admin/substitutes";
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("typed", new Typed(absent, substitute, firstDay, lastDay, reason));
      return list(0, model);
    }
  }

  /** What a refusal leaves in the form. */
  record Typed(
      String absent, String substitute, LocalDate firstDay, LocalDate lastDay, String reason) {}

  @PostMapping("/{id}/end")
  String end(@PathVariable long id) {
    substitutes.end(id);
    return "redirect:/admin/substitutes";
  }
}
