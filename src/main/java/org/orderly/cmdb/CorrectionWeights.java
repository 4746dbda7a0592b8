package org.orderly.cmdb;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.Criticality;
import org.orderly.kernel.Word;

/** Weighs a plan: what says who authorizes it. */
final class CorrectionWeights {

  private CorrectionWeights() {}

  /**
   * The weight of a plan that nothing refuses.
   *
   * @param hands the groups of each who had a hand in it
   */
  static CorrectionWeight of(PlanState state, Map<String, Set<String>> hands) {
    Collection<PlannedItem> touched = touched(state);
    List<ItemFacts> former =
        touched.stream().map(PlannedItem::former).filter(Objects::nonNull).toList();
    String highest = highest(touched);
    return new CorrectionWeight(
        kind(state, touched),
        highest,
        former.stream().allMatch(facts -> answer(facts, hands)),
        owner(former, highest),
        touched.stream().map(PlannedItem::number).filter(Objects::nonNull).sorted().toList());
  }

  /** Items that are written, and both ends of relations that are. */
  private static Collection<PlannedItem> touched(PlanState state) {
    Set<Long> ids = new HashSet<>();
    state.written().forEach(item -> ids.add(item.id()));
    state.relations().stream()
        .filter(relation -> relation.begins() || relation.ends())
        .forEach(
            relation -> {
              ids.add(relation.triple().source());
              ids.add(relation.triple().target());
            });
    state.groups().stream()
        .filter(PlannedGroup::changed)
        .forEach(group -> ids.add(group.key().item()));
    return state.items().stream().filter(item -> ids.contains(item.id())).toList();
  }

  private static CorrectionKind kind(PlanState state, Collection<PlannedItem> touched) {
    if (touched.stream().anyMatch(CorrectionWeights::goes)) {
      return CorrectionKind.RETIREMENT;
    }
    if (touched.stream().anyMatch(PlannedItem::added)) {
      return CorrectionKind.NEW_ITEM;
    }
    boolean related =
        state.relations().stream().anyMatch(relation -> relation.begins() || relation.ends())
            || state.groups().stream().anyMatch(PlannedGroup::changed);
    return related ? CorrectionKind.RELATIONS : CorrectionKind.ATTRIBUTES;
  }

  private static boolean goes(PlannedItem item) {
    ItemFacts former = item.former();
    return former != null && item.changed(ItemField.STATUS) && item.facts().status().gone();
  }

  private static String highest(Collection<PlannedItem> touched) {
    return touched.stream()
        .flatMap(
            item ->
                Stream.of(
                    Objects.requireNonNullElse(item.former(ItemField.CRITICALITY.key()), ""),
                    Objects.requireNonNullElse(item.value(ItemField.CRITICALITY), "")))
        .flatMap(word -> Word.find(Criticality.class, word).stream())
        .min(Criticality::compareTo)
        .map(Criticality::word)
        .orElse(CorrectionWeight.NONE);
  }

  private static boolean answer(ItemFacts facts, Map<String, Set<String>> hands) {
    String owner = facts.value(ItemField.OWNER);
    String support = facts.value(ItemField.SUPPORT_GROUP);
    return hands.entrySet().stream()
        .allMatch(
            hand ->
                hand.getKey().equals(owner)
                    || support != null && hand.getValue().contains(support));
  }

  private static @Nullable String owner(List<ItemFacts> former, String highest) {
    List<String> owners =
        former.stream()
            .filter(
                facts ->
                    highest.equals(
                        Objects.requireNonNullElse(
                            facts.value(ItemField.CRITICALITY), CorrectionWeight.NONE)))
            .map(facts -> Objects.requireNonNullElse(facts.value(ItemField.OWNER), ""))
            .distinct()
            .toList();
    return owners.size() == 1 && !owners.get(0).isEmpty() ? owners.get(0) : null;
  }
}
