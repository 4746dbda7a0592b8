package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CorrectionEffect.What;
import org.orderly.kernel.RecordNumber;

/** Tells line by line what a plan makes other than it is. */
final class CorrectionEffects {

  private final PlanState state;
  private final Map<PlannedItem, String> handles = new IdentityHashMap<>();
  private final List<CorrectionEffect> effects = new ArrayList<>();

  private CorrectionEffects(PlanState state) {
    this.state = state;
    state.handles().forEach((handle, item) -> handles.put(item, handle));
  }

  /** The effects of a plan that nothing refuses. */
  static List<CorrectionEffect> of(PlanState state) {
    CorrectionEffects told = new CorrectionEffects(state);
    state.written().forEach(told::item);
    state.relations().forEach(told::relation);
    state.groups().stream().filter(PlannedGroup::changed).forEach(told::group);
    return told.effects.stream().sorted(CorrectionEffect.ORDER).toList();
  }

  private void item(PlannedItem item) {
    for (FieldDifference field : ItemStates.fields(item.former(), item.facts())) {
      if (field.field().equals(ItemField.LAST_VERIFIED_AT.key())) {
        add(item, What.VERIFIED, field.field(), null, null);
      } else {
        add(item, What.FIELD, field.field(), field.before(), field.after());
      }
    }
    for (ComponentDifference part : item.componentDifferences()) {
      add(
          item,
          What.COMPONENT,
          part.kind().word() + " " + part.key(),
          text(part.before()),
          text(part.after()));
    }
  }

  private void relation(PlannedRelation relation) {
    if (!relation.begins() && !relation.ends()) {
      return;
    }
    Triple triple = relation.triple();
    PlannedItem target = state.item(triple.target());
    StoredRelation before = relation.before();
    PlannedItem source = known(triple.source());
    effects.add(
        new CorrectionEffect(
            reference(source),
            name(source),
            What.RELATION,
            triple.type(),
            target == null ? null : reference(target),
            target == null ? null : name(target),
            before == null ? null : Objects.requireNonNullElse(before.group(), ""),
            relation.holds() ? Objects.requireNonNullElse(relation.group(), "") : null));
  }

  private void group(PlannedGroup group) {
    StoredGroup before = group.before();
    add(
        known(group.key().item()),
        What.REDUNDANCY,
        group.key().name(),
        before == null ? null : String.valueOf(before.needed()),
        group.needed() == 0 ? null : String.valueOf(group.needed()));
  }

  private void add(
      PlannedItem item,
      What what,
      String subject,
      @Nullable String before,
      @Nullable String after) {
    effects.add(
        new CorrectionEffect(
            reference(item), name(item), what, subject, null, null, before, after));
  }

  private PlannedItem known(long id) {
    return Objects.requireNonNull(state.item(id));
  }

  private String reference(PlannedItem item) {
    RecordNumber number = item.number();
    return number == null ? Objects.requireNonNull(handles.get(item)) : number.value();
  }

  /** By which people know it still. */
  private static String name(PlannedItem item) {
    String former = item.former(ItemField.NAME.key());
    return former == null ? Objects.requireNonNullElse(item.value(ItemField.NAME), "") : former;
  }

  private static @Nullable String text(@Nullable Map<String, String> facts) {
    return facts == null
        ? null
        : facts.entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .collect(Collectors.joining(", "));
  }
}
