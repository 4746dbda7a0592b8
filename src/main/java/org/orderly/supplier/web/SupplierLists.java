package org.orderly.supplier.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetTable;
import org.orderly.catalogue.TargetTexts;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.Validity;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.supplier.ContractView;
import org.orderly.supplier.SupplierImportance;
import org.orderly.supplier.SupplierKind;
import org.orderly.supplier.SupplierManagement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every page about suppliers needs: lists to choose from, names, days. */
@Component
class SupplierLists {

  private static final String CALENDARS = "calendars";

  private final SupplierManagement suppliers;
  private final CatalogueManagement catalogue;
  private final IdentityManagement identity;
  private final TargetTexts targets;
  private final ObjectProvider<FormOptions> options;

  SupplierLists(
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

  void addTo(ModelAndView page) {
    page.addObject("keeper", suppliers.keeper());
    page.addObject("kinds", SupplierKind.values());
    page.addObject("importances", SupplierImportance.values());
    page.addObject("metrics", TargetTable.metrics());
    page.addObject("targetTexts", targets);
    page.addObject("calendars", calendars());
    page.addObject("names", new Names(identity, catalogue));
  }

  void addChoicesTo(ModelAndView page) {
    addTo(page);
    page.addObject("measures", TargetMeasure.values());
  }

  private Map<String, String> calendars() {
    return options.stream()
        .filter(list -> list.list().equals(CALENDARS))
        .flatMap(list -> list.options(Acting.current()).stream())
        .collect(
            Collectors.toMap(
                FormOptions.Option::value,
                FormOptions.Option::label,
                (first, second) -> first,
                LinkedHashMap::new));
  }

  /** The id of the zone of the person who acts. */
  String zone() {
    return identity.zoneOf(Acting.current().key()).getId();
  }

  /** Names by their keys, days, and tables of targets. */
  record Names(IdentityManagement identity, CatalogueManagement catalogue) {

    public String person(String key) {
      return identity.nameOf(key);
    }

    public String service(String key) {
      return catalogue.service(key).map(service -> service.name()).orElse(key);
    }

    /** The days on which a contract holds, as the reader writes them. */
    public String span(ContractView contract) {
      Validity days = contract.validity();
      LocalDate to = days.to();
      return day(days.from()) + " – " + (to == null ? "" : day(to));
    }

    /** A day as the reader writes it. */
    public String day(LocalDate day) {
      return LocalTimes.day(day, LocaleContextHolder.getLocale());
    }

    public List<TargetTable> tables(ContractView contract) {
      return TargetTable.of(contract.terms().targets());
    }
  }
}
