package org.orderly.servicelevel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/** Keeps the reasons of a review in one column, one a line: record, metric, reason, remark. */
@Converter
@Immutable
class MissedTargetReasons
    implements AttributeConverter<List<MissedTargetReason>, @Nullable String> {

  private static final int PARTS = 4;

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<MissedTargetReason> reasons) {
    return reasons == null || reasons.isEmpty()
        ? null
        : reasons.stream().map(MissedTargetReasons::line).collect(Collectors.joining("\n"));
  }

  @Override
  public List<MissedTargetReason> convertToEntityAttribute(@Nullable String column) {
    return column == null
        ? List.of()
        : Arrays.stream(column.split("\n")).map(MissedTargetReasons::reason).toList();
  }

  private static String line(MissedTargetReason one) {
    String line = one.record() + " " + one.metric() + " " + one.reason().word();
    return one.remark() == null ? line : line + " " + one.remark();
  }

  private static MissedTargetReason reason(String line) {
    String[] parts = line.split(" ", PARTS);
    return new MissedTargetReason(
        new RecordNumber(parts[0]),
        parts[1],
        Word.of(MissedReason.class, parts[2]),
        parts.length < PARTS ? null : parts[PARTS - 1]);
  }
}
