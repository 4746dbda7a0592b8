package org.orderly.catalogue;

import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

@Component
class CategoryOptions implements FormOptions {

  private final CatalogueManagement catalogue;

  CategoryOptions(CatalogueManagement catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String list() {
    return "categories";
  }

  @Override
  public List<Option> options(Actor actor) {
    return catalogue.categories();
  }
}
