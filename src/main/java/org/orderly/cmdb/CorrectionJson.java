package org.orderly.cmdb;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.RecordNumber;

/** What is kept of a correction as JSON: the same content is the same text. */
final class CorrectionJson {

  static final TypeReference<ConfigurationPlan> PLAN = new TypeReference<>() {};
  static final TypeReference<List<CorrectionEffect>> EFFECTS = new TypeReference<>() {};
  static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
  static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  static final TypeReference<Map<String, RecordNumber>> NUMBERS = new TypeReference<>() {};

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private CorrectionJson() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }

  static <T> T read(String column, TypeReference<T> type) {
    try {
      return JSON.readValue(column, type);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
