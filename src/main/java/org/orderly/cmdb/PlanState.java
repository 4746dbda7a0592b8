package org.orderly.cmdb;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/** All that a plan touches: as it was found, and as the plan leaves it. */
final class PlanState {

  private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,3}[0-9]{6,18}");

  private final Map<String, PlannedItem> byHandle = new LinkedHashMap<>();
  private final Map<Long, PlannedItem> byId = new LinkedHashMap<>();
  private final Map<Triple, PlannedRelation> relations = new LinkedHashMap<>();
  private final Map<PlannedGroup.Key, PlannedGroup> groups = new LinkedHashMap<>();

  /** The number that a reference names; empty where it is none of a configuration item. */
  static Optional<Long> running(String reference) {
    return NUMBER.matcher(reference).matches()
        ? RecordNumber.parse(reference)
            .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
            .map(RecordNumber::running)
        : Optional.empty();
  }

  /** Whether a reference looks like the number of a record, of whatever kind. */
  static boolean isNumber(String reference) {
    return NUMBER.matcher(reference).matches() && RecordNumber.parse(reference).isPresent();
  }

  void found(StoredItem stored) {
    byId.put(stored.id(), PlannedItem.of(stored));
  }

  void found(StoredRelation stored) {
    relations.putIfAbsent(stored.triple(), PlannedRelation.of(stored));
  }

  void found(StoredGroup stored) {
    PlannedGroup.Key key = new PlannedGroup.Key(stored.item(), stored.name());
    groups.putIfAbsent(key, new PlannedGroup(key, stored));
  }

  boolean hasHandle(String handle) {
    return byHandle.containsKey(handle);
  }

  void added(String handle, PlannedItem item) {
    byHandle.put(handle, item);
    byId.put(item.id(), item);
  }

  /** The item that a step names, by handle or number; null where there is none. */
  @Nullable PlannedItem item(String reference) {
    PlannedItem added = byHandle.get(reference);
    return added != null ? added : running(reference).map(byId::get).orElse(null);
  }

  @Nullable PlannedItem item(long id) {
    return byId.get(id);
  }

  /** Those found and those added. */
  Collection<PlannedItem> items() {
    return byId.values();
  }

  Map<String, PlannedItem> handles() {
    return byHandle;
  }

  PlannedRelation relation(Triple triple) {
    return relations.computeIfAbsent(triple, PlannedRelation::none);
  }

  Collection<PlannedRelation> relations() {
    return relations.values();
  }

  PlannedGroup group(PlannedGroup.Key key) {
    return groups.computeIfAbsent(key, none -> new PlannedGroup(none, null));
  }

  Collection<PlannedGroup> groups() {
    return groups.values();
  }

  /** Items whose fields or components the plan writes, by number once they have one. */
  List<PlannedItem> written() {
    return byId.values().stream()
        .filter(item -> item.factsChanged() || !item.componentDifferences().isEmpty())
        .sorted(java.util.Comparator.comparing(PlannedItem::id))
        .toList();
  }
}
