package org.orderly.cmdb;

import java.time.ZoneOffset;
import java.util.Objects;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.orderly.identity.SiteView;
import org.springframework.stereotype.Component;

/** Names a verification as people do: by what it is about, and the day of its beginning. */
@Component
class VerificationTitle {

  private final Definitions definitions;
  private final CustomerManagement customers;

  VerificationTitle(Definitions definitions, CustomerManagement customers) {
    this.definitions = definitions;
    this.customers = customers;
  }

  String of(VerificationView view) {
    return about(view.scope()) + ", " + view.openedAt().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** What it is about; only class and criticality have words of a language. */
  String about(VerificationScope scope) {
    String of = Objects.requireNonNullElse(scope.of(), "");
    String name =
        switch (scope.kind()) {
          case CLASS ->
              definitions
                  .current()
                  .classes()
                  .find(of)
                  .map(found -> found.facts().title())
                  .orElse(of);
          case CUSTOMER ->
              customers.customers().stream()
                  .filter(customer -> customer.key().equals(of))
                  .map(CustomerView::name)
                  .findFirst()
                  .orElse(of);
          case SITE ->
              customers.sites().stream()
                  .filter(site -> site.key().equals(of))
                  .map(SiteView::name)
                  .findFirst()
                  .orElse(of);
          case ITEMS -> scope.items().get(0) + (scope.items().size() > 1 ? " …" : "");
        };
    return scope.criticalities().isEmpty()
        ? name
        : name + " (" + String.join(", ", scope.criticalities()) + ")";
  }
}
