package org.orderly.change.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.change.web.Rows.Row;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ConfigurationStep.AddItem;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ItemFacts;
import org.orderly.kernel.web.TypedFields;

/**
 * Reads what a change writes of configuration items out of the tables of its form, and says of what
 * is refused of the plan in which cell of which table it stands.
 */
final class TypedUpdates {

  /** Fields of items there are already, a field a row. */
  static final Rows FIELDS = Rows.of("field.item", "field.name", "field.value");

  /** New items; a further row with the same name is a further relation of the same item. */
  static final Rows ITEMS =
      Rows.of(
          "new.handle", "new.class", "new.name", "new.status", "new.more", "new.type", "new.other");

  /** Relations between items there are already. */
  static final Rows RELATIONS =
      Rows.of(
          "relation.step", "relation.source", "relation.type", "relation.target", "relation.group");

  static final String ADD = "add";
  static final String END = "end";
  private static final Pattern STEP = Pattern.compile("updates\\.steps\\[(\\d{1,6})]\\.?(.*)");

  private final List<ConfigurationStep> steps = new ArrayList<>();
  private final List<Map<String, String>> cells = new ArrayList<>();
  private final Map<String, String> unreadable = new LinkedHashMap<>();

  private TypedUpdates() {}

  /**
   * Reads the tables.
   *
   * @param kept steps that the tables cannot show, and that stay as they are
   */
  static TypedUpdates read(
      List<Row> fields, List<Row> items, List<Row> relations, List<ConfigurationStep> kept) {
    TypedUpdates typed = new TypedUpdates();
    typed.fields(fields);
    typed.items(items);
    typed.relations(relations);
    kept.forEach(step -> typed.add(step, Map.of("", "keep")));
    return typed;
  }

  ConfigurationPlan plan() {
    return new ConfigurationPlan(steps);
  }

  /** Messages by cell, of what cannot be read. */
  Map<String, String> unreadable() {
    return unreadable;
  }

  /** In which cell of the form a refused field of the plan stands; others as they are. */
  String cell(String refused) {
    Matcher step = STEP.matcher(refused);
    if (!step.matches()) {
      return refused;
    }
    int at = Integer.parseInt(step.group(1));
    if (at >= cells.size()) {
      return refused;
    }
    Map<String, String> known = cells.get(at);
    return known.getOrDefault(step.group(2), known.getOrDefault("", refused));
  }

  private void fields(List<Row> rows) {
    Map<String, Map<String, @Nullable String>> values = new LinkedHashMap<>();
    Map<String, Map<String, String>> places = new HashMap<>();
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      String item = row.value("field.item");
      String name = row.value("field.name");
      if (item.isEmpty() || name.isEmpty()) {
        missing(item.isEmpty() ? "field.item" : "field.name", at);
        continue;
      }
      values
          .computeIfAbsent(item, any -> new LinkedHashMap<>())
          .put(name, TypedFields.orNull(row.value("field.value")));
      Map<String, String> place = places.computeIfAbsent(item, any -> new HashMap<>());
      place.put(name, id("field.value", at));
      place.putIfAbsent("", id("field.item", at));
    }
    values.forEach(
        (item, wanted) -> add(new AmendItem(item, wanted), places.getOrDefault(item, Map.of())));
  }

  private void items(List<Row> rows) {
    Map<String, Map<String, String>> facts = new LinkedHashMap<>();
    Map<String, Integer> places = new HashMap<>();
    Map<String, String> handles = new HashMap<>();
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      String name = row.value("new.name");
      if (!facts.containsKey(name)) {
        String handle = row.value("new.handle");
        handles.put(name, handle.isEmpty() ? free(handles) : handle);
        places.put(name, at);
        facts.put(name, facts(row, at));
      }
    }
    facts.forEach(
        (name, of) -> {
          int at = places.getOrDefault(name, 0);
          add(
              new AddItem(handles.getOrDefault(name, name), new ItemFacts(of)),
              Map.of(
                  "name", id("new.name", at),
                  "class", id("new.class", at),
                  "status", id("new.status", at),
                  "", id("new.more", at)));
        });
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      String[] type = row.value("new.type").split(":", 2);
      String other = row.value("new.other");
      String self = handles.getOrDefault(row.value("new.name"), "");
      if (type[0].isEmpty() && other.isEmpty()) {
        continue;
      }
      boolean reverse = type.length == 2 && type[1].equals("in");
      add(
          new AddRelation(type[0], reverse ? other : self, reverse ? self : other),
          Map.of(
              "type",
              id("new.type", at),
              reverse ? "source" : "target",
              id("new.other", at),
              "",
              id("new.type", at)));
    }
  }

  private static String free(Map<String, String> handles) {
    int next = 1;
    while (handles.containsValue("new-" + next)) {
      next++;
    }
    return "new-" + next;
  }

  private Map<String, String> facts(Row row, int at) {
    Map<String, String> facts = new HashMap<>();
    put(facts, "class", row.value("new.class"));
    put(facts, "name", row.value("new.name"));
    put(facts, "status", row.value("new.status"));
    for (String line : row.value("new.more").lines().toList()) {
      String[] parts = line.split(":", 2);
      if (parts.length == 2 && !parts[0].isBlank()) {
        put(facts, parts[0].strip(), parts[1].strip());
      } else if (!line.isBlank()) {
        unreadable.put(
            id("new.more", at), "Give a field and its value on each line, such as serial: A-17");
      }
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String field, String value) {
    if (!value.isEmpty()) {
      facts.put(field, value);
    }
  }

  private void relations(List<Row> rows) {
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      Map<String, String> place =
          Map.of(
              "type", id("relation.type", at),
              "source", id("relation.source", at),
              "target", id("relation.target", at),
              "redundancyGroup", id("relation.group", at),
              "", id("relation.type", at));
      String type = row.value("relation.type");
      String source = row.value("relation.source");
      String target = row.value("relation.target");
      add(
          row.value("relation.step").equals(END)
              ? new EndRelation(type, source, target)
              : new AddRelation(
                  type, source, target, TypedFields.orNull(row.value("relation.group"))),
          place);
    }
  }

  private void add(ConfigurationStep step, Map<String, String> places) {
    steps.add(step);
    cells.add(places);
  }

  private void missing(String column, int at) {
    unreadable.put(id(column, at), "Choose one");
  }

  /** The id of a cell: its column, and the number of its row from 0. */
  static String id(String column, int at) {
    return column + "[" + at + "]";
  }
}
