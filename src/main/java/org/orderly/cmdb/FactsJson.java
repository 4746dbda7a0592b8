package org.orderly.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/** Text by name in one column; the same facts are the same column. */
final class FactsJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

  private FactsJson() {}

  static String write(Map<String, String> facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }

  static Map<String, String> read(String column) {
    try {
      return JSON.readValue(column, FACTS);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
