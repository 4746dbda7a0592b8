package org.orderly.cmdb;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** What is kept of an import as JSON: always read and written as a whole. */
final class ImportJson {

  static final TypeReference<List<ImportRow>> ROWS = new TypeReference<>() {};
  static final TypeReference<List<ImportLine>> LINES = new TypeReference<>() {};
  static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  static final TypeReference<ImportMapping> MAPPING = new TypeReference<>() {};
  static final TypeReference<ImportCounts> COUNTS = new TypeReference<>() {};

  private static final ObjectMapper JSON =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

  private ImportJson() {}

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
