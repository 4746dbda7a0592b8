package org.orderly.kernel.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import org.orderly.kernel.Word;

/**
 * Reads a word of a closed list from JSON. A truth value stands for yes or no, where the list has
 * them; a number stands for nothing.
 */
class WordReader<E extends Enum<E> & Word> extends JsonDeserializer<E> {

  private final Class<E> list;

  WordReader(Class<E> list) {
    this.list = list;
  }

  @Override
  public E deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String typed = typed(json);
    return Words.find(list, typed)
        .orElseThrow(() -> context.weirdStringException(typed, list, Words.allowed(list)));
  }

  private static String typed(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token.isBoolean()) {
      return token == JsonToken.VALUE_TRUE ? "yes" : "no";
    }
    String text = json.getValueAsString("");
    if (token.isStructStart()) {
      json.skipChildren();
    }
    return text;
  }
}
