package org.orderly.supplier.web;

import java.util.Map;
import java.util.function.Function;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Paged;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.supplier.SupplierManagement;
import org.orderly.supplier.SupplierView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of suppliers: the list, and one with its contracts. */
@Controller
@RequestMapping("/suppliers")
class SupplierPages {

  private final SupplierManagement suppliers;
  private final SupplierLists lists;

  SupplierPages(SupplierManagement suppliers, SupplierLists lists) {
    this.suppliers = suppliers;
    this.lists = lists;
  }

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "0") int page) {
    return list(new TypedForm(Map.of(), null), page);
  }

  private ModelAndView list(TypedForm form, int page) {
    ModelAndView all = new ModelAndView("suppliers/list");
    all.addObject("suppliers", Paged.of(suppliers.suppliers(), page));
    lists.addTo(all);
    return form.on(all);
  }

  @PostMapping
  ModelAndView create(@RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    String key = TypedFields.text(form.value("key"));
    return kept(
        key,
        () -> suppliers.create(key, SupplierForms.supplier(form)),
        refusal -> list(form.refused(refusal), 0));
  }

  @GetMapping("/{key}")
  ModelAndView one(@PathVariable String key) {
    SupplierView supplier = suppliers.supplier(key);
    return one(supplier, SupplierForms.of(supplier));
  }

  private ModelAndView one(SupplierView supplier, TypedForm form) {
    ModelAndView page = new ModelAndView("suppliers/one");
    page.addObject("supplier", supplier);
    lists.addTo(page);
    return form.on(page);
  }

  @PostMapping("/{key}")
  ModelAndView amend(@PathVariable String key, @RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    return kept(
        key,
        () -> suppliers.amend(key, SupplierForms.version(form), SupplierForms.supplier(form)),
        refusal -> one(suppliers.supplier(key), form.refused(refusal)));
  }

  static ModelAndView kept(
      String key, Runnable write, Function<RuleViolation, ModelAndView> refused) {
    try {
      write.run();
    } catch (RuleViolation refusal) {
      return refused.apply(refusal);
    }
    return new ModelAndView("redirect:/suppliers/" + key);
  }
}
