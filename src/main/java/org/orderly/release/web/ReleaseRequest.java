package org.orderly.release.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;
import org.orderly.kernel.web.TypedFields;
import org.orderly.release.PlannedStage;
import org.orderly.release.ReleaseContent;
import org.orderly.release.ReleaseRule;
import org.orderly.release.Rollout;

/**
 * What somebody wants a release to say.
 *
 * @param manager the key of who leads it; without one it is whoever proposes it
 * @param acceptor the key of who accepts it
 * @param criteria what it has to fulfil, one by one
 */
record ReleaseRequest(
    @Nullable String title,
    @Nullable String versionName,
    @Nullable String description,
    @Nullable List<@Nullable String> services,
    @Nullable String customer,
    @Nullable String acceptor,
    @Nullable String manager,
    @Nullable String rollout,
    @Nullable List<@Nullable String> changes,
    @Nullable List<@Nullable String> knownErrors,
    @Nullable List<@Nullable String> items,
    @Nullable List<@Nullable String> criteria,
    @Nullable List<@Nullable Stage> stages,
    @Nullable String backOut,
    @Nullable String backOutTest,
    @Nullable String backOutReason,
    @Nullable String communication) {

  private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

  /** A stage, and from which instant on, such as 2027-01-31T22:00:00Z. */
  record Stage(@Nullable String name, @Nullable String starts) {}

  /**
   * As it is kept.
   *
   * @throws RuleViolation ITSM-REL-002 for what cannot be read
   */
  ReleaseContent content() {
    TypedFields typed = new TypedFields();
    Map<String, String> refused = new LinkedHashMap<>();
    ReleaseContent content =
        new ReleaseContent(
            TypedFields.text(title),
            TypedFields.text(versionName),
            text(description),
            TypedFields.texts(services),
            TypedFields.orNull(customer),
            TypedFields.orNull(acceptor),
            typed.word(Rollout.class, "rollout", rollout, Rollout.BIG_BANG),
            numbers("changes", changes, refused),
            numbers("knownErrors", knownErrors, refused),
            numbers("items", items, refused),
            TypedFields.texts(criteria),
            stages(refused),
            text(backOut),
            typed.word(BackOutTest.class, "backOutTest", backOutTest, BackOutTest.UNTESTED),
            text(backOutReason),
            text(communication));
    refused.putAll(typed.unreadable());
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ReleaseRule.CONTENT_REFUSED, "Refused: " + String.join("; ", refused.values()), refused);
    }
    return content;
  }

  private static String text(@Nullable String typed) {
    return WholeText.of(Objects.requireNonNullElse(typed, "")).strip();
  }

  private static List<RecordNumber> numbers(
      String field, @Nullable List<@Nullable String> typed, Map<String, String> refused) {
    return TypedFields.texts(typed).stream()
        .flatMap(
            text ->
                RecordNumber.parse(text)
                    .map(Stream::of)
                    .orElseGet(
                        () -> {
                          refused.putIfAbsent(field, text + " is no number of a record");
                          return Stream.of();
                        }))
        .toList();
  }

  private List<PlannedStage> stages(Map<String, String> refused) {
    List<PlannedStage> read = new ArrayList<>();
    List<@Nullable Stage> all = stages == null ? List.of() : stages;
    for (int place = 0; place < all.size(); place++) {
      Stage stage = all.get(place);
      String starts = stage == null ? "" : TypedFields.text(stage.starts());
      Instant instant = instant(starts);
      if (instant == null) {
        refused.put(
            "stages[" + place + "].starts", "Give an instant, such as 2027-01-31T22:00:00Z");
      } else {
        read.add(new PlannedStage(stage == null ? "" : TypedFields.text(stage.name()), instant));
      }
    }
    return read;
  }

  private static @Nullable Instant instant(String typed) {
    try {
      Instant read = OffsetDateTime.parse(typed).toInstant();
      return read.isBefore(Instant.EPOCH) || read.isAfter(LATEST) ? null : read;
    } catch (DateTimeException malformed) {
      return null;
    }
  }
}
