package org.orderly.cmdb;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImpactQuestion.Direction;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;

/**
 * A question on impact, as an address says it.
 *
 * @param items numbers with commas between them
 * @param direction downstream, which is usual, or upstream
 * @param depth over how many relations at most; 6 where it is blank
 * @param at an instant of the past, such as 2026-11-23T09:00:00Z; now where it is blank
 */
public record TypedImpactQuestion(
    @Nullable String items,
    @Nullable String direction,
    @Nullable String depth,
    @Nullable String at) {

  private static final int SHOWN = 40;

  /**
   * The question meant.
   *
   * @throws RuleViolation ITSM-CMI-001 with a message for each field that can't be read
   */
  public ImpactQuestion question() {
    TypedFields fields = new TypedFields();
    ImpactQuestion question =
        new ImpactQuestion(
            numbers(fields),
            fields.word(Direction.class, "direction", direction, Direction.DOWNSTREAM),
            fields.number("depth", depth, ImpactQuestion.USUAL_DEPTH),
            instant(fields));
    if (!fields.unreadable().isEmpty()) {
      throw new RuleViolation(
          ImpactRule.QUESTION_REFUSED,
          "Refused: " + String.join(", ", fields.unreadable().keySet()),
          fields.unreadable());
    }
    return question;
  }

  private List<RecordNumber> numbers(TypedFields fields) {
    List<RecordNumber> numbers = new ArrayList<>();
    TypedFields.texts(Arrays.asList(TypedFields.text(items).split(",")))
        .forEach(
            text ->
                RecordNumber.parse(text)
                    .ifPresentOrElse(
                        numbers::add,
                        () ->
                            fields
                                .unreadable()
                                .putIfAbsent(
                                    "items", "«" + shown(text) + "» is no number of an item")));
    return numbers;
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  private @Nullable Instant instant(TypedFields fields) {
    String text = TypedFields.text(at);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      fields.unreadable().put("at", "Give an instant, such as 2026-11-23T09:00:00Z");
      return null;
    }
  }
}
