package org.orderly.servicelevel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Keeps the keys of services in one column, one a line. */
@Converter
@Immutable
class ServiceKeys implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> keys) {
    return String.join("\n", keys);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return List.of(column.split("\n"));
  }
}
