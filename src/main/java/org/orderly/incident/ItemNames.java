package org.orderly.incident;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the names of affected items in one column, one a line. */
@Converter
class ItemNames implements AttributeConverter<List<String>, @Nullable String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<String> names) {
    return names == null || names.isEmpty() ? null : String.join("\n", names);
  }

  @Override
  public List<String> convertToEntityAttribute(@Nullable String column) {
    return column == null ? List.of() : List.of(column.split("\n"));
  }
}
