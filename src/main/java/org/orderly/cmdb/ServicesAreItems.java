package org.orderly.cmdb;

import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class ServicesAreItems implements InvariantCheck {

  private final CatalogueItems items;

  ServicesAreItems(CatalogueItems items) {
    this.items = items;
  }

  @Override
  public String name() {
    return "I9 each service that is provided is a configuration item";
  }

  @Override
  public List<String> violations() {
    return items.missing().stream()
        .map(service -> "The service " + service.key() + " is no configuration item")
        .toList();
  }
}
