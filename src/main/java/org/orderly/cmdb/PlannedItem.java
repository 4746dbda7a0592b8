package org.orderly.cmdb;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/** An item as a plan finds it, and as it leaves it. */
final class PlannedItem {

  private final @Nullable StoredItem before;
  private final String source;
  private final Map<String, String> otherSources;
  private final Map<String, String> values;
  private final Map<ComponentKind, Map<String, Map<String, String>>> formerComponents =
      new EnumMap<>(ComponentKind.class);
  private final Map<ComponentKind, Map<String, Map<String, String>>> components =
      new EnumMap<>(ComponentKind.class);
  private @Nullable ItemFacts facts;
  private @Nullable List<ComponentDifference> differences;
  private @Nullable RecordNumber number;
  private long id;
  private int step = -1;

  private PlannedItem(@Nullable StoredItem before, long id, String source) {
    this.before = before;
    this.id = id;
    this.source = source;
    this.otherSources = new TreeMap<>(before == null ? Map.of() : before.otherSources());
    this.values = new TreeMap<>(before == null ? Map.of() : before.facts().values());
  }

  static PlannedItem of(StoredItem stored) {
    return new PlannedItem(stored, stored.id(), stored.source());
  }

  /** An item that is added; until it has a number, a negative id tells it from others. */
  static PlannedItem added(int step, String source) {
    return new PlannedItem(null, -1L - step, source);
  }

  long id() {
    return id;
  }

  /** The last step that named it; -1 where none did. */
  int step() {
    return step;
  }

  void touch(int by) {
    step = by;
  }

  void number(long given) {
    id = given;
  }

  /** The number; null before it is given. */
  @Nullable RecordNumber number() {
    if (number == null && id > 0) {
      number = RecordNumber.of(RecordKind.CONFIGURATION_ITEM, id);
    }
    return number;
  }

  boolean added() {
    return before == null;
  }

  long revision() {
    return before == null ? 0 : before.revision();
  }

  @Nullable ItemFacts former() {
    return before == null ? null : before.facts();
  }

  @Nullable String former(String field) {
    return before == null ? null : before.facts().values().get(field);
  }

  @Nullable String value(String field) {
    return values.get(field);
  }

  @Nullable String value(ItemField field) {
    return values.get(field.key());
  }

  /** The class's key; empty as long as none is known. */
  String itemClass() {
    return Objects.requireNonNullElse(value(ItemField.CLASS), "");
  }

  /** Whether the field has another value than before. */
  boolean changed(String field) {
    return !Objects.equals(former(field), value(field));
  }

  boolean changed(ItemField field) {
    return changed(field.key());
  }

  boolean factsChanged() {
    return before == null || !before.facts().values().equals(values);
  }

  ItemFacts facts() {
    ItemFacts made = facts;
    if (made == null) {
      made = new ItemFacts(values);
      facts = made;
    }
    return made;
  }

  String source() {
    return source;
  }

  Map<String, String> otherSources() {
    return otherSources;
  }

  /** Gives the field another value; null takes it away. Whether that made a difference. */
  boolean set(String field, @Nullable String value, String from) {
    String last = value == null ? values.remove(field) : values.put(field, value);
    if (Objects.equals(last, value)) {
      return false;
    }
    facts = null;
    if (value == null || from.equals(source)) {
      otherSources.remove(field);
    } else {
      otherSources.put(field, from);
    }
    return true;
  }

  /** Says which components of the kind there were. */
  void had(ComponentKind kind, String key, Map<String, String> facts) {
    formerComponents.computeIfAbsent(kind, none -> new TreeMap<>()).put(key, facts);
    differences = null;
  }

  /** Says which components of the kind there are from now on. Whether that makes a difference. */
  boolean has(ComponentKind kind, List<ItemComponent> all) {
    Map<String, Map<String, String>> last =
        components.getOrDefault(kind, formerComponents.getOrDefault(kind, Map.of()));
    Map<String, Map<String, String>> next = new TreeMap<>();
    all.forEach(component -> next.put(component.key(), component.facts()));
    components.put(kind, next);
    differences = null;
    return !last.equals(next);
  }

  /** What is other in its components: those of kinds that no step named stay. */
  List<ComponentDifference> componentDifferences() {
    List<ComponentDifference> made = differences;
    if (made == null) {
      made =
          components.entrySet().stream()
              .flatMap(
                  kind ->
                      ItemStates.components(
                          kind.getKey(),
                          formerComponents.getOrDefault(kind.getKey(), Map.of()),
                          kind.getValue())
                          .stream())
              .toList();
      differences = made;
    }
    return made;
  }

  /** The components of a kind as the plan leaves them; null where no step named the kind. */
  @Nullable Map<String, Map<String, String>> components(ComponentKind kind) {
    return components.get(kind);
  }

  /** The components of a kind as they were; to be asked of kinds that a step named. */
  Map<String, Map<String, String>> formerComponents(ComponentKind kind) {
    return formerComponents.getOrDefault(kind, Map.of());
  }
}
