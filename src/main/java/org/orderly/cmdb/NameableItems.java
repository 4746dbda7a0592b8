package org.orderly.cmdb;

import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** The configuration items that people may name as affected; the database looks them up. */
@Component
class NameableItems implements FormOptions {

  private static final int MOST = 100;

  private final ItemNaming items;

  NameableItems(ItemNaming items) {
    this.items = items;
  }

  @Override
  public String list() {
    return "nameable-items";
  }

  @Override
  public List<Option> options(Actor actor) {
    return find(actor, "", 0, MOST);
  }

  /** Each is told of what they may name, and of no other. */
  @Override
  public boolean open(Actor actor) {
    return true;
  }

  @Override
  public List<Option> find(Actor actor, String text, int from, int most) {
    return items.find(actor, text, from, most).stream().map(NameableItems::option).toList();
  }

  @Override
  public Optional<Option> named(Actor actor, String key) {
    return RecordNumber.parse(key)
        .flatMap(number -> items.named(List.of(number), actor).values().stream().findFirst())
        .map(NameableItems::option);
  }

  private static Option option(ItemLine item) {
    return new Option(item.number().value(), item.name());
  }
}
