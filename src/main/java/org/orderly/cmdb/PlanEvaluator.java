package org.orderly.cmdb;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationStep.AddItem;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ConfigurationStep.MarkVerified;
import org.orderly.cmdb.ConfigurationStep.SetRedundancy;
import org.orderly.cmdb.PlanEvaluation.Step;
import org.orderly.cmdb.StepOutcome.Effect;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.IdentityManagement;
import org.springframework.stereotype.Component;

/** Holds a plan against the present state, as a whole, and writes nothing. */
@Component
class PlanEvaluator {

  static final int MOST_STEPS = 20_000;

  private final PlanStore store;
  private final Definitions definitions;
  private final Meanwhile meanwhile;
  private final IdentityManagement identity;
  private final CustomerManagement customers;

  PlanEvaluator(
      PlanStore store,
      Definitions definitions,
      Meanwhile meanwhile,
      IdentityManagement identity,
      CustomerManagement customers) {
    this.store = store;
    this.definitions = definitions;
    this.meanwhile = meanwhile;
    this.identity = identity;
    this.customers = customers;
  }

  /**
   * Evaluates the plan.
   *
   * @param head locked, where the plan is to be written
   * @param at the instant of the update that would write it
   */
  PlanEvaluation evaluate(ConfigurationPlan plan, Origin origin, CmdbHead.Head head, Instant at) {
    Refusals refusals = new Refusals();
    PlanState state = new PlanState();
    if (plan.steps().size() > MOST_STEPS) {
      refusals.add(MOST_STEPS, "step", "A plan has at most " + MOST_STEPS + " steps");
      return new PlanEvaluation(state, refusals, List.of());
    }
    ItemModel model = definitions.at(head.definitions());
    read(plan, state);
    FieldCheck fields = new FieldCheck(model.classes(), new FieldLookups(identity, customers));
    ItemSteps items = new ItemSteps(new PlanContext(model, fields, origin, at), state, refusals);
    RelationSteps relations = new RelationSteps(model, state, refusals);
    Step[] steps = new Step[plan.steps().size()];
    each(plan, AddItem.class, (n, step) -> steps[n] = added(items.add(n, step)));
    each(plan, AmendItem.class, (n, step) -> steps[n] = amend(n, step, items, relations, refusals));
    each(plan, MarkVerified.class, (n, step) -> steps[n] = verify(n, step, items, relations));
    readRelations(plan, state);
    each(
        plan,
        SetRedundancy.class,
        (n, step) -> steps[n] = new Step(relations.set(n, step), state.item(text(step.item()))));
    for (int n = 0; n < steps.length; n++) {
      ConfigurationStep step = plan.steps().get(n);
      if (step instanceof AddRelation add) {
        steps[n] = new Step(relations.add(n, add), state.item(text(add.source())));
      } else if (step instanceof EndRelation end) {
        steps[n] = new Step(relations.end(n, end), state.item(text(end.source())));
      }
    }
    new RelationRules(model, state, refusals, store).check();
    return new PlanEvaluation(state, refusals, List.of(steps));
  }

  /** A step of one kind, with its place in the plan. */
  private interface Taken<S> {

    void take(int n, S step);
  }

  private static <S extends ConfigurationStep> void each(
      ConfigurationPlan plan, Class<S> kind, Taken<S> taken) {
    for (int n = 0; n < plan.steps().size(); n++) {
      ConfigurationStep step = plan.steps().get(n);
      if (kind.isInstance(step)) {
        taken.take(n, kind.cast(step));
      }
    }
  }

  private static Step added(@Nullable PlannedItem item) {
    return new Step(Effect.ADDED, item);
  }

  private Step amend(
      int n, AmendItem step, ItemSteps items, RelationSteps relations, Refusals refusals) {
    PlannedItem item = relations.item(n, "item", step.item());
    if (item == null) {
      return new Step(null, null);
    }
    Long base = step.baseRevision();
    if (base != null && base != item.revision()) {
      refusals.stale(n, meanwhile.tell(item, base));
      return new Step(null, item);
    }
    return new Step(items.amend(n, item, step) ? Effect.AMENDED : Effect.UNCHANGED, item);
  }

  private static Step verify(int n, MarkVerified step, ItemSteps items, RelationSteps relations) {
    PlannedItem item = relations.item(n, "item", step.item());
    if (item != null) {
      item.touch(n);
      items.verified(item);
    }
    return new Step(Effect.AMENDED, item);
  }

  private void read(ConfigurationPlan plan, PlanState state) {
    Set<Long> ids = new HashSet<>();
    Map<Long, Set<ComponentKind>> parts = new HashMap<>();
    for (ConfigurationStep step : plan.steps()) {
      named(step).map(PlanState::running).forEach(id -> id.ifPresent(ids::add));
      if (step instanceof AmendItem amend && !amend.components().isEmpty()) {
        PlanState.running(text(amend.item()))
            .ifPresent(
                id ->
                    parts
                        .computeIfAbsent(id, none -> EnumSet.noneOf(ComponentKind.class))
                        .addAll(amend.components().keySet()));
      }
    }
    store.items(ids, state::found);
    Map<Long, PlannedItem> withParts = new TreeMap<>();
    Set<ComponentKind> kinds = EnumSet.noneOf(ComponentKind.class);
    parts.forEach(
        (id, named) -> {
          PlannedItem item = state.item(id);
          if (item != null) {
            withParts.put(id, item);
            kinds.addAll(named);
          }
        });
    store.components(withParts, kinds);
  }

  /** The numbers and handles that a step names. */
  private static Stream<String> named(ConfigurationStep step) {
    if (step instanceof AmendItem amend) {
      return Stream.of(text(amend.item()));
    } else if (step instanceof AddRelation add) {
      return Stream.of(text(add.source()), text(add.target()));
    } else if (step instanceof EndRelation end) {
      return Stream.of(text(end.source()), text(end.target()));
    } else if (step instanceof SetRedundancy set) {
      return Stream.of(text(set.item()));
    } else if (step instanceof MarkVerified verified) {
      return Stream.of(text(verified.item()));
    }
    return Stream.empty();
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  private void readRelations(ConfigurationPlan plan, PlanState state) {
    Map<String, Set<Long>> sources = new HashMap<>();
    Map<String, Set<Long>> targets = new HashMap<>();
    Set<Long> ends = new HashSet<>();
    for (ConfigurationStep step : plan.steps()) {
      if (step instanceof AddRelation add) {
        note(add.type(), add.source(), state, sources, ends);
        note(add.type(), add.target(), state, targets, ends);
      } else if (step instanceof EndRelation end) {
        note(end.type(), end.source(), state, sources, ends);
        note(end.type(), end.target(), state, targets, ends);
      } else if (step instanceof SetRedundancy set) {
        note("", set.item(), state, new HashMap<>(), ends);
      }
    }
    sources.forEach(
        (type, from) -> {
          Set<Long> to = targets.getOrDefault(type, Set.of());
          if (!to.isEmpty()) {
            store.between(type, from, to, state::found);
          }
        });
    store.groups(ends, state::found);
  }

  /** Items that the plan adds have no relations yet. */
  private static void note(
      @Nullable String type,
      @Nullable String reference,
      PlanState state,
      Map<String, Set<Long>> byType,
      Set<Long> ends) {
    PlannedItem item = state.item(text(reference));
    if (item != null && !item.added()) {
      byType.computeIfAbsent(text(type), none -> new HashSet<>()).add(item.id());
      ends.add(item.id());
    }
  }
}
