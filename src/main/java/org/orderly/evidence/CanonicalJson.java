package org.orderly.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
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

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private CanonicalJson() {}

  /** What is told of an event beside who, when and what kind. */
  static Map<String, Object> facts(String content) {
    try {
      return MAPPER.convertValue(MAPPER.readTree(content).path("facts"), FACTS);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("An entry of the trail is no JSON", defect);
    }
  }

  /** Who did what and when, as the content says it. */
  static EntryHead head(String content) {
    try {
      JsonNode read = MAPPER.readTree(content);
      return new EntryHead(
          read.path("record").asText(),
          read.path("kind").asText(),
          read.path("actor").asText(),
          read.path("actorKind").asText(),
          Instant.parse(read.path("at").asText()));
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("An entry of the trail is no JSON", defect);
    }
  }

  static String of(Map<String, ?> content) {
    try {
      return MAPPER.writeValueAsString(new TreeMap<>(content));
    } catch (JsonProcessingException defect) {
      throw new IllegalArgumentException(
          "An event's facts are words, numbers and instants", defect);
    }
  }
}
