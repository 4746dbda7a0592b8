package org.orderly.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.WholeText;

/** What was sent to a form, as plain values; a serialized object is never read. */
final class SentValues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SentValues() {}

  static Map<String, @Nullable Object> of(VariableMap sent) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String key : sent.keySet()) {
      values.put(key, plain(sent.getValueTyped(key)));
    }
    return values;
  }

  private static @Nullable Object plain(@Nullable TypedValue value) {
    if (value instanceof SerializableValue serialized && serialized.getValueSerialized() != null) {
      return "json".equals(serialized.getType().getName())
          ? list(serialized.getValueSerialized())
          : new Unreadable();
    }
    Object plain = value == null ? null : value.getValue();
    return plain instanceof String text ? WholeText.of(text) : plain;
  }

  private static Object list(String json) {
    try {
      return JSON.readValue(json, List.class);
    } catch (JsonProcessingException notAList) {
      return new Unreadable();
    }
  }

  /** Stands for what no field takes. */
  private record Unreadable() {}
}
