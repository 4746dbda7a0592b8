package org.orderly.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A form asks for variables of the twin and shows facts, in ways that the form guard checks. */
final class FormContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SCHEMA = 16;

  /** How long a label may be; Tasklist cuts off what is longer, and a description wraps. */
  private static final int LINE = 50;

  private static final int BESIDE_A_TIME = 20;
  private static final Set<String> TEXTS = Set.of("textfield", "textarea");
  private static final Set<String> FIELDS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist");
  private static final Set<String> DECORATION = Set.of("text", "separator", "spacer", "group");

  private final Twin twin;
  private final Findings findings;

  private FormContract(Twin twin, Findings findings) {
    this.twin = twin;
    this.findings = findings;
  }

  static List<Finding> findings(Models models, Path file) {
    Findings findings = new Findings(file.getFileName().toString());
    new FormContract(new Twin(models.module(file)), findings)
        .check(read(file), Models.baseName(file));
    return findings.all();
  }

  /** The lists of values that a form asks the server for, each with the form's name. */
  static Map<String, String> lists(Path file) {
    Map<String, String> lists = new LinkedHashMap<>();
    components(read(file))
        .filter(field -> field.hasNonNull("valuesKey"))
        .forEach(field -> lists.put(field.get("valuesKey").asText(), Models.baseName(file)));
    return lists;
  }

  /** All words that people read on a form. */
  static Stream<String> labels(Path file) {
    return read(file).findValuesAsText("label").stream();
  }

  private void check(JsonNode form, String name) {
    findings.check(
        form.path("id").asText().equals(name),
        ModelRule.FILE_NAMES_THE_MODEL,
        form.path("id") + "");
    findings.check(
        form.path("schemaVersion").asInt() == SCHEMA, ModelRule.FORM_SCHEMA_IS_KNOWN, name);
    Set<String> keys = new HashSet<>();
    components(form)
        .filter(field -> field.hasNonNull("key"))
        .forEach(
            field ->
                findings.check(
                    keys.add(field.get("key").asText()),
                    ModelRule.FIELD_KEY_IS_UNIQUE,
                    field.get("key").asText()));
    components(form).forEach(component -> checkComponent(component, keys));
  }

  private void checkComponent(JsonNode component, Set<String> keys) {
    String type = component.path("type").asText();
    String id = component.path("id").asText();
    findings.check(!Names.isGenerated(id), ModelRule.ID_IS_NOT_GENERATED, id);
    findings.check(
        FIELDS.contains(type) || DECORATION.contains(type), ModelRule.FIELD_TYPE_IS_CHECKED, type);
    Names.read(component.path("conditional").path("hide").asText())
        .forEach(
            name -> findings.check(keys.contains(name), ModelRule.CONDITION_READS_THE_FORM, name));
    if (component.hasNonNull("key")) {
      checkField(component, component.get("key").asText(), type);
    }
  }

  private void checkField(JsonNode field, String key, String type) {
    String label = field.path(type.equals("datetime") ? "dateLabel" : "label").asText();
    findings.check(!label.isBlank(), ModelRule.LABEL_IS_PRESENT, key);
    findings.check(
        label.length() <= (type.equals("datetime") ? BESIDE_A_TIME : LINE),
        ModelRule.LABEL_FITS_ITS_FIELD,
        key);
    findings.check(
        field.path("id").asText().equals("Field_" + key), ModelRule.ID_SAYS_THE_KIND, key);
    if (field.path("readonly").asBoolean() || field.path("disabled").asBoolean()) {
      findings.check(twin.deliversFact(key), ModelRule.READ_ONLY_FIELD_IS_A_FACT, key);
      return;
    }
    findings.check(twin.variables().contains(key), ModelRule.VARIABLE_IS_THE_TWINS, key);
    if (TEXTS.contains(type)) {
      findings.check(
          field.path("validate").path("maxLength").asInt() > 0, ModelRule.FIELD_HAS_A_LENGTH, key);
    }
    if (type.equals("datetime")) {
      boolean time = field.path("subtype").asText().contains("time");
      findings.check(
          key.endsWith("Input")
              && (!time || field.path("timeSerializingFormat").asText().equals("utc_normalized")),
          ModelRule.INSTANT_IS_NORMALIZED,
          key);
    }
  }

  private static Stream<JsonNode> components(JsonNode parent) {
    Stream.Builder<JsonNode> all = Stream.builder();
    parent.path("components").forEach(all::add);
    return all.build().flatMap(child -> Stream.concat(Stream.of(child), components(child)));
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Models.text(file));
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
