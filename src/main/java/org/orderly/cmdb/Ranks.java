package org.orderly.cmdb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the decision tables say, asked once for each class, field and source. */
final class Ranks {

  private final ImportDecisions decisions;
  private final Map<List<String>, Integer> ranks = new HashMap<>();
  private final Map<List<String>, List<IdentifierKind>> identifiers = new HashMap<>();

  Ranks(ImportDecisions decisions) {
    this.decisions = decisions;
  }

  int of(String itemClass, String field, String source) {
    return ranks.computeIfAbsent(
        List.of(itemClass, field, source), asked -> decisions.rank(itemClass, field, source));
  }

  List<IdentifierKind> identifiers(String itemClass, String source) {
    return identifiers.computeIfAbsent(
        List.of(itemClass, source), asked -> decisions.identifiers(itemClass, source));
  }
}
