package org.orderly.change.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeWindow;
import org.orderly.change.RiskLevel;
import org.orderly.change.ScheduleDraft;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;

/**
 * A window that is held against the schedule, as an address says it.
 *
 * @param change the number of the change that is planned, which does not collide with itself
 * @param items numbers of configuration items; several with commas between them, or named again
 * @param services keys of services, likewise
 * @param implementers keys of people, likewise
 * @param type normal, which is usual, standard, emergency or unauthorized
 * @param level the risk; medium where it is blank
 */
record TypedDraft(
    @Nullable String change,
    @Nullable String starts,
    @Nullable String ends,
    @Nullable List<@Nullable String> items,
    @Nullable List<@Nullable String> services,
    @Nullable List<@Nullable String> implementers,
    @Nullable String type,
    @Nullable String level) {

  /**
   * The draft meant.
   *
   * @param zone by whose clock instants without one are meant
   * @throws RuleViolation ITSM-CHG-053 with a message for each field that can't be read
   */
  ScheduleDraft draft(ZoneId zone) {
    TypedFields fields = new TypedFields();
    Map<String, String> unreadable = new LinkedHashMap<>();
    TypedInstants instants = new TypedInstants(zone, unreadable);
    Instant from = given(instants, "starts", starts, unreadable);
    Instant to = given(instants, "ends", ends, unreadable);
    ScheduleDraft draft =
        new ScheduleDraft(
            number(unreadable),
            fields.word(ChangeType.class, "type", type, ChangeType.NORMAL),
            fields.word(RiskLevel.class, "level", level, RiskLevel.MEDIUM),
            new ChangeWindow(from, to),
            numbers(unreadable),
            several(services),
            several(implementers));
    unreadable.putAll(fields.unreadable());
    if (!unreadable.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.DRAFT_REFUSED,
          "Refused: " + String.join(", ", unreadable.keySet()),
          unreadable);
    }
    return draft;
  }

  private static Instant given(
      TypedInstants instants,
      String field,
      @Nullable String typed,
      Map<String, String> unreadable) {
    Instant read = instants.orNull(field, typed);
    if (read == null) {
      unreadable.putIfAbsent(field, "Give an instant, such as 2027-01-01T20:00Z");
    }
    return Objects.requireNonNullElse(read, Instant.EPOCH);
  }

  private @Nullable RecordNumber number(Map<String, String> unreadable) {
    String text = TypedFields.orNull(change);
    if (text == null) {
      return null;
    }
    RecordNumber number = RecordNumber.parse(text).orElse(null);
    if (number == null || number.kind() != RecordKind.CHANGE) {
      unreadable.put("change", "Give the number of a change, such as CHG000042");
    }
    return number;
  }

  private List<RecordNumber> numbers(Map<String, String> unreadable) {
    List<RecordNumber> numbers = new ArrayList<>();
    several(items)
        .forEach(
            text ->
                RecordNumber.parse(text)
                    .ifPresentOrElse(
                        numbers::add,
                        () ->
                            unreadable.putIfAbsent(
                                "items", "Give numbers of items, such as CI000042")));
    return numbers;
  }

  private static List<String> several(@Nullable List<@Nullable String> typed) {
    return TypedFields.texts(typed).stream()
        .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }
}
