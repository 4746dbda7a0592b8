package org.orderly.servicelevel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps the actions of a review in one column, one a line. */
@Converter
@Immutable
class AgreedActions implements AttributeConverter<List<AgreedAction>, @Nullable String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<AgreedAction> actions) {
    return actions == null || actions.isEmpty()
        ? null
        : actions.stream().map(AgreedAction::line).collect(Collectors.joining("\n"));
  }

  @Override
  public List<AgreedAction> convertToEntityAttribute(@Nullable String column) {
    return column == null ? List.of() : AgreedAction.read(column);
  }
}
