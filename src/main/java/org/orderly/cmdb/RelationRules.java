package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the relations that a plan leaves against what their types say. */
final class RelationRules {

  private final ItemModel model;
  private final PlanState state;
  private final Refusals refusals;
  private final PlanStore store;

  RelationRules(ItemModel model, PlanState state, Refusals refusals, PlanStore store) {
    this.model = model;
    this.state = state;
    this.refusals = refusals;
    this.store = store;
  }

  void check() {
    checkClasses();
    checkNewClasses();
    Map<String, List<PlannedRelation>> begun =
        state.relations().stream()
            .filter(relation -> relation.begins() && relation.before() == null)
            .collect(Collectors.groupingBy(relation -> relation.triple().type()));
    begun.forEach(
        (key, relations) -> {
          RelationTypeFacts type = type(key).facts();
          Integer targets = type.mostTargets();
          if (targets != null) {
            Set<Long> sources = ends(relations, Triple::source);
            store.from(key, sources).forEach(state::found);
            checkMost(relations, targets, Triple::source, "target", "targets of one source");
          }
          Integer sources = type.mostSources();
          if (sources != null) {
            Set<Long> all = ends(relations, Triple::target);
            store.to(key, all).forEach(state::found);
            checkMost(relations, sources, Triple::target, "source", "sources of one target");
          }
          if (type.acyclic()) {
            checkCircle(key, relations);
          }
        });
    checkGroups();
  }

  private RelationTypeView type(String key) {
    RelationTypeView type = model.types().get(key);
    if (type == null) {
      throw new IllegalStateException("There is no relation type " + key);
    }
    return type;
  }

  private static Set<Long> ends(List<PlannedRelation> relations, Function<Triple, Long> end) {
    return relations.stream()
        .map(relation -> end.apply(relation.triple()))
        .filter(id -> id > 0)
        .collect(Collectors.toSet());
  }

  private void checkClasses() {
    state.relations().stream()
        .filter(relation -> relation.holds() && relation.step() >= 0 && relation.before() == null)
        .forEach(
            relation -> {
              PlannedItem source = state.item(relation.triple().source());
              PlannedItem target = state.item(relation.triple().target());
              if (source != null && target != null) {
                checkJoin(
                    relation.step(),
                    "type",
                    relation.triple().type(),
                    source.itemClass(),
                    target.itemClass());
              }
            });
  }

  private void checkJoin(int step, String field, String key, String source, String target) {
    if (!source.isEmpty() && !target.isEmpty() && !model.joins(type(key), source, target)) {
      refusals.add(
          step,
          field,
          "Relations of the type «"
              + key
              + "» do not join «"
              + source
              + "» to «"
              + target
              + "»: as source and target they take "
              + type(key).facts().allowed().stream()
                  .map(pair -> pair.source() + " and " + pair.target())
                  .collect(Collectors.joining("; ")));
    }
  }

  /** An item that gets another class keeps only relations that the new class allows. */
  private void checkNewClasses() {
    for (PlannedItem item : List.copyOf(state.items())) {
      if (!item.added() && item.changed(ItemField.CLASS)) {
        List<StoredRelation> held = store.ofItem(item.id());
        held.forEach(state::found);
        Map<Long, String> classes =
            store.classes(
                held.stream()
                    .map(StoredRelation::triple)
                    .flatMap(triple -> Stream.of(triple.source(), triple.target()))
                    .collect(Collectors.toSet()));
        held.stream()
            .map(StoredRelation::triple)
            .filter(triple -> state.relation(triple).holds())
            .forEach(
                triple ->
                    checkJoin(
                        item.step(),
                        ItemField.CLASS.key(),
                        triple.type(),
                        classNow(triple.source(), classes),
                        classNow(triple.target(), classes)));
      }
    }
  }

  private String classNow(long id, Map<Long, String> classes) {
    PlannedItem planned = state.item(id);
    return planned != null ? planned.itemClass() : classes.getOrDefault(id, "");
  }

  /** Those of the plan that come last are refused, as if each were written after the one before. */
  private void checkMost(
      List<PlannedRelation> begun,
      int most,
      ToLongFunction<Triple> one,
      String field,
      String what) {
    String key = begun.get(0).triple().type();
    Map<Long, Long> counts =
        state.relations().stream()
            .filter(relation -> relation.holds() && relation.triple().type().equals(key))
            .collect(
                Collectors.groupingBy(
                    relation -> one.applyAsLong(relation.triple()), Collectors.counting()));
    List<PlannedRelation> lastFirst = new ArrayList<>(begun);
    lastFirst.sort(Comparator.comparingInt(PlannedRelation::step).reversed());
    for (PlannedRelation relation : lastFirst) {
      if (counts.merge(one.applyAsLong(relation.triple()), -1L, Long::sum) >= most) {
        refusals.add(
            relation.step(),
            field,
            "The relation type «" + key + "» has at most " + most + " " + what);
      }
    }
  }

  /**
   * A circle that a plan closes has a relation of the plan in it: only what those reach is read.
   */
  private void checkCircle(String key, List<PlannedRelation> begun) {
    Set<Long> read = new HashSet<>();
    Collection<Long> next = ends(begun, Triple::target);
    while (!next.isEmpty()) {
      read.addAll(next);
      List<StoredRelation> further = store.from(key, next);
      further.forEach(state::found);
      next =
          further.stream()
              .map(relation -> relation.triple().target())
              .filter(id -> !read.contains(id))
              .collect(Collectors.toSet());
    }
    Map<Long, List<Long>> targets =
        state.relations().stream()
            .filter(relation -> relation.holds() && relation.triple().type().equals(key))
            .map(PlannedRelation::triple)
            .collect(
                Collectors.groupingBy(
                    Triple::source, Collectors.mapping(Triple::target, Collectors.toList())));
    Map<Long, Integer> circles = Circles.of(targets);
    begun.stream()
        .filter(
            relation -> {
              Integer circle = circles.get(relation.triple().source());
              return circle != null && circle.equals(circles.get(relation.triple().target()));
            })
        .forEach(
            relation ->
                refusals.add(
                    relation.step(),
                    "target",
                    "Over relations of the type «" + key + "» no item reaches itself"));
  }

  private void checkGroups() {
    List<PlannedGroup> touched =
        state.groups().stream().filter(group -> group.step() >= 0).toList();
    if (touched.isEmpty()) {
      return;
    }
    Map<Long, Integer> members =
        store.members(touched.stream().map(PlannedGroup::id).filter(id -> id > 0).toList());
    Map<PlannedGroup.Key, Integer> moved = new HashMap<>();
    for (PlannedRelation relation : state.relations()) {
      StoredRelation before = relation.before();
      if (before != null && relation.ends()) {
        count(moved, relation.triple(), before.group(), -1);
      }
      if (relation.begins()) {
        count(moved, relation.triple(), relation.group(), 1);
      }
    }
    for (PlannedGroup group : touched) {
      int left = members.getOrDefault(group.id(), 0) + moved.getOrDefault(group.key(), 0);
      if (group.needed() == 0 ? left > 0 : left < group.needed()) {
        refusals.add(
            group.step(),
            "redundancyGroup",
            "The group «"
                + Refusals.shown(group.key().name())
                + "» needs "
                + group.needed()
                + " and would have "
                + left
                + " members");
      }
    }
  }

  private void count(
      Map<PlannedGroup.Key, Integer> moved, Triple triple, @Nullable String group, int by) {
    if (group != null) {
      long dependent = RelationSteps.dependent(type(triple.type()), triple);
      moved.merge(new PlannedGroup.Key(dependent, group), by, Integer::sum);
    }
  }
}
