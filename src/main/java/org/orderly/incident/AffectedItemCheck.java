package org.orderly.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.cmdb.ItemLine;
import org.orderly.cmdb.ItemNaming;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Checks which configuration items are named as affected: known to who names them, and in use. */
@Component
class AffectedItemCheck {

  /** More than one person can name with sense; outages of many items have one that they rest on. */
  static final int MOST = 50;

  private static final int NAMED = 5;
  private static final int SHOWN = 40;

  private final ItemNaming items;
  private final IncidentAccess access;

  AffectedItemCheck(ItemNaming items, IncidentAccess access) {
    this.items = items;
    this.access = access;
  }

  /** Why they can't be named so; empty where they can. */
  Optional<String> fault(List<String> named, Actor actor) {
    if (named.size() > MOST) {
      return Optional.of("Name at most " + MOST + " configuration items");
    }
    Set<RecordNumber> known = known(numbers(named), actor);
    List<String> unknown =
        named.stream()
            .filter(text -> RecordNumber.parse(text).filter(known::contains).isEmpty())
            .toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "There is no configuration item in use for you with the number "
                + unknown.stream()
                    .limit(NAMED)
                    .map(AffectedItemCheck::shown)
                    .collect(Collectors.joining(", ")));
  }

  /** Those of the items that the actor may name; whom they name as the caller opens none. */
  Set<RecordNumber> known(Set<RecordNumber> named, Actor actor) {
    if (named.isEmpty()) {
      return Set.of();
    }
    Map<RecordNumber, ItemLine> known =
        access.mayReportForOthers(actor) ? items.inUse(named) : items.named(named, actor);
    return known.keySet();
  }

  /** The numbers among what was named, each once, in the order given. */
  static Set<RecordNumber> numbers(List<String> named) {
    return named.stream()
        .flatMap(text -> RecordNumber.parse(text).stream())
        .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String shown(String text) {
    return "«" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "»";
  }
}
