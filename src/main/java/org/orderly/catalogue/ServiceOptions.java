package org.orderly.catalogue;

import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

/** The services that are provided, for those who choose one without knowing the catalogue. */
@Component
class ServiceOptions implements FormOptions {

  private final CatalogueManagement catalogue;

  ServiceOptions(CatalogueManagement catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String list() {
    return "services";
  }

  @Override
  public List<Option> options(Actor actor) {
    return catalogue.services().stream()
        .map(service -> new Option(service.key(), service.name()))
        .toList();
  }

  @Override
  public boolean open(Actor actor) {
    return true;
  }
}
