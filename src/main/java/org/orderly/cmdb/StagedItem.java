package org.orderly.cmdb;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/** An item as a line of a source leaves it. */
final class StagedItem {

  private final @Nullable StoredItem stored;
  private final String handle;
  private final String itemClass;
  private final Map<String, String> values;
  private final Map<String, String> changes = new LinkedHashMap<>();
  private Map<ComponentKind, List<ItemComponent>> components = Map.of();
  private long line;

  private StagedItem(
      @Nullable StoredItem stored, String handle, String itemClass, Map<String, String> values) {
    this.stored = stored;
    this.handle = handle;
    this.itemClass = itemClass;
    this.values = values;
  }

  static StagedItem of(StoredItem stored) {
    return new StagedItem(
        stored,
        RecordNumber.of(RecordKind.CONFIGURATION_ITEM, stored.id()).value(),
        stored.facts().itemClass(),
        new TreeMap<>(stored.facts().values()));
  }

  /** An item that there is not yet. */
  static StagedItem added(long line, String itemClass) {
    return new StagedItem(null, "line-" + line, itemClass, new TreeMap<>());
  }

  /** The item's number, or what stands for it in a plan as long as it has none. */
  String handle() {
    return handle;
  }

  String itemClass() {
    return itemClass;
  }

  Map<String, String> values() {
    return values;
  }

  /**
   * Who has said what stands in a field; null where nothing stands there.
   *
   * @param source whose lines these are
   */
  @Nullable String sourceOf(String field, String source) {
    if (!values.containsKey(field)) {
      return null;
    }
    if (stored == null || changes.containsKey(field)) {
      return source;
    }
    return stored.otherSources().getOrDefault(field, stored.source());
  }

  /** The line that tells of this item; 0 where none does yet. */
  long line() {
    return line;
  }

  /** Takes in what a line says. */
  void told(long by, Map<String, String> other, Map<ComponentKind, List<ItemComponent>> parts) {
    line = by;
    values.putAll(other);
    changes.putAll(other);
    components = parts;
  }

  /** Whether anything may be different than before. */
  boolean touched() {
    return stored == null || !changes.isEmpty() || !components.isEmpty();
  }

  ConfigurationStep step() {
    if (stored != null) {
      return new ConfigurationStep.AmendItem(handle, null, new HashMap<>(changes), components);
    }
    Map<String, String> facts = new TreeMap<>(changes);
    facts.put(ItemField.CLASS.key(), itemClass);
    facts.putIfAbsent(ItemField.STATUS.key(), ItemStatus.LIVE.word());
    return new ConfigurationStep.AddItem(handle, new ItemFacts(facts), components);
  }

  /** What has become of the line, by what came of the step; null where none was needed. */
  ImportLine.Outcome outcome(StepOutcome.@Nullable Effect effect) {
    if (stored == null) {
      return ImportLine.Outcome.CREATED;
    }
    return effect == null || effect == StepOutcome.Effect.UNCHANGED
        ? ImportLine.Outcome.UNCHANGED
        : ImportLine.Outcome.UPDATED;
  }

  /** The item's number once a step has given it one; null before. */
  @Nullable String number(@Nullable RecordNumber given) {
    return stored != null ? handle : given == null ? null : given.value();
  }

  @Override
  public String toString() {
    return stored == null
        ? "what line " + line + " adds"
        : handle + " " + Objects.requireNonNullElse(values.get(ItemField.NAME.key()), "");
  }
}
