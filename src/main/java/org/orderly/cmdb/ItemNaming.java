package org.orderly.cmdb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which configuration items people may name as affected (8.2.6): items in use that they see,
 * or that are of their customer at their site.
 *
 * @clause 8.2.6
 */
@Service
@Transactional(readOnly = true)
public class ItemNaming {

  private final NamedItems items;
  private final ItemAccess access;
  private final IdentityManagement identity;

  ItemNaming(NamedItems items, ItemAccess access, IdentityManagement identity) {
    this.items = items;
    this.access = access;
    this.identity = identity;
  }

  /** Those of the items that are in use, by number, whoever may see them. */
  public Map<RecordNumber, ItemLine> inUse(Collection<RecordNumber> numbers) {
    return byNumber(lines(numbers));
  }

  /** Whether there is such an item, in use or not. */
  public boolean exists(RecordNumber number) {
    return !items.of(running(List.of(number))).isEmpty();
  }

  /** Those of the items that are in use and that the actor may name, by number. */
  public Map<RecordNumber, ItemLine> named(Collection<RecordNumber> numbers, Actor actor) {
    ItemReach reach = reach(actor);
    return byNumber(lines(numbers).filter(reach::covers));
  }

  /**
   * An item of which somebody is told.
   *
   * @param seen whether they may look at it, not name it alone
   */
  public record Told(ItemLine item, boolean seen) {}

  /** Those of the items that the actor may name or see, in use or not, by number. */
  public Map<RecordNumber, Told> told(Collection<RecordNumber> numbers) {
    ItemReach reach = reach(Acting.current());
    return items.of(running(numbers)).stream()
        .filter(reach::covers)
        .collect(
            Collectors.toMap(
                ItemLine::number,
                item -> new Told(item, reach.sight().sees(item.owner(), item.customer()))));
  }

  /**
   * Items in use that the actor may name, by name.
   *
   * @param text a number, or words of the name, serial number, tag or description; blank for any
   * @param most 1 or more
   */
  public List<ItemLine> find(Actor actor, String text, int from, int most) {
    ItemReach reach = reach(actor);
    return reach.sight().staff()
        ? items.find(text, from, most)
        : items.find(text, reach, from, most);
  }

  private Stream<ItemLine> lines(Collection<RecordNumber> numbers) {
    return items.of(running(numbers)).stream().filter(item -> !item.status().gone());
  }

  private ItemReach reach(Actor actor) {
    return ItemReach.of(access.sight(actor), identity.person(actor.key()).orElse(null));
  }

  private static Map<RecordNumber, ItemLine> byNumber(Stream<ItemLine> lines) {
    return lines.collect(Collectors.toMap(ItemLine::number, Function.identity()));
  }

  private static List<Long> running(Collection<RecordNumber> numbers) {
    return numbers.stream()
        .filter(Objects::nonNull)
        .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
        .map(RecordNumber::running)
        .distinct()
        .toList();
  }
}
