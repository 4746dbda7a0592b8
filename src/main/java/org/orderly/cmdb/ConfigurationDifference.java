package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.RelationDifference.Held;
import org.orderly.kernel.RecordNumber;

/**
 * What two states of a configuration item have that is not the same.
 *
 * @param fields by name
 * @param components by kind and key
 */
public record ConfigurationDifference(
    RecordNumber item,
    List<FieldDifference> fields,
    List<ComponentDifference> components,
    List<RelationDifference> relations,
    List<GroupDifference> groups) {

  private static final Set<String> NEVER_AMENDED =
      Set.of(ItemField.LAST_VERIFIED_AT.key(), ItemSteps.SERVICE_KEY);

  /** Whether both states are the same. */
  public boolean none() {
    return fields.isEmpty() && components.isEmpty() && relations.isEmpty() && groups.isEmpty();
  }

  /** What lies between two states of an item. */
  public static ConfigurationDifference between(
      RecordNumber item, ItemState before, ItemState after) {
    return new ConfigurationDifference(
        item,
        ItemStates.fields(before.facts(), after.facts()),
        ItemStates.components(before.components(), after.components()),
        relations(before.relations(), after.relations()),
        groups(before.groups(), after.groups()));
  }

  /**
   * What leads from the first state to the second, where the first is the present one. What was
   * verified when stays as it is. An item that the second state does not know is retired and loses
   * its relations: none is ever deleted.
   *
   * @param after the second state
   */
  public List<ConfigurationStep> steps(ItemState after) {
    List<ConfigurationStep> steps = new ArrayList<>();
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    if (after.facts() == null) {
      values.put(ItemField.STATUS.key(), ItemStatus.RETIRED.word());
    } else {
      fields.stream()
          .filter(field -> !NEVER_AMENDED.contains(field.field()))
          .forEach(field -> values.put(field.field(), field.after()));
    }
    Map<ComponentKind, List<ItemComponent>> parts = new EnumMap<>(ComponentKind.class);
    if (after.facts() != null) {
      components.forEach(
          one -> parts.put(one.kind(), after.components().getOrDefault(one.kind(), List.of())));
    }
    if (!values.isEmpty() || !parts.isEmpty()) {
      steps.add(new ConfigurationStep.AmendItem(item.value(), null, values, parts));
    }
    groups.forEach(
        group ->
            steps.add(
                new ConfigurationStep.SetRedundancy(item.value(), group.name(), group.after())));
    relations.forEach(relation -> steps.add(step(relation)));
    return steps;
  }

  private static ConfigurationStep step(RelationDifference relation) {
    Held after = relation.after();
    String source = relation.source().value();
    String target = relation.target().value();
    return after == null
        ? new ConfigurationStep.EndRelation(relation.type(), source, target)
        : new ConfigurationStep.AddRelation(
            relation.type(), source, target, after.redundancyGroup());
  }

  private static List<RelationDifference> relations(
      List<RelationView> before, List<RelationView> after) {
    Map<String, RelationView> old = byEnds(before);
    Map<String, RelationView> young = byEnds(after);
    Set<String> all = new TreeSet<>(old.keySet());
    all.addAll(young.keySet());
    List<RelationDifference> differences = new ArrayList<>();
    for (String ends : all) {
      Held was = held(old.get(ends));
      Held is = held(young.get(ends));
      if (!Objects.equals(was, is)) {
        RelationView shown = Objects.requireNonNull(was == null ? young.get(ends) : old.get(ends));
        differences.add(
            new RelationDifference(shown.type(), shown.source(), shown.target(), was, is));
      }
    }
    return differences;
  }

  private static Map<String, RelationView> byEnds(List<RelationView> relations) {
    Map<String, RelationView> byEnds = new TreeMap<>();
    relations.forEach(one -> byEnds.put(one.type() + ' ' + one.source() + ' ' + one.target(), one));
    return byEnds;
  }

  private static @Nullable Held held(@Nullable RelationView relation) {
    return relation == null ? null : new Held(relation.redundancyGroup());
  }

  private static List<GroupDifference> groups(
      List<RedundancyGroupView> before, List<RedundancyGroupView> after) {
    Map<String, Integer> old = needed(before);
    Map<String, Integer> young = needed(after);
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(young.keySet());
    return names.stream()
        .map(
            name ->
                new GroupDifference(name, old.getOrDefault(name, 0), young.getOrDefault(name, 0)))
        .filter(difference -> difference.before() != difference.after())
        .toList();
  }

  private static Map<String, Integer> needed(List<RedundancyGroupView> groups) {
    return groups.stream()
        .collect(Collectors.toMap(RedundancyGroupView::name, RedundancyGroupView::needed));
  }
}
