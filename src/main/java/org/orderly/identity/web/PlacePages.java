package org.orderly.identity.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.CustomerManagement;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Paged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page for customers and sites. */
@Controller
@RequestMapping("/admin/places")
class PlacePages {

  private final CustomerManagement customers;

  PlacePages(CustomerManagement customers) {
    this.customers = customers;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute(
        "customers", found(customers.customers(), q, one -> one.key() + '\n' + one.name()));
    model.addAttribute(
        "sites",
        found(
            customers.sites(),
            q,
            one -> one.key() + '\n' + one.name() + '\n' + Objects.toString(one.customer(), "")));
    model.addAttribute("q", q);
    return "admin/places";
  }

  /** The first of those in whose text the part occurs. */
  private static <T> Paged<T> found(List<T> all, String typed, Function<T, String> text) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    return Paged.of(
        all.stream()
            .filter(one -> text.apply(one).toLowerCase(Locale.ROOT).contains(part))
            .toList(),
        0);
  }

  @PostMapping("/customers")
  String customer(
      @RequestParam String key,
      @RequestParam String name,
      @RequestParam(defaultValue = "false") boolean retired,
      Model model,
      RedirectAttributes next) {
    return kept(key, model, next, () -> customers.customer(key.strip(), name, retired));
  }

  @PostMapping("/sites")
  String site(
      @RequestParam String key,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(defaultValue = "false") boolean retired,
      Model model,
      RedirectAttributes next) {
    return kept(
        key,
        model,
        next,
        () -> customers.site(key.strip(), name, PersonInput.orNull(customer), retired));
  }

  /** Shows the place afterwards, wherever it stands in the list. */
  private String kept(String key, Model model, RedirectAttributes next, Runnable write) {
    try {
      write.run();
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return list(key, model);
    }
    next.addAttribute("q", key.strip());
    return "redirect:/admin/places";
  }
}
