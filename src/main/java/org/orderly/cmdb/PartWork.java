package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Works through the lines of one part: makes plans of them, applies them or only looks at what
 * would come of them, and says of each line what has become of it.
 */
@Component
class PartWork {

  /**
   * As many lines are looked at once a line had to wait: most of those that follow will have to.
   */
  private static final int FEW = 16;

  private final ItemReconciliation items;
  private final RelationReconciliation relations;
  private final ConfigurationManagement configuration;
  private final Definitions definitions;

  PartWork(
      ItemReconciliation items,
      RelationReconciliation relations,
      ConfigurationManagement configuration,
      Definitions definitions) {
    this.items = items;
    this.relations = relations;
    this.configuration = configuration;
    this.definitions = definitions;
  }

  /**
   * What is known of a part that is being tried. At first a plan is applied without a look at it;
   * where it is refused, all is undone, and the next round looks first.
   */
  static final class Attempt {

    private long run = -1;
    private int part = -1;
    private final Map<Long, String> refused = new HashMap<>();
    private Function<Map<String, String>, Map<Long, String>> blame = fields -> Map.of();
    private List<StepOutcome> foretold = List.of();
    private boolean careful;

    /** Another node may have worked through the part meanwhile. */
    void begin(ImportRuns.Run taken) {
      if (run != taken.view().id() || part != taken.nextPart()) {
        run = taken.view().id();
        part = taken.nextPart();
        refused.clear();
        careful = taken.checking();
      }
    }

    /** Whether a refusal is owed to lines, which are then left out. */
    boolean learns(RuleViolation refusal) {
      Map<Long, String> blamed = blame.apply(refusal.fields());
      refused.putAll(blamed);
      careful = true;
      return !blamed.isEmpty();
    }

    long run() {
      return run;
    }

    int part() {
      return part;
    }
  }

  /** What has become of each line, in their order. */
  List<ImportLine> work(ImportRuns.Run run, List<ImportRow> rows, Attempt attempt) {
    ImportColumns columns =
        ImportColumns.of(
            run.view().kind(), run.header(), run.view().mapping(), definitions.current().classes());
    Map<Long, Map<String, String>> told = new HashMap<>();
    for (ImportRow row : rows) {
      int width = row.cells().size();
      if (width == columns.width()) {
        told.put(row.line(), columns.read(row));
      } else {
        attempt.refused.put(
            row.line(), "The line has " + width + " cells, the header " + columns.width() + ".");
      }
    }
    return run.view().kind() == ImportKind.ITEMS
        ? ofItems(run, rows, told, attempt)
        : ofRelations(run, rows, told, attempt);
  }

  private List<ImportLine> ofItems(
      ImportRuns.Run run,
      List<ImportRow> rows,
      Map<Long, Map<String, String>> told,
      Attempt attempt) {
    String itemClass = run.view().mapping().itemClass();
    List<Candidate> candidates =
        rows.stream()
            .map(
                row -> Candidate.of(row.line(), told.getOrDefault(row.line(), Map.of()), itemClass))
            .toList();
    Ranks ranks = items.ranks();
    List<ImportLine> lines = new ArrayList<>();
    int from = 0;
    int window = candidates.size();
    while (from < candidates.size()) {
      List<Candidate> some = candidates.subList(from, Math.min(candidates.size(), from + window));
      ItemReconciliation.Reconciled reconciled =
          items.reconcile(some, run.view().source(), ranks, attempt.refused, run.checking());
      ConfigurationPlan plan = reconciled.items().plan();
      attempt.blame = reconciled.items()::blamed;
      if (from == 0 && !attempt.careful || good(run, plan, attempt)) {
        lines.addAll(reconciled.items().lines(outcomes(run, plan, attempt)));
        int taken = some.size() - reconciled.waiting();
        from += taken;
        window = Math.max(FEW, 2 * taken);
      }
    }
    return lines;
  }

  private List<ImportLine> ofRelations(
      ImportRuns.Run run,
      List<ImportRow> rows,
      Map<Long, Map<String, String>> told,
      Attempt attempt) {
    List<RelationReconciliation.Told> all =
        rows.stream()
            .map(
                row ->
                    new RelationReconciliation.Told(
                        row.line(), told.getOrDefault(row.line(), Map.of())))
            .toList();
    while (true) {
      ReconciledRelations reconciled = relations.reconcile(all, attempt.refused);
      ConfigurationPlan plan = reconciled.plan();
      attempt.blame = reconciled::blamed;
      if (!attempt.careful || good(run, plan, attempt)) {
        return reconciled.lines(outcomes(run, plan, attempt));
      }
    }
  }

  /** Whether the plan would be taken; where not, the lines at fault are known from then on. */
  private boolean good(ImportRuns.Run run, ConfigurationPlan plan, Attempt attempt) {
    if (plan.steps().isEmpty()) {
      return true;
    }
    ConfigurationPreview preview = configuration.check(plan, origin(run.view()));
    Map<String, String> refused = preview.refused();
    attempt.foretold = preview.steps();
    if (!refused.isEmpty()) {
      RuleViolation refusal =
          new RuleViolation(
              ImportRule.FILE_REFUSED,
              "The lines cannot be taken: " + String.join("; ", refused.values()),
              refused);
      if (!attempt.learns(refusal)) {
        throw refusal;
      }
    }
    return refused.isEmpty();
  }

  /** A dry run is always careful, so that its plan has been looked at. */
  private List<StepOutcome> outcomes(ImportRuns.Run run, ConfigurationPlan plan, Attempt attempt) {
    if (plan.steps().isEmpty()) {
      return List.of();
    }
    return run.checking()
        ? attempt.foretold
        : configuration.apply(plan, origin(run.view())).steps();
  }

  private static Origin origin(ImportView run) {
    String reason =
        run.reason().isBlank() ? "Import " + run.id() + ": " + run.fileName() : run.reason();
    return new Origin(OriginKind.IMPORT, String.valueOf(run.id()), run.source(), reason);
  }
}
