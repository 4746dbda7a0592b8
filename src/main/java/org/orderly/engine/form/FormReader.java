package org.orderly.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FormOptions;

/** Reads a deployed form; what the server cannot check, it does not read. */
public final class FormReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> WITHOUT_VALUE =
      Set.of(
          "text", "html", "image", "table", "iframe", "spacer", "separator", "button", "default");

  private FormReader() {}

  /**
   * Reads the form.
   *
   * @throws IllegalArgumentException where it is no form, or holds a component that the server
   *     cannot check
   */
  public static Form read(String schema) {
    try {
      JsonNode root = JSON.readTree(schema);
      String id = root.path("id").asText();
      List<FormField> fields = new ArrayList<>();
      collect(id, root.path("components"), List.of(), fields);
      return new Form(id, fields, schema);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("Not a form", broken);
    }
  }

  private static void collect(
      String form, JsonNode components, List<String> outerHides, List<FormField> fields) {
    for (JsonNode component : components) {
      String type = component.path("type").asText();
      List<String> hides = new ArrayList<>(outerHides);
      String hide = text(component.path("conditional").path("hide"));
      if (hide != null) {
        hides.add(hide);
      }
      if (type.equals("group") && text(component.path("path")) == null) {
        collect(form, component.path("components"), hides, fields);
      } else if (!WITHOUT_VALUE.contains(type)) {
        fields.add(field(form, type, component, hides));
      }
    }
  }

  private static FormField field(String form, String type, JsonNode component, List<String> hides) {
    JsonNode validate = component.path("validate");
    String pattern = text(validate.path("pattern"));
    String key = component.path("key").asText();
    String label = text(component.path("label"));
    String dateLabel = text(component.path(type.equals("datetime") ? "dateLabel" : "label"));
    String shown = label == null ? dateLabel : label;
    return new FormField(
        key,
        shown == null ? key : shown,
        kind(form, type, component),
        List.copyOf(hides),
        component.path("readonly").asText("false"),
        component.path("disabled").asBoolean(false),
        validate.path("required").asBoolean(false),
        text(validate.path("min")),
        text(validate.path("max")),
        text(validate.path("minLength")),
        text(validate.path("maxLength")),
        pattern == null ? null : Pattern.compile(pattern),
        text(validate.path("validationType")),
        component.path("timeSerializingFormat").asText("utc_offset"),
        component.path("decimalDigits").asInt(-1),
        component.path("serializeToString").asBoolean(false),
        options(component.path("values")),
        text(component.path("valuesKey")));
  }

  private static FieldKind kind(String form, String type, JsonNode component) {
    return switch (type) {
      case "textfield", "textarea" -> FieldKind.TEXT;
      case "number" -> FieldKind.NUMBER;
      case "checkbox" -> FieldKind.CHECKBOX;
      case "radio", "select" -> FieldKind.CHOICE;
      case "checklist", "taglist" -> FieldKind.CHOICES;
      case "expression" -> FieldKind.COMPUTED;
      case "datetime" ->
          switch (component.path("subtype").asText("date")) {
            case "time" -> FieldKind.TIME;
            case "datetime" -> FieldKind.DATE_TIME;
            default -> FieldKind.DATE;
          };
      default ->
          throw new IllegalArgumentException(
              "Form " + form + " holds a component that the server cannot check: " + type);
    };
  }

  private static List<FormOptions.Option> options(JsonNode values) {
    List<FormOptions.Option> options = new ArrayList<>();
    for (JsonNode value : values) {
      options.add(
          new FormOptions.Option(value.path("value").asText(), value.path("label").asText()));
    }
    return List.copyOf(options);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() || node.asText().isEmpty() ? null : node.asText();
  }
}
