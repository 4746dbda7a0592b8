package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Keeps a history in one column, as JSON. */
@Converter
@Immutable
class ClockHistoryColumn implements AttributeConverter<ClockHistory, String> {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  @Override
  public String convertToDatabaseColumn(ClockHistory history) {
    try {
      return JSON.writeValueAsString(history);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }

  @Override
  public ClockHistory convertToEntityAttribute(String column) {
    try {
      return JSON.readValue(column, ClockHistory.class);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
