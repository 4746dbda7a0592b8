package org.orderly.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/**
 * A service level target as somebody typed or sent it.
 *
 * @param amount a whole number, of minutes or of days
 */
public record TypedTarget(
    @Nullable String recordType,
    @Nullable String priority,
    @Nullable String metric,
    @Nullable String measure,
    @Nullable String amount) {

  private static final int LONGEST_NUMBER = 9;

  /**
   * The targets meant, without those that cannot be read.
   *
   * @param typed null where none was sent
   * @param fields takes a message for each that cannot be read
   */
  public static List<ServiceLevelTarget> read(
      @Nullable List<@Nullable TypedTarget> typed, Map<String, String> fields) {
    List<ServiceLevelTarget> read = new ArrayList<>();
    if (typed != null) {
      for (TypedTarget target : typed) {
        if (target == null) {
          fields.put("targets", "Say of each target what it limits, and by how much");
        } else {
          target.read(fields).ifPresent(read::add);
        }
      }
    }
    return List.copyOf(read);
  }

  /** The target meant; empty where it cannot be read. */
  private Optional<ServiceLevelTarget> read(Map<String, String> fields) {
    Optional<TargetMetric> limits = Word.find(TargetMetric.class, text(metric));
    Optional<TargetMeasure> counts = Word.find(TargetMeasure.class, text(measure));
    String field = "targets." + text(recordType) + "." + text(priority) + "." + text(metric);
    if (limits.isEmpty()) {
      fields.put(field, "What it limits is one of " + words(TargetMetric.values()));
    } else if (counts.isEmpty()) {
      fields.put(field, "What it counts is one of " + words(TargetMeasure.values()));
    } else if (!text(amount).matches("-?[0-9]{1," + LONGEST_NUMBER + "}")) {
      fields.put(field, "Give a whole number of minutes or days");
    } else {
      return Optional.of(
          new ServiceLevelTarget(
              text(recordType),
              text(priority),
              limits.get(),
              counts.get(),
              Integer.parseInt(text(amount))));
    }
    return Optional.empty();
  }

  private static String words(Word[] list) {
    return Arrays.stream(list).map(Word::word).collect(Collectors.joining(", "));
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
