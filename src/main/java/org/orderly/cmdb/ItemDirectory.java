package org.orderly.cmdb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.stereotype.Component;

@Component
class ItemDirectory implements RecordDirectory {

  private final ItemReads items;
  private final ItemBeginnings beginnings;
  private final ItemAccess access;

  ItemDirectory(ItemReads items, ItemBeginnings beginnings, ItemAccess access) {
    this.items = items;
    this.beginnings = beginnings;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONFIGURATION_ITEM;
  }

  @Override
  public Optional<RecordSummary> find(RecordNumber number) {
    return all(List.of(number)).stream().findFirst();
  }

  @Override
  public List<RecordSummary> all(Collection<RecordNumber> numbers) {
    return summaries(items.all(running(numbers)));
  }

  @Override
  public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
    return summaries(items.after(after == null ? 0 : after.running(), most));
  }

  @Override
  public boolean visibleTo(RecordNumber number, Actor actor) {
    return items
        .find(number.running())
        .filter(item -> access.sight(actor).sees(item.facts()))
        .isPresent();
  }

  @Override
  public List<RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
    ItemSight sight = access.sight(actor);
    return summaries(
        items.all(running(numbers)).stream().filter(item -> sight.sees(item.facts())).toList());
  }

  /** An update of thousands of items is one entry of the trail (ADR 0064). */
  @Override
  public boolean hasOwnTrail() {
    return false;
  }

  private static List<Long> running(Collection<RecordNumber> numbers) {
    return numbers.stream().map(RecordNumber::running).toList();
  }

  private List<RecordSummary> summaries(List<ItemView> found) {
    Map<Long, Instant> begun =
        beginnings.of(found.stream().map(item -> item.number().running()).toList());
    return found.stream()
        .map(item -> summary(item, begun.getOrDefault(item.number().running(), item.since())))
        .toList();
  }

  private static RecordSummary summary(ItemView item, Instant begun) {
    ItemFacts facts = item.facts();
    boolean open = !facts.status().gone();
    return new RecordSummary(
        item.number(),
        facts.name(),
        facts.status().word(),
        open,
        facts.attribute("serviceKey"),
        null,
        begun,
        open ? null : item.since(),
        "/api/configuration-items/" + item.number());
  }
}
