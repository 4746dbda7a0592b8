package org.orderly.cmdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.orderly.kernel.RuleViolation;

/**
 * Reads what GLPI's own agent sends: an object with action, deviceid, itemtype and content, whose
 * sections are objects or lists of objects.
 */
final class InventoryJson {

  private static final String NOT_JSON = "The inventory is not well-formed JSON.";
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(InventorySections.DEEPEST)
                  .maxStringLength(1 << 20)
                  .build())
          .build();

  private final JsonParser json;
  private final InventorySections sections = new InventorySections();

  private InventoryJson(JsonParser json) {
    this.json = json;
  }

  /**
   * Reads a document.
   *
   * @throws RuleViolation ITSM-INV-007 where it is malformed, 008 where it is too large
   */
  static InventoryDocument read(InputStream content) {
    try (JsonParser parser = FACTORY.createParser(content)) {
      return new InventoryJson(parser).message();
    } catch (IOException malformed) {
      throw InventoryBody.refused(malformed, NOT_JSON);
    }
  }

  private InventoryDocument message() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw InventoryBody.unreadable(NOT_JSON);
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = InventorySections.name(json.currentName());
      JsonToken token = json.nextToken();
      if (name.equals("content") && token == JsonToken.START_OBJECT) {
        content();
      } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        sections.head(name, InventorySections.text(json.getText()));
      } else {
        json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw InventoryBody.unreadable(NOT_JSON);
    }
    return sections.document(InventoryProtocol.JSON);
  }

  private void content() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String section = InventorySections.name(json.currentName());
      JsonToken token = json.nextToken();
      if (!InventorySections.known(section)) {
        json.skipChildren();
      } else if (token == JsonToken.START_OBJECT) {
        entry(sections.entry(section));
      } else if (token == JsonToken.START_ARRAY) {
        entries(section);
      }
    }
  }

  private void entries(String section) throws IOException {
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        entry(sections.entry(section));
      } else {
        json.skipChildren();
      }
    }
  }

  private void entry(Map<String, String> entry) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = InventorySections.name(json.currentName());
      JsonToken token = json.nextToken();
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        InventorySections.put(entry, field, InventorySections.text(json.getText()));
      } else {
        json.skipChildren();
      }
    }
  }
}
