package org.orderly.measurement.web;

import java.util.List;
import org.orderly.identity.CustomerManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.FormOptions.Option;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The scopes that the page offers. Services lie further right and come as a list of options. */
@Component
class FigureScopes {

  private static final String SERVICES = "services";
  private static final String GROUPS = "groups";

  private final CustomerManagement customers;
  private final ObjectProvider<FormOptions> lists;

  FigureScopes(CustomerManagement customers, ObjectProvider<FormOptions> lists) {
    this.customers = customers;
    this.lists = lists;
  }

  /**
   * Scopes of one kind.
   *
   * @param kind its word
   * @param options as {@code service:mail}, with the name
   */
  record Choice(String kind, List<Option> options) {}

  List<Choice> choices() {
    return List.of(
        choice(FigureScope.Kind.SERVICE, list(SERVICES)),
        choice(
            FigureScope.Kind.CUSTOMER,
            customers.customers().stream()
                .map(customer -> new Option(customer.key(), customer.name()))
                .toList()),
        choice(FigureScope.Kind.GROUP, list(GROUPS)));
  }

  private static Choice choice(FigureScope.Kind kind, List<Option> options) {
    return new Choice(
        kind.word(),
        options.stream()
            .map(option -> new Option(kind.word() + ":" + option.value(), option.label()))
            .toList());
  }

  private List<Option> list(String name) {
    return lists.stream()
        .filter(list -> list.list().equals(name))
        .flatMap(list -> list.options(Acting.current()).stream())
        .toList();
  }
}
