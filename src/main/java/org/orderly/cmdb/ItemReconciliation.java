package org.orderly.cmdb;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/**
 * Makes a configuration plan out of what a source tells of items: each line sees what the lines
 * before it have said, so that it does not matter how many are taken at once (ADR 0068). Whoever
 * applies the plan holds the head, so that nobody adds the same item meanwhile.
 */
@Component
class ItemReconciliation {

  private final IdentifiedItems identified;
  private final PlanStore store;
  private final Definitions definitions;
  private final ImportDecisions decisions;

  ItemReconciliation(
      IdentifiedItems identified,
      PlanStore store,
      Definitions definitions,
      ImportDecisions decisions) {
    this.identified = identified;
    this.store = store;
    this.definitions = definitions;
    this.decisions = decisions;
  }

  /** What the decision tables say, to be asked for all lines of a part. */
  Ranks ranks() {
    return new Ranks(decisions);
  }

  /** Some lines, and how many of them had to wait for what the others say to be written. */
  record Reconciled(ReconciledItems items, int waiting) {}

  /**
   * Reconciles some lines.
   *
   * @param source by what name its word is ranked
   * @param refused lines that are known to be refused, and why
   * @param looking whether nothing will be written
   */
  Reconciled reconcile(
      List<Candidate> candidates,
      String source,
      Ranks ranks,
      Map<Long, String> refused,
      boolean looking) {
    StagedIndex index = new StagedIndex();
    Map<String, StagedItem> byNumber = found(candidates, source, ranks, index);
    ReconciledItems items =
        new ReconciledItems(definitions.current().classes(), ranks, source, index, byNumber);
    for (int taken = 0; taken < candidates.size(); taken++) {
      Candidate candidate = candidates.get(taken);
      String why = refused.get(candidate.line());
      if (why != null) {
        items.refuse(candidate.line(), why);
      } else if (!items.take(candidate, looking)) {
        return new Reconciled(items, candidates.size() - taken);
      }
    }
    return new Reconciled(items, 0);
  }

  /** What there is already of all that the lines may tell of: one statement for each kind. */
  private Map<String, StagedItem> found(
      Collection<Candidate> candidates, String source, Ranks ranks, StagedIndex index) {
    Map<IdentifierKind, Map<String, List<RecordNumber>>> found =
        new EnumMap<>(IdentifierKind.class);
    asked(candidates, source, ranks)
        .forEach((kind, values) -> found.put(kind, identified.by(kind, values)));
    Set<Long> ids = new LinkedHashSet<>();
    found
        .values()
        .forEach(
            byValue ->
                byValue.values().forEach(items -> items.forEach(item -> ids.add(item.running()))));
    for (Candidate candidate : candidates) {
      String number = candidate.number();
      if (number != null) {
        PlanState.running(number.strip()).ifPresent(ids::add);
      }
    }
    Map<String, StagedItem> byNumber = new HashMap<>();
    store.items(
        ids,
        stored -> {
          StagedItem item = StagedItem.of(stored);
          byNumber.put(item.handle(), item);
        });
    found.forEach(
        (kind, byValue) ->
            byValue.forEach(
                (value, numbers) ->
                    numbers.forEach(
                        number -> {
                          StagedItem item = byNumber.get(number.value());
                          if (item != null) {
                            index.add(kind, value, item);
                          }
                        })));
    return byNumber;
  }

  private static Map<IdentifierKind, Set<String>> asked(
      Collection<Candidate> candidates, String source, Ranks ranks) {
    Map<IdentifierKind, Set<String>> asked = new EnumMap<>(IdentifierKind.class);
    for (Candidate candidate : candidates) {
      String itemClass = candidate.itemClass();
      if (itemClass == null || candidate.number() != null) {
        continue;
      }
      List<IdentifierKind> kinds = ranks.identifiers(itemClass, source);
      for (IdentifierKind kind : kinds) {
        asked.computeIfAbsent(kind, none -> new LinkedHashSet<>()).addAll(candidate.values(kind));
      }
    }
    return asked;
  }
}
