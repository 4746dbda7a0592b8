package org.orderly.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deployed form.
 *
 * @param id the form's id, the same as its file's name
 * @param fields the fields that carry a value, in the form's order, those in groups included
 * @param schema the form as deployed, for who shows it
 */
public record Form(String id, List<FormField> fields, String schema) {

  /** Keeps the fields from being changed. */
  public Form {
    fields = List.copyOf(fields);
    Map<String, FormField> known = new LinkedHashMap<>();
    for (FormField field : fields) {
      if (known.put(field.key(), field) != null) {
        throw new IllegalArgumentException(
            "Form " + id + " has two fields with the key " + field.key());
      }
    }
  }

  /** The field with this key. */
  public Optional<FormField> field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** The keys of the fields that a person may fill in, in the form's order. */
  public List<String> writableKeys() {
    return fields.stream()
        .filter(field -> !field.never() && !field.readonly().equals("true"))
        .map(FormField::key)
        .toList();
  }
}
