package org.orderly.cmdb;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.RelationDifference.Held;

/**
 * Gathers the steps that lead items back to what they were. A redundancy group goes back as a
 * whole, also where the item that depends on it, or other members, are not among the items: half a
 * group back would be a group that never was.
 */
final class RestorationSteps {

  private final Map<String, RelationTypeView> types;
  private final BaselineStates states;
  private final long then;
  private final long now;
  private final Set<ConfigurationStep> steps = new LinkedHashSet<>();
  private final Set<PlannedGroup.Key> known = new HashSet<>();
  private final Deque<PlannedGroup.Key> groups = new ArrayDeque<>();

  RestorationSteps(
      Map<String, RelationTypeView> types, BaselineStates states, long then, long now) {
    this.types = types;
    this.states = states;
    this.then = then;
    this.now = now;
  }

  /**
   * Adds what leads an item back.
   *
   * @param difference from what it is to what it was
   */
  void add(ConfigurationDifference difference, ItemState was) {
    steps.addAll(difference.steps(was));
    difference.relations().forEach(this::follow);
  }

  int count() {
    return steps.size();
  }

  private void follow(RelationDifference relation) {
    follow(relation, relation.before());
    follow(relation, relation.after());
  }

  private void follow(RelationDifference relation, @Nullable Held held) {
    String group = held == null ? null : held.redundancyGroup();
    if (group != null) {
      RelationTypeView type = Objects.requireNonNull(types.get(relation.type()));
      Triple triple =
          new Triple(relation.type(), relation.source().running(), relation.target().running());
      PlannedGroup.Key key = new PlannedGroup.Key(RelationSteps.dependent(type, triple), group);
      if (known.add(key)) {
        groups.add(key);
      }
    }
  }

  /** All steps, with those of the groups that were met. */
  ConfigurationPlan plan() {
    while (!groups.isEmpty()) {
      add(groups.remove());
    }
    return ConfigurationPlan.ofAll(steps);
  }

  private void add(PlannedGroup.Key group) {
    ItemState is = state(group.item(), now);
    ItemState was = state(group.item(), then);
    ConfigurationDifference difference =
        ConfigurationDifference.between(ItemReads.number(group.item()), is, was);
    List<GroupDifference> ofGroup =
        difference.groups().stream().filter(one -> one.name().equals(group.name())).toList();
    List<RelationDifference> members =
        difference.relations().stream()
            .filter(one -> in(group, one.before()) || in(group, one.after()))
            .toList();
    steps.addAll(
        new ConfigurationDifference(difference.item(), List.of(), List.of(), members, ofGroup)
            .steps(was));
    members.forEach(this::follow);
  }

  private static boolean in(PlannedGroup.Key group, @Nullable Held held) {
    return held != null && group.name().equals(held.redundancyGroup());
  }

  private ItemState state(long item, long update) {
    return Objects.requireNonNull(states.of(List.of(item), update).get(item));
  }
}
