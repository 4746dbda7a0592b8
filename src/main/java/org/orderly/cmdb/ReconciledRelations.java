package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.orderly.kernel.RecordNumber;

/**
 * The relations that some lines of a file tell of: the last line that tells of one counts, and of
 * its redundancy group the last that names one.
 */
final class ReconciledRelations {

  private final Map<Long, ConfigurationStep.AddRelation> wanted;
  private final Map<Triple, String> groups;
  private final Map<Long, String> refused;
  private final Map<Ends, Set<Long>> lines = new LinkedHashMap<>();
  private List<Ends> steps = List.of();

  private record Ends(String type, String source, String target) {}

  /**
   * Relations that lines want.
   *
   * @param wanted by line
   * @param groups those that relations belong to as they are
   * @param refused why, by line
   */
  ReconciledRelations(
      Map<Long, ConfigurationStep.AddRelation> wanted,
      Map<Triple, String> groups,
      Map<Long, String> refused) {
    this.wanted = wanted;
    this.groups = groups;
    this.refused = refused;
    wanted.forEach(
        (line, step) -> lines.computeIfAbsent(ends(step), none -> new TreeSet<>()).add(line));
  }

  private static Ends ends(ConfigurationStep.AddRelation step) {
    return new Ends(step.type(), step.source(), step.target());
  }

  ConfigurationPlan plan() {
    Map<Ends, ConfigurationStep.AddRelation> plan = new LinkedHashMap<>();
    wanted.forEach(
        (line, step) ->
            plan.merge(
                ends(step),
                step,
                (earlier, later) -> later.redundancyGroup() == null ? earlier : later));
    steps = List.copyOf(plan.keySet());
    return new ConfigurationPlan(
        plan.values().stream().<ConfigurationStep>map(this::grouped).toList());
  }

  /** In plans none stands for no group; in a file it says nothing. */
  private ConfigurationStep.AddRelation grouped(ConfigurationStep.AddRelation step) {
    return step.redundancyGroup() != null
        ? step
        : triple(step)
            .map(groups::get)
            .map(
                group ->
                    new ConfigurationStep.AddRelation(
                        step.type(), step.source(), step.target(), group))
            .orElse(step);
  }

  static Optional<Triple> triple(ConfigurationStep.AddRelation step) {
    return PlanState.running(step.source())
        .flatMap(
            source ->
                PlanState.running(step.target())
                    .map(target -> new Triple(step.type(), source, target)));
  }

  Map<Long, String> blamed(Map<String, String> fields) {
    return Blame.of(fields, steps.size(), step -> lines.getOrDefault(steps.get(step), Set.of()));
  }

  List<ImportLine> lines(List<StepOutcome> outcomes) {
    Map<Long, ImportLine> all = new TreeMap<>();
    refused.forEach((line, why) -> all.put(line, ImportLine.refused(line, why)));
    for (int step = 0; step < steps.size(); step++) {
      StepOutcome outcome = outcomes.get(step);
      RecordNumber item = outcome.item();
      ImportLine.Outcome first =
          switch (outcome.effect()) {
            case ADDED -> ImportLine.Outcome.CREATED;
            case AMENDED, ENDED -> ImportLine.Outcome.UPDATED;
            case UNCHANGED -> ImportLine.Outcome.UNCHANGED;
          };
      boolean told = false;
      for (Long line : lines.getOrDefault(steps.get(step), Set.of())) {
        all.put(
            line,
            new ImportLine(
                line,
                told ? ImportLine.Outcome.UNCHANGED : first,
                item == null ? null : item.value(),
                null));
        told = true;
      }
    }
    return List.copyOf(all.values());
  }
}
