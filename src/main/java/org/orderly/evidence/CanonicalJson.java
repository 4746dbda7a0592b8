package org.orderly.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.TreeMap;

/** One spelling for one content: sorted keys, no white space, instants as ISO 8601 in UTC. */
final class CanonicalJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private CanonicalJson() {}

  static String of(Map<String, ?> content) {
    try {
      return MAPPER.writeValueAsString(new TreeMap<>(content));
    } catch (JsonProcessingException defect) {
      throw new IllegalArgumentException(
          "An event's facts are words, numbers and instants", defect);
    }
  }
}
