package org.orderly.cmdb;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.orderly.kernel.RecordNumber;

/** What configuration items a baseline is of. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BaselineScope.Items.class, name = "items"),
  @JsonSubTypes.Type(value = BaselineScope.Matching.class, name = "matching"),
  @JsonSubTypes.Type(value = BaselineScope.Needed.class, name = "needed")
})
public sealed interface BaselineScope {

  /** So many items at most can be named one by one. */
  int MOST_NAMED = 10_000;

  /**
   * These items.
   *
   * @param items 1 to {@value #MOST_NAMED}
   */
  record Items(List<RecordNumber> items) implements BaselineScope {

    public Items {
      items = List.copyOf(items);
    }
  }

  /** All items that are found by the criteria. */
  record Matching(ItemCriteria criteria) implements BaselineScope {}

  /**
   * These items and all that they need: what they fail with.
   *
   * @param items 1 to 1,000
   * @param depth over how many relations at most, 1 to 50
   */
  record Needed(List<RecordNumber> items, int depth) implements BaselineScope {

    public Needed {
      items = List.copyOf(items);
    }
  }
}
