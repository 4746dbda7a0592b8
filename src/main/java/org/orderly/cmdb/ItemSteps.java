package org.orderly.cmdb;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/** Takes the steps of a plan that add or amend items. */
final class ItemSteps {

  static final String SERVICE_KEY = ItemField.attribute("serviceKey");

  private static final int LONGEST_HANDLE = 64;
  private static final Set<ItemField> NEVER_EMPTY =
      Set.of(ItemField.CLASS, ItemField.NAME, ItemField.STATUS);

  private final PlanContext context;
  private final PlanState state;
  private final Refusals refusals;

  ItemSteps(PlanContext context, PlanState state, Refusals refusals) {
    this.context = context;
    this.state = state;
    this.refusals = refusals;
  }

  /** Adds an item; null where its handle is refused. */
  @Nullable PlannedItem add(int step, ConfigurationStep.AddItem wish) {
    String handle =
        ValueCheck.line(wish.handle() == null ? "" : wish.handle(), LONGEST_HANDLE).value();
    if (handle == null || handle.isEmpty()) {
      refusals.add(
          step, "handle", "Give a handle of 1 to " + LONGEST_HANDLE + " characters on one line");
      return null;
    }
    if (PlanState.isNumber(handle)) {
      refusals.add(step, "handle", "A number is given, not wished for: name the item otherwise");
      return null;
    }
    if (state.hasHandle(handle)) {
      refusals.add(step, "handle", "Another item of the plan has this handle");
      return null;
    }
    PlannedItem item = PlannedItem.added(step, context.origin().source());
    item.touch(step);
    state.added(handle, item);
    Map<String, String> values = wish.facts() == null ? Map.of() : wish.facts().values();
    take(step, item, values);
    NEVER_EMPTY.forEach(field -> requireValue(step, item, field));
    components(step, item, wish.components());
    finish(step, item);
    return item;
  }

  /** Amends an item; whether that makes a difference. */
  boolean amend(int step, PlannedItem item, ConfigurationStep.AmendItem wish) {
    ItemFacts before = item.facts();
    item.touch(step);
    take(step, item, wish.fields());
    boolean otherParts = components(step, item, wish.components());
    finish(step, item);
    return otherParts || !before.equals(item.facts());
  }

  void verified(PlannedItem item) {
    item.set(ItemField.LAST_VERIFIED_AT.key(), context.at().toString(), context.origin().source());
  }

  /** The class goes first: it says which attributes there are. */
  private void take(int step, PlannedItem item, Map<String, @Nullable String> values) {
    String itemClass = ItemField.CLASS.key();
    if (values.containsKey(itemClass)) {
      set(step, item, itemClass, values.get(itemClass));
    }
    values.forEach(
        (field, value) -> {
          if (!field.equals(itemClass)) {
            set(step, item, field, value);
          }
        });
  }

