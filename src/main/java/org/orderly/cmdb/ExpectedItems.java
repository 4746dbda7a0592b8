package org.orderly.cmdb;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Reads what the records of a sample said when it was drawn, or say now. */
@Component
class ExpectedItems {

  private final BaselineStates states;

  ExpectedItems(BaselineStates states) {
    this.states = states;
  }

  /**
   * The items as after an update, in the order given. Items that there are stay, so each had or has
   * a state.
   */
  Map<RecordNumber, ExpectedItem> of(Collection<RecordNumber> items, long update) {
    Map<RecordNumber, ExpectedItem> all = new LinkedHashMap<>();
    for (List<RecordNumber> piece : Pieces.of(items)) {
      Map<Long, ItemState> found =
          states.of(piece.stream().map(RecordNumber::running).toList(), update);
      piece.forEach(
          item -> all.put(item, expected(item, Objects.requireNonNull(found.get(item.running())))));
    }
    return all;
  }

  private static ExpectedItem expected(RecordNumber item, ItemState state) {
    ItemFacts facts = state.facts();
    if (facts == null) {
      throw new IllegalStateException("There was no " + item + " then");
    }
    return new ExpectedItem(
        item,
        ExpectedItem.said(facts),
        state.relations().stream()
            .filter(relation -> relation.source().equals(item))
            .map(relation -> relation.type() + " " + relation.target())
            .toList());
  }
}
