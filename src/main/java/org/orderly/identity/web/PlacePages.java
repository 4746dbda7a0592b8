package org.orderly.identity.web;

import org.jspecify.annotations.Nullable;
import org.orderly.identity.CustomerManagement;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's page for customers and sites. */
@Controller
@RequestMapping("/admin/places")
class PlacePages {

  private final CustomerManagement customers;

  PlacePages(CustomerManagement customers) {
    this.customers = customers;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("customers", customers.customers());
    model.addAttribute("sites", customers.sites());
    return "admin/places";
  }

  @PostMapping("/customers")
  String customer(
      @RequestParam String key,
      @RequestParam String name,
      @RequestParam(defaultValue = "false") boolean retired,
      Model model) {
    return kept(model, () -> customers.customer(key.strip(), name, retired));
  }

  @PostMapping("/sites")
  String site(
      @RequestParam String key,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(defaultValue = "false") boolean retired,
      Model model) {
    return kept(
        model, () -> customers.site(key.strip(), name, PersonInput.orNull(customer), retired));
  }

  private String kept(Model model, Runnable write) {
    try {
      write.run();
      return "redirect:/admin/places";
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return list(model);
    }
  }
}