  private void set(int step, PlannedItem item, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      clear(step, item, field);
      return;
    }
    if (typed.equals(item.value(field))) {
      return;
    }
    Checked checked = check(item, field, typed);
    String value = checked.value();
    if (value == null) {
      refusals.add(step, field, Objects.requireNonNullElse(checked.refusal(), "Refused"));
    } else if (!value.equals(item.value(field)) && allowed(step, item, field, value)) {
      item.set(field, value, context.origin().source());
    }
  }

  private Checked check(PlannedItem item, String field, String typed) {
    AttributeDefinition attribute = attribute(item, field);
    if (attribute != null) {
      return AttributeCheck.check(attribute, typed);
    }
    return ItemField.find(field)
        .map(known -> context.fields().check(known, typed))
        .orElseGet(
            () ->
                Checked.bad(
                    "Items of the class «" + item.itemClass() + "» have no field of this name"));
  }

  private boolean known(PlannedItem item, String field) {
    return attribute(item, field) != null || ItemField.find(field).isPresent();
  }

  private @Nullable AttributeDefinition attribute(PlannedItem item, String field) {
    return field.startsWith(ItemField.ATTRIBUTE)
        ? context
            .model()
            .classes()
            .attributes(item.itemClass())
            .get(field.substring(ItemField.ATTRIBUTE.length()))
        : null;
  }

  private boolean allowed(int step, PlannedItem item, String field, String value) {
    AttributeDefinition attribute = attribute(item, field);
    if (attribute != null && attribute.retired()) {
      refusals.add(step, field, "This attribute is retired: no more values of it are written");
      return false;
    }
    if (field.equals(SERVICE_KEY) && !byCatalogue()) {
      refusals.add(step, field, "The service catalogue alone adds services and names their keys");
      return false;
    }
    return !field.equals(ItemField.STATUS.key()) || follows(step, item, value);
  }

  private boolean byCatalogue() {
    return context.origin().kind() == OriginKind.CATALOGUE;
  }

  private boolean follows(int step, PlannedItem item, String next) {
    String last = item.former(ItemField.STATUS.key());
    if (last == null || last.equals(next) || context.origin().kind().corrects()) {
      return true;
    }
    ItemStatus from = Word.of(ItemStatus.class, last);
    if (from.successors().contains(Word.of(ItemStatus.class, next))) {
      return true;
    }
    List<String> successors = from.successors().stream().map(ItemStatus::word).toList();
    refusals.add(
        step,
        ItemField.STATUS.key(),
        successors.isEmpty()
            ? "Nothing follows " + last + "; a wrong record is corrected"
            : "After " + last + " comes " + String.join(", ", successors));
    return false;
  }

  private void clear(int step, PlannedItem item, String field) {
    if (item.value(field) == null) {
      if (!known(item, field)) {
        refusals.add(
            step,
            field,
            "Items of the class «" + item.itemClass() + "» have no field of this name");
      }
      return;
    }
    AttributeDefinition attribute = attribute(item, field);
    boolean needed =
        attribute == null
            ? ItemField.find(field).filter(NEVER_EMPTY::contains).isPresent()
            : attribute.required() && !attribute.retired();
    if (needed) {
      refusals.add(step, field, "This field is not left empty");
    } else if (field.equals(SERVICE_KEY) && !byCatalogue()) {
      refusals.add(step, field, "The service catalogue alone says which items are services");
    } else if (field.equals(ItemField.LAST_VERIFIED_AT.key())) {
      refusals.add(step, field, "Verifying an item is a step of its own");
    } else {
      item.set(field, null, context.origin().source());
    }
  }

  private void requireValue(int step, PlannedItem item, ItemField field) {
    if (item.value(field) == null) {
      refusals.add(step, field.key(), "Give a value");
    }
  }

  /**
   * What fields have to fit together, once all are known. The catalogue knows nothing of attributes
   * that somebody requires, and no service is left out for that.
   */
  private void finish(int step, PlannedItem item) {
    Map<String, AttributeDefinition> attributes =
        context.model().classes().attributes(item.itemClass());
    if (item.changed(ItemField.CLASS)) {
      attributes.values().stream()
          .filter(attribute -> attribute.required() && !attribute.retired() && !byCatalogue())
          .map(attribute -> ItemField.attribute(attribute.key()))
          .filter(field -> item.value(field) == null)
          .forEach(field -> refusals.add(step, field, "Give a value"));
      item.facts().values().keySet().stream()
          .filter(field -> field.startsWith(ItemField.ATTRIBUTE))
          .filter(field -> !attributes.containsKey(field.substring(ItemField.ATTRIBUTE.length())))
          .forEach(
              field ->
                  refusals.add(
                      step,
                      field,
                      "Items of the class «" + item.itemClass() + "» have no such attribute"));
    }
    boolean cost = item.value(ItemField.COST) != null;
    boolean currency = item.value(ItemField.CURRENCY) != null;
    if (cost != currency && (item.changed(ItemField.COST) || item.changed(ItemField.CURRENCY))) {
      refusals.add(
          step,
          (cost ? ItemField.CURRENCY : ItemField.COST).key(),
          "A cost and its currency go together");
    }
  }

  private boolean components(
      int step, PlannedItem item, Map<ComponentKind, List<ItemComponent>> wished) {
    boolean changed = false;
    for (Map.Entry<ComponentKind, List<ItemComponent>> kind : wished.entrySet()) {
      ComponentCheck check = new ComponentCheck(kind.getKey(), new HashSet<>());
      List<ItemComponent> all =
          check.all(kind.getValue(), (field, message) -> refusals.add(step, field, message));
      changed |= item.has(kind.getKey(), all);
    }
    return changed;
  }
}
