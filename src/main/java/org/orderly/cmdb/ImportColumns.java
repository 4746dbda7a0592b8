package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/**
 * What the columns of a file stand for, once its header and its mapping have been held together.
 */
final class ImportColumns {

  /** The column by which a file names an item that it knows by number. */
  static final String NUMBER = "number";

  static final String TYPE = "type";
  static final String SOURCE = "source";
  static final String TARGET = "target";
  static final String GROUP = "redundancyGroup";

  private static final List<String> OF_RELATIONS = List.of(TYPE, SOURCE, TARGET, GROUP);

  /** Field by place in the line; null where the column is left out. */
  private final List<@Nullable String> fields;

  private ImportColumns(List<@Nullable String> fields) {
    this.fields = fields;
  }

  /**
   * The mapping that is meant where nobody gave one: columns are named as the fields.
   *
   * @throws RuleViolation ITSM-INV-003 where a column is named otherwise
   */
  static ImportMapping usual(ImportKind kind, List<String> header, ClassTree classes) {
    ImportMapping alike = alike(kind, header, classes);
    List<String> unknown =
        header.stream().filter(column -> !alike.columns().containsKey(column)).toList();
    if (!unknown.isEmpty()) {
      throw ImportFile.refused(
          "The header has columns that are no fields: "
              + String.join(", ", unknown)
              + ". Name them as fields, or send a mapping. Fields are "
              + String.join(", ", new TreeSet<>(fields(kind, null, classes)))
              + ".");
    }
    return alike;
  }

  /** What those columns stand for that are named as fields, whatever signs are between letters. */
  static ImportMapping alike(ImportKind kind, List<String> header, ClassTree classes) {
    Map<String, String> known = new HashMap<>();
    for (String field : fields(kind, null, classes)) {
      known.put(plain(field), field);
      if (field.startsWith(ItemField.ATTRIBUTE)) {
        known.putIfAbsent(plain(field.substring(ItemField.ATTRIBUTE.length())), field);
      }
    }
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : header) {
      String field = known.get(plain(column));
      if (field != null) {
        columns.put(column, field);
      }
    }
    return new ImportMapping(null, columns);
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Holds a mapping against the header of a file.
   *
   * @throws RuleViolation ITSM-INV-005 with a message for each column that is refused
   */
  static ImportColumns of(
      ImportKind kind, List<String> header, ImportMapping mapping, ClassTree classes) {
    Map<String, String> refused = new TreeMap<>();
    Set<String> known = fields(kind, mapping.itemClass(), classes);
    Map<String, String> byField = new HashMap<>();
    mapping
        .columns()
        .forEach(
            (column, field) -> {
              if (!header.contains(column)) {
                refused.put("columns." + column, "The file has no such column");
              } else if (!known.contains(field)) {
                refused.put("columns." + column, "There is no field «" + field + "»");
              } else if (byField.putIfAbsent(field, column) != null) {
                refused.put("columns." + column, "Another column is «" + field + "» too");
              }
            });
    checkClass(kind, mapping, byField.keySet(), classes, refused);
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ImportRule.MAPPING_REFUSED,
          "The columns do not fit: "
              + refused.entrySet().stream()
                  .map(entry -> entry.getKey() + ": " + entry.getValue())
                  .collect(Collectors.joining("; ")),
          refused);
    }
    List<@Nullable String> fields = new ArrayList<>();
    header.forEach(column -> fields.add(mapping.columns().get(column)));
    return new ImportColumns(fields);
  }

  private static void checkClass(
      ImportKind kind,
      ImportMapping mapping,
      Set<String> fields,
      ClassTree classes,
      Map<String, String> refused) {
    if (kind == ImportKind.RELATIONS) {
      Stream.of(TYPE, SOURCE, TARGET)
          .filter(field -> !fields.contains(field))
          .forEach(field -> refused.put("columns", "A column has to be «" + field + "»"));
      return;
    }
    String itemClass = mapping.itemClass();
    if (itemClass != null && classes.find(itemClass).isEmpty()) {
      refused.put("itemClass", "There is no class «" + itemClass + "»");
    }
    if (fields.contains(NUMBER)) {
      return;
    }
    if (itemClass == null && !fields.contains(ItemField.CLASS.key())) {
      refused.put("itemClass", "Give the class of the items, or a column that is «class»");
    }
    if (!fields.contains(ItemField.NAME.key())) {
      refused.put("columns", "A column has to be «name» or «number»");
    }
  }

  /** The fields that a column can stand for, in their order: of any class where none is given. */
  static Set<String> fields(ImportKind kind, @Nullable String itemClass, ClassTree classes) {
    if (kind == ImportKind.RELATIONS) {
      return new LinkedHashSet<>(OF_RELATIONS);
    }
    Set<String> fields = new LinkedHashSet<>(List.of(NUMBER));
    Stream.of(ItemField.values())
        .filter(field -> field != ItemField.LAST_VERIFIED_AT)
        .map(ItemField::key)
        .forEach(fields::add);
    (itemClass == null
            ? classes.all().stream().map(ItemClassView::key)
            : classes.below(itemClass).stream())
        .flatMap(key -> classes.attributes(key).keySet().stream())
        .map(ItemField::attribute)
        .sorted()
        .forEach(fields::add);
    return fields;
  }

  /** How many cells a line has. */
  int width() {
    return fields.size();
  }

  /** What a line says, by field: an empty cell says nothing. */
  Map<String, String> read(ImportRow row) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (int place = 0; place < fields.size(); place++) {
      String field = fields.get(place);
      String cell = row.cells().get(place);
      if (field != null && !cell.isBlank()) {
        facts.put(field, cell);
      }
    }
    return facts;
  }
}
