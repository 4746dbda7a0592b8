package org.orderly.cmdb;

import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items that somebody may see and that are in use, found by number or by how names begin. */
@Component
@Transactional(readOnly = true)
class ItemOptions implements FormOptions {

  private static final int MOST = 200;
  private static final List<String> GONE =
      List.of(ItemStatus.RETIRED.word(), ItemStatus.DISPOSED.word());

  private final JdbcClient jdbc;
  private final ItemReads items;
  private final ItemAccess access;

  ItemOptions(JdbcClient jdbc, ItemReads items, ItemAccess access) {
    this.jdbc = jdbc;
    this.items = items;
    this.access = access;
  }

  @Override
  public String list() {
    return "items";
  }

  @Override
  public List<Option> options(Actor actor) {
    return find(actor, "", 0, MOST);
  }

  @Override
  public boolean open(Actor actor) {
    return access.sight(actor).staff();
  }

  @Override
  public List<Option> find(Actor actor, String text, int from, int most) {
    TypedItem typed = TypedItem.of(text);
    Optional<Long> number = typed.number();
    if (number.isPresent()) {
      return from > 0
          ? List.of()
          : named(actor, ItemReads.number(number.get()).value()).stream().toList();
    }
    ItemSight sight = access.sight(actor);
    return jdbc.sql(
            "select i.id, i.name from configuration_item i where "
                + sight.condition("i")
                + " and i.name like :beginning and i.status not in (:gone)"
                + " order by i.name, i.id limit :most offset :from")
        .params(sight.values())
        .param("beginning", typed.pattern() + "%")
        .param("gone", GONE)
        .param("most", most)
        .param("from", from)
        .query((row, n) -> option(ItemReads.number(row.getLong(1)), row.getString(2)))
        .list();
  }

  @Override
  public Optional<Option> named(Actor actor, String key) {
    ItemSight sight = access.sight(actor);
    return RecordNumber.parse(key)
        .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
        .flatMap(number -> items.find(number.running()))
        .filter(item -> sight.sees(item.facts()))
        .map(item -> option(item.number(), item.facts().name()));
  }

  private static Option option(RecordNumber number, String name) {
    return new Option(number.value(), name);
  }
}
