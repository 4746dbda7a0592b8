package org.orderly.cmdb;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.StepOutcome.Effect;

/** Takes the steps of a plan that add or end relations and set redundancy groups. */
final class RelationSteps {

  private static final int LONGEST_NAME = 64;
  private static final int MOST_NEEDED = 10_000;

  private final ItemModel model;
  private final PlanState state;
  private final Refusals refusals;

  RelationSteps(ItemModel model, PlanState state, Refusals refusals) {
    this.model = model;
    this.state = state;
    this.refusals = refusals;
  }

  /** Says that a relation holds; null where that is refused. */
  @Nullable Effect add(int step, ConfigurationStep.AddRelation wish) {
    PlannedRelation relation = relation(step, wish.type(), wish.source(), wish.target());
    if (relation == null) {
      return null;
    }
    RelationTypeView type = Objects.requireNonNull(model.types().get(wish.type()));
    if (relation.asked()) {
      refusals.add(step, "target", "Another step of the plan adds this relation");
      return null;
    }
    if (type.retired() && !relation.holds()) {
      refusals.add(step, "type", "The relation type «" + type.key() + "» is retired");
      return null;
    }
    String group = blankToNull(wish.redundancyGroup());
    if (group != null && !groupFits(step, type, relation.triple(), group)) {
      return null;
    }
    Effect effect =
        !relation.holds()
            ? Effect.ADDED
            : Objects.equals(relation.group(), group) ? Effect.UNCHANGED : Effect.AMENDED;
    if (effect != Effect.UNCHANGED) {
      touch(step, type, relation);
    }
    relation.add(step, group);
    if (effect != Effect.UNCHANGED) {
      touch(step, type, relation);
    }
    return effect;
  }

  /** Ends a relation; null where that is refused. */
  @Nullable Effect end(int step, ConfigurationStep.EndRelation wish) {
    PlannedRelation relation = relation(step, wish.type(), wish.source(), wish.target());
    if (relation == null) {
      return null;
    }
    if (!relation.holds()) {
      refusals.add(step, "target", "No such relation holds between these items");
      return null;
    }
    touch(step, Objects.requireNonNull(model.types().get(wish.type())), relation);
    relation.end(step);
    return Effect.ENDED;
  }

  /** Sets what a redundancy group needs; null where that is refused. */
  @Nullable Effect set(int step, ConfigurationStep.SetRedundancy wish) {
    PlannedItem item = item(step, "item", wish.item());
    Checked name = ValueCheck.line(wish.group() == null ? "" : wish.group(), LONGEST_NAME);
    String value = name.value();
    if (value == null || value.isEmpty()) {
      refusals.add(step, "group", "Give a name of 1 to " + LONGEST_NAME + " characters");
    }
    if (wish.needed() < 0 || wish.needed() > MOST_NEEDED) {
      refusals.add(step, "needed", "Give a number from 0 to " + MOST_NEEDED);
      return null;
    }
    if (item == null || value == null || value.isEmpty()) {
      return null;
    }
    PlannedGroup group = state.group(new PlannedGroup.Key(item.id(), value));
    int before = group.needed();
    group.set(step, wish.needed());
    if (before == wish.needed()) {
      return Effect.UNCHANGED;
    }
    return before == 0 ? Effect.ADDED : wish.needed() == 0 ? Effect.ENDED : Effect.AMENDED;
  }

  /** The end of a relation that depends on the other; 0 where none does, or each on the other. */
  static long dependent(RelationTypeView type, Triple triple) {
    return switch (type.facts().impact()) {
      case FROM_TARGET -> triple.source();
      case FROM_SOURCE -> triple.target();
      case BOTH, NONE -> 0;
    };
  }

  private @Nullable PlannedRelation relation(
      int step, @Nullable String typeKey, @Nullable String from, @Nullable String to) {
    RelationTypeView type = typeKey == null ? null : model.types().get(typeKey);
    if (type == null) {
      refusals.add(
          step,
          "type",
          "There is no relation type «"
              + Refusals.shown(Objects.requireNonNullElse(typeKey, ""))
              + "»");
    }
    PlannedItem source = item(step, "source", from);
    PlannedItem target = item(step, "target", to);
    if (type == null || source == null || target == null) {
      return null;
    }
    if (source == target) {
      refusals.add(step, "target", "An item has no relation to itself");
      return null;
    }
    return state.relation(new Triple(type.key(), source.id(), target.id()));
  }

  @Nullable PlannedItem item(int step, String field, @Nullable String reference) {
    String wanted = Objects.requireNonNullElse(reference, "").strip();
    PlannedItem item = state.item(wanted);
    if (item == null) {
      refusals.add(step, field, "There is no item «" + Refusals.shown(wanted) + "»");
    }
    return item;
  }

  private boolean groupFits(int step, RelationTypeView type, Triple triple, String name) {
    long dependent = dependent(type, triple);
    if (dependent == 0) {
      refusals.add(
          step,
          "redundancyGroup",
          "Relations of the type «" + type.key() + "» have no end that depends on the other");
      return false;
    }
    if (state.group(new PlannedGroup.Key(dependent, name)).needed() == 0) {
      refusals.add(
          step,
          "redundancyGroup",
          "Say first how many members of the group «" + Refusals.shown(name) + "» are needed");
      return false;
    }
    return true;
  }

  private void touch(int step, RelationTypeView type, PlannedRelation relation) {
    String name = relation.group();
    if (name != null) {
      state.group(new PlannedGroup.Key(dependent(type, relation.triple()), name)).touch(step);
    }
  }

  private static @Nullable String blankToNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
