package org.orderly.cmdb;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/**
 * The items that some lines of a source tell of, as these lines leave them. One line tells of one
 * item: where another tells of the same and says something else, it has to wait until what the
 * first said is written.
 */
final class ReconciledItems {

  private final ClassTree classes;
  private final Ranks ranks;
  private final String source;
  private final StagedIndex index;
  private final Map<String, StagedItem> byNumber;
  private final ItemMatch match;
  private final Set<StagedItem> staged = new LinkedHashSet<>();
  private final Map<Long, Follower> followers = new TreeMap<>();
  private final Map<Long, String> refused = new TreeMap<>();
  private List<StagedItem> steps = List.of();

  /** A line that tells of an item of which another line has told. */
  private record Follower(StagedItem item, boolean differs) {}

  ReconciledItems(
      ClassTree classes,
      Ranks ranks,
      String source,
      StagedIndex index,
      Map<String, StagedItem> byNumber) {
    this.classes = classes;
    this.ranks = ranks;
    this.source = source;
    this.index = index;
    this.byNumber = byNumber;
    this.match = new ItemMatch(index, classes);
  }

  void refuse(long line, String why) {
    refused.put(line, why);
  }

  /**
   * Takes in what a line says.
   *
   * @param looking whether nothing will be written, so that nothing can be waited for
   * @return whether it did; the line waits where it did not
   */
  boolean take(Candidate candidate, boolean looking) {
    try {
      return told(item(candidate), candidate, looking);
    } catch (RuleViolation refusal) {
      refuse(candidate.line(), Objects.requireNonNullElse(refusal.getMessage(), "Refused"));
      return true;
    }
  }

  private boolean told(StagedItem item, Candidate candidate, boolean looking) {
    Map<String, String> before = Map.copyOf(item.values());
    Map<String, String> changes = changes(item, candidate);
    if (item.line() == 0) {
      item.told(candidate.line(), changes, candidate.components());
      index.moved(item, before, candidate.values(IdentifierKind.MAC));
      staged.add(item);
      return true;
    }
    if (!changes.isEmpty() && !looking) {
      return false;
    }
    followers.put(candidate.line(), new Follower(item, !changes.isEmpty()));
    return true;
  }

  private StagedItem item(Candidate candidate) {
    String number = candidate.number();
    if (number != null) {
      return numbered(number.strip(), candidate.itemClass());
    }
    String itemClass = candidate.itemClass();
    if (itemClass == null) {
      throw refusal("A line names its item by number, or gives the class of a new one.");
    }
    StagedItem found = match.find(candidate, ranks.identifiers(itemClass, source));
    return found == null ? StagedItem.added(candidate.line(), itemClass) : found;
  }

  private StagedItem numbered(String number, @Nullable String itemClass) {
    StagedItem item = byNumber.get(number);
    if (item == null) {
      throw refusal("There is no configuration item " + Refusals.shown(number) + ".");
    }
    if (itemClass != null && !itemClass.equals(item.itemClass())) {
      throw refusal(
          number + " is of the class «" + item.itemClass() + "»; a file does not change that.");
    }
    return item;
  }

  private static RuleViolation refusal(String why) {
    return new RuleViolation(ImportRule.FILE_REFUSED, why);
  }

  private Map<String, String> changes(StagedItem item, Candidate candidate) {
    Map<String, String> changes = new LinkedHashMap<>();
    candidate
        .facts()
        .forEach(
            (field, value) -> {
              boolean other = !value.equals(item.values().get(field));
              if (other && knows(item, candidate, field) && givesWay(item, field)) {
                changes.put(field, value);
              }
            });
    return changes;
  }

  /** What stands there gives way to a word that counts as much or more. */
  private boolean givesWay(StagedItem item, String field) {
    int rank = ranks.of(item.itemClass(), field, source);
    String holder = item.sourceOf(field, source);
    return rank > 0 && (holder == null || ranks.of(item.itemClass(), field, holder) <= rank);
  }

  /** A program says what it sees, whether the class has a place for it or not. */
  private boolean knows(StagedItem item, Candidate candidate, String field) {
    if (!candidate.observed() || !field.startsWith(ItemField.ATTRIBUTE)) {
      return true;
    }
    AttributeDefinition attribute =
        classes.attributes(item.itemClass()).get(field.substring(ItemField.ATTRIBUTE.length()));
    return attribute != null && !attribute.retired();
  }

  /** What is to be written; without steps where nothing is. */
  ConfigurationPlan plan() {
    steps = staged.stream().filter(StagedItem::touched).toList();
    return new ConfigurationPlan(steps.stream().map(StagedItem::step).toList());
  }

  /** The lines that a refusal of the plan is owed to, and why; none where it names no step. */
  Map<Long, String> blamed(Map<String, String> fields) {
    return Blame.of(fields, steps.size(), step -> Set.of(steps.get(step).line()));
  }

  /** What has become of the lines once the plan was applied or looked at. */
  List<ImportLine> lines(List<StepOutcome> outcomes) {
    Map<StagedItem, StepOutcome> byItem = new HashMap<>();
    for (int step = 0; step < steps.size(); step++) {
      byItem.put(steps.get(step), outcomes.get(step));
    }
    Map<Long, ImportLine> lines = new TreeMap<>();
    refused.forEach((line, why) -> lines.put(line, ImportLine.refused(line, why)));
    for (StagedItem item : staged) {
      StepOutcome step = byItem.get(item);
      lines.put(
          item.line(),
          line(item.line(), item, item.outcome(step == null ? null : step.effect()), step));
    }
    followers.forEach(
        (line, follower) ->
            lines.put(
                line,
                line(
                    line,
                    follower.item(),
                    follower.differs() ? ImportLine.Outcome.UPDATED : ImportLine.Outcome.UNCHANGED,
                    byItem.get(follower.item()))));
    return List.copyOf(lines.values());
  }

  private static ImportLine line(
      long line, StagedItem item, ImportLine.Outcome outcome, @Nullable StepOutcome step) {
    RecordNumber given = step == null ? null : step.item();
    return new ImportLine(line, outcome, item.number(given), null);
  }
}
