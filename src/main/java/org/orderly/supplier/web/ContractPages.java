package org.orderly.supplier.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.TargetTable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.supplier.ContractManagement;
import org.orderly.supplier.ContractView;
import org.orderly.supplier.SupplierManagement;
import org.orderly.supplier.SupplierRule;
import org.orderly.supplier.SupplierView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a version of a contract is recorded, or a contract ends. */
@Controller
@RequestMapping("/suppliers/{key}/contract")
class ContractPages {

  private final SupplierManagement suppliers;
  private final ContractManagement contracts;
  private final SupplierLists lists;

  ContractPages(SupplierManagement suppliers, ContractManagement contracts, SupplierLists lists) {
    this.suppliers = suppliers;
    this.contracts = contracts;
    this.lists = lists;
  }

  /** A new contract, or the version after the last one of the contract named. */
  @GetMapping
  ModelAndView offer(
      @PathVariable String key, @RequestParam(required = false) @Nullable String after) {
    SupplierView supplier = suppliers.supplier(key);
    return form(
        supplier,
        after,
        latest(supplier, after)
            .map(SupplierForms::following)
            .orElseGet(
                () -> TypedForm.offered(Map.of("calendar", "office-hours", "zone", lists.zone()))));
  }

  private static Optional<ContractView> latest(SupplierView supplier, @Nullable String contract) {
    return supplier.contracts().stream().filter(each -> each.key().equals(contract)).findFirst();
  }

  @PostMapping
  ModelAndView record(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    return SupplierPages.kept(
        key,
        () -> record(key, after, form),
        refusal -> form(suppliers.supplier(key), after, form.refused(refusal)));
  }

  private void record(String key, @Nullable String after, TypedForm form) {
    if (after == null) {
      contracts.record(key, TypedFields.text(form.value("key")), SupplierForms.contract(form));
    } else {
      contracts.next(key, after, SupplierForms.contract(form));
    }
  }

  private ModelAndView form(SupplierView supplier, @Nullable String after, TypedForm form) {
    suppliers.requireKeeper();
    ModelAndView page = new ModelAndView("suppliers/contract");
    page.addObject("supplier", supplier);
    page.addObject("after", after);
    page.addObject("tables", TargetTable.typed(form.values()));
    lists.addChoicesTo(page);
    return form.on(page);
  }

  @GetMapping("/{contract}/end")
  ModelAndView offerEnd(@PathVariable String key, @PathVariable String contract) {
    return end(key, contract, new TypedForm(Map.of(), null));
  }

  @PostMapping("/{contract}/end")
  ModelAndView end(
      @PathVariable String key,
      @PathVariable String contract,
      @RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    return SupplierPages.kept(
        key,
        () ->
            contracts.end(
                key,
                contract,
                new SupplierRequests.End(form.value("lastDay"), null).day(),
                TypedFields.text(form.value("reason"))),
        refusal -> end(key, contract, form.refused(refusal)));
  }

  private ModelAndView end(String key, String contract, TypedForm form) {
    suppliers.requireKeeper();
    SupplierView supplier = suppliers.supplier(key);
    ModelAndView page = new ModelAndView("suppliers/end");
    page.addObject("supplier", supplier);
    page.addObject(
        "contract",
        latest(supplier, contract)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        SupplierRule.CONTRACT_UNKNOWN,
                        "There is no contract «" + contract + "» with this supplier")));
    return form.on(page);
  }
}
