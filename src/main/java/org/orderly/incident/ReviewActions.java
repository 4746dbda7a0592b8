package org.orderly.incident;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the actions of a review in one column, one a line. */
@Converter
class ReviewActions implements AttributeConverter<List<ReviewAction>, @Nullable String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<ReviewAction> actions) {
    return actions == null || actions.isEmpty()
        ? null
        : actions.stream().map(ReviewAction::line).collect(Collectors.joining("\n"));
  }

  @Override
  public List<ReviewAction> convertToEntityAttribute(@Nullable String column) {
    return column == null ? List.of() : ReviewAction.read(column);
  }
}
