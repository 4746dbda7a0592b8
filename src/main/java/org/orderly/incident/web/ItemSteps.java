package org.orderly.incident.web;

import java.util.Map;
import java.util.function.BiConsumer;
import org.orderly.incident.AffectedItemManagement;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** How people say which configuration items an incident concerns, from its page. */
@Component
class ItemSteps implements PageSteps {

  private final AffectedItemManagement items;

  ItemSteps(AffectedItemManagement items) {
    this.items = items;
  }

  @Override
  public Map<String, BiConsumer<RecordNumber, Map<String, String>>> steps() {
    return Map.of(
        "item", (number, typed) -> items.add(number, item(typed)),
        "item-removal", (number, typed) -> items.remove(number, item(typed)));
  }

  private static String item(Map<String, String> typed) {
    return typed.getOrDefault("item", "").strip();
  }
}
