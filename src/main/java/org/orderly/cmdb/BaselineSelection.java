package org.orderly.cmdb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.orderly.cmdb.ImpactQuestion.Direction;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Finds the items that a scope means, with the update after which that is so. */
@Component
class BaselineSelection {

  private final CmdbHead head;
  private final ItemReads items;
  private final MatchingItems matching;
  private final ImpactManagement impact;

  BaselineSelection(
      CmdbHead head, ItemReads items, MatchingItems matching, ImpactManagement impact) {
    this.head = head;
    this.items = items;
    this.matching = matching;
    this.impact = impact;
  }

  /**
   * Items, in the order of their numbers, as of one update.
   *
   * @param update 0 where there are no items
   */
  record Selected(long[] items, long update) {}

  /**
   * The items meant, as far as the actor may see them.
   *
   * @throws RuleViolation ITSM-CMD-031 where items are named that there are not, or too many;
   *     ITSM-CMI-001 for a depth that is refused
   */
  Selected of(BaselineScope scope) {
    if (scope instanceof BaselineScope.Items named) {
      return new Selected(known(named.items()), head.read().update());
    } else if (scope instanceof BaselineScope.Needed needed) {
      return needed(needed);
    } else if (scope instanceof BaselineScope.Matching criteria) {
      return matching.of(criteria.criteria());
    }
    throw new IllegalStateException("No scope: " + scope);
  }

  private long[] known(List<RecordNumber> named) {
    if (named.isEmpty() || named.size() > BaselineScope.MOST_NAMED) {
      throw refused("Name 1 to " + BaselineScope.MOST_NAMED + " configuration items");
    }
    Set<RecordNumber> unknown = new TreeSet<>(named);
    List<ItemView> found =
        items.all(
            named.stream()
                .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
                .map(RecordNumber::running)
                .distinct()
                .toList());
    found.forEach(item -> unknown.remove(item.number()));
    if (!unknown.isEmpty()) {
      throw refused("There is no configuration item " + unknown.iterator().next());
    }
    return found.stream().mapToLong(item -> item.number().running()).sorted().toArray();
  }

  private Selected needed(BaselineScope.Needed scope) {
    long[] starts = known(scope.items());
    ImpactAnswer answer =
        impact.impact(new ImpactQuestion(scope.items(), Direction.UPSTREAM, scope.depth(), null));
    if (answer.cut()) {
      throw refused(
          "These items need more than "
              + ImpactAnswer.MOST_HITS
              + " others. Take a baseline less deep, or by criteria; one that was taken before can be"
              + " compared with another");
    }
    LongStream hits = answer.hits().stream().mapToLong(hit -> hit.item().number().running());
    return new Selected(
        LongStream.concat(LongStream.of(starts), hits).distinct().sorted().toArray(),
        answer.update());
  }

  private static RuleViolation refused(String why) {
    return new RuleViolation(CmdbRule.BASELINE_REFUSED, why, Map.of("items", why));
  }
}
