package org.orderly.cmdb;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Says what leads from the present back to baselines. */
@Component
class BaselineRestorations {

  private final Baselines baselines;
  private final BaselineDifferences differences;
  private final BaselineStates states;
  private final Definitions definitions;
  private final CmdbHead head;

  BaselineRestorations(
      Baselines baselines,
      BaselineDifferences differences,
      BaselineStates states,
      Definitions definitions,
      CmdbHead head) {
    this.baselines = baselines;
    this.differences = differences;
    this.states = states;
    this.definitions = definitions;
    this.head = head;
  }

  /** What leads back; of these items alone where there are any. */
  BaselineRestoration of(BaselineView baseline, Collection<RecordNumber> items) {
    Set<Long> meant = meant(baseline, items);
    CmdbHead.Head present = head.read();
    RestorationSteps steps =
        new RestorationSteps(
            definitions.at(present.definitions()).types(),
            states,
            baseline.update(),
            present.update());
    Set<RecordNumber> amended = new TreeSet<>();
    differences.back(
        baseline,
        present.update(),
        item -> meant.isEmpty() || meant.contains(item),
        (difference, was) -> {
          steps.add(difference, was);
          amended.add(difference.item());
          requireNotTooMany(steps.count());
        });
    ConfigurationPlan plan = steps.plan();
    requireNotTooMany(plan.steps().size());
    if (plan.steps().isEmpty()) {
      throw new RuleViolation(
          CmdbRule.NOTHING_TO_RESTORE, "All is as it was in " + baseline.number() + " already");
    }
    List<RecordNumber> left = meant.isEmpty() ? left(baseline) : List.of();
    return new BaselineRestoration(
        baseline,
        List.copyOf(amended),
        plan,
        left.stream().limit(BaselineRestoration.MOST_LEFT).toList(),
        left.size());
  }

  private List<RecordNumber> left(BaselineView baseline) {
    return BaselineDifferences.except(
            differences.now(baseline).items(), baselines.items(baseline.number()))
        .mapToObj(ItemReads::number)
        .toList();
  }

  private Set<Long> meant(BaselineView baseline, Collection<RecordNumber> items) {
    Map<Long, RecordNumber> wanted =
        items.stream()
            .distinct()
            .collect(
                Collectors.toMap(BaselineRestorations::running, item -> item, (one, same) -> one));
    Set<Long> found = new HashSet<>(baselines.among(baseline.number(), wanted.keySet()));
    wanted.keySet().removeAll(found);
    if (!wanted.isEmpty()) {
      RecordNumber stranger = Objects.requireNonNull(wanted.values().iterator().next());
      throw refused("The baseline " + baseline.number() + " has no item " + stranger);
    }
    return found;
  }

  /** The running number of an item; 0, which none has, of another kind of record. */
  static long running(RecordNumber number) {
    return number.kind() == RecordKind.CONFIGURATION_ITEM ? number.running() : 0;
  }

  private static void requireNotTooMany(int steps) {
    if (steps > PlanEvaluator.MOST_STEPS) {
      throw refused(
          "This takes more than "
              + PlanEvaluator.MOST_STEPS
              + " steps. Choose items, and restore the others after them");
    }
  }

  private static RuleViolation refused(String why) {
    return new RuleViolation(CmdbRule.RESTORATION_REFUSED, why, Map.of("items", why));
  }
}
