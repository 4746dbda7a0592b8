package org.orderly.supplier.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetTable;
import org.orderly.catalogue.TargetTexts;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.supplier.ContractView;
import org.orderly.supplier.SupplierImportance;
import org.orderly.supplier.SupplierKind;
import org.orderly.supplier.SupplierManagement;
import org.orderly.supplier.SupplierRule;
import org.orderly.supplier.SupplierView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of suppliers: the list, one with its contracts, and a version of a contract. */
@Controller
@RequestMapping("/suppliers")
class SupplierPages {

  private static final String CALENDARS = "calendars";

  private final SupplierManagement suppliers;
  private final CatalogueManagement catalogue;
  private final IdentityManagement identity;
  private final TargetTexts targets;
  private final ObjectProvider<FormOptions> options;

  SupplierPages(
      SupplierManagement suppliers,
      CatalogueManagement catalogue,
      IdentityManagement identity,
      TargetTexts targets,
      ObjectProvider<FormOptions> options) {
    this.suppliers = suppliers;
    this.catalogue = catalogue;
    this.identity = identity;
    this.targets = targets;
    this.options = options;
  }

  @GetMapping
  String list(Model model) {
    return list(new TypedForm(Map.of(), null), model);
  }

  private String list(TypedForm form, Model model) {
    model.addAttribute("suppliers", suppliers.suppliers());
    return page("suppliers/list", form, model);
  }

  @PostMapping
  String create(
      @RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
    TypedForm form = TypedForm.sent(sent);
    String key = TypedFields.text(form.value("key"));
    return kept(
        key,
        () -> suppliers.create(key, SupplierForms.supplier(form)),
        refusal -> list(form.refused(refusal), model),
        next);
  }

  @GetMapping("/{key}")
  String one(@PathVariable String key, Model model) {
    return one(require(key), SupplierForms.of(require(key)), model);
  }

  private String one(SupplierView supplier, TypedForm form, Model model) {
    model.addAttribute("supplier", supplier);
    return page("suppliers/one", form, model);
  }

  @PostMapping("/{key}")
  String amend(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes next) {
    TypedForm form = TypedForm.sent(sent);
    return kept(
        key,
        () -> suppliers.amend(key, SupplierForms.supplier(form)),
        refusal -> one(require(key), form.refused(refusal), model),
        next);
  }

  @GetMapping("/{key}/contract")
  String contract(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    SupplierView supplier = require(key);
    TypedForm form =
        latest(supplier, after)
            .map(SupplierForms::following)
            .orElseGet(() -> TypedForm.offered(Map.of("calendar", "office-hours", "zone", "UTC")));
    return contract(supplier, after, form, model);
  }

  @PostMapping("/{key}/contract")
  String record(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes next) {
    TypedForm form = TypedForm.sent(sent);
    return kept(
        key,
        () -> record(key, after, form),
        refusal -> contract(require(key), after, form.refused(refusal), model),
        next);
  }

  private void record(String key, @Nullable String after, TypedForm form) {
    if (after == null) {
      suppliers.contract(key, TypedFields.text(form.value("key")), SupplierForms.contract(form));
    } else {
      suppliers.next(key, after, SupplierForms.contract(form));
    }
  }

  private String contract(
      SupplierView supplier, @Nullable String after, TypedForm form, Model model) {
    if (!suppliers.keeper()) {
      throw new RuleViolation(
          SupplierRule.KEEPERS_ONLY, "Only supplier managers and administrators keep suppliers");
    }
    model.addAttribute("supplier", supplier);
    model.addAttribute("after", after);
    model.addAttribute("tables", TargetTable.typed(form.values()));
    model.addAttribute("services", catalogue.services());
    model.addAttribute("measures", TargetMeasure.values());
    model.addAttribute(
        "calendars",
        options.stream()
            .filter(list -> list.list().equals(CALENDARS))
            .flatMap(list -> list.options(Acting.current()).stream())
            .toList());
    return page("suppliers/contract", form, model);
  }

  private String page(String view, TypedForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("keeper", suppliers.keeper());
    model.addAttribute("kinds", SupplierKind.values());
    model.addAttribute("importances", SupplierImportance.values());
    model.addAttribute("metrics", TargetTable.metrics());
    model.addAttribute("targetTexts", targets);
    model.addAttribute("names", new Names(identity, catalogue));
    return view;
  }

  /** Names by their keys, and tables of targets. */
  record Names(IdentityManagement identity, CatalogueManagement catalogue) {

    public String person(String key) {
      return identity.person(key).map(PersonView::name).orElse(key);
    }

    public String service(String key) {
      return catalogue.service(key).map(service -> service.name()).orElse(key);
    }

    public List<TargetTable> tables(ContractView contract) {
      return TargetTable.of(contract.terms().targets());
    }
  }

  /** What to show where a form was refused. */
  private interface Refused {

    String shown(RuleViolation refusal);
  }

  private static String kept(String key, Runnable write, Refused refused, RedirectAttributes next) {
    try {
      write.run();
    } catch (RuleViolation refusal) {
      return refused.shown(refusal);
    }
    next.addAttribute("key", key);
    return "redirect:/suppliers/{key}";
  }

  private static Optional<ContractView> latest(SupplierView supplier, @Nullable String contract) {
    return supplier.contracts().stream().filter(each -> each.key().equals(contract)).findFirst();
  }

  private SupplierView require(String key) {
    return suppliers
        .supplier(key)
        .orElseThrow(
            () ->
                new RuleViolation(
                    SupplierRule.SUPPLIER_UNKNOWN, "There is no supplier «" + key + "»"));
  }
}
