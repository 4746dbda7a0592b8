package org.orderly.cmdb.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CmdbRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Reads which baseline is meant, and which items. */
final class BaselineNumbers {

  private BaselineNumbers() {}

  /** What is no number of a baseline is answered like one that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed.strip())
        .filter(number -> number.kind() == RecordKind.BASELINE)
        .orElseThrow(
            () ->
                new RuleViolation(
                    CmdbRule.BASELINE_UNKNOWN,
                    "There is no baseline of this number",
                    Map.of("with", "There is no baseline of this number")));
  }

  /** The baseline to compare with; null where none was named. */
  static @Nullable RecordNumber readOrNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : read(typed);
  }

  /**
   * The items that were named.
   *
   * @param unreadable is told of what is no item's number
   */
  static List<RecordNumber> items(List<String> typed, Map<String, String> unreadable) {
    List<RecordNumber> items = new ArrayList<>();
    for (String each : typed) {
      RecordNumber.parse(each)
          .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
          .ifPresentOrElse(
              items::add,
              () ->
                  unreadable.putIfAbsent(
                      "items", "Give numbers of configuration items, such as CI000042"));
    }
    return items;
  }
}
