package org.orderly.change.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;

/** Reads numbers of configuration items in addresses. */
final class ChangeItems {

  private ChangeItems() {}

  /**
   * The number meant; null where nothing was typed.
   *
   * @throws RuleViolation ITSM-CHG-002 where it is none of an item
   */
  static @Nullable RecordNumber orNull(@Nullable String typed) {
    String text = TypedFields.orNull(typed);
    return text == null
        ? null
        : RecordNumber.parse(text)
            .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        ChangeRule.CONTENT_REFUSED,
                        "Refused: item",
                        Map.of("item", "There is no configuration item " + text)));
  }
}
