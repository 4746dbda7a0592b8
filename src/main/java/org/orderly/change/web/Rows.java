package org.orderly.change.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * Reads the rows of a table in a form: each column is a field that is sent once for each row.
 *
 * @param columns the names of the fields; the first of them is what the others stand beside
 */
record Rows(List<String> columns) {

  private static final int MOST = 200;

  /** Fields that have something in every row, whether or not anybody typed. */
  private static final Set<String> ALWAYS = Set.of("relation.step", "new.handle", "task.stage");

  static Rows of(String... columns) {
    return new Rows(Arrays.asList(columns));
  }

  /** The rows in which something was typed, each by the names of the columns. */
  List<Row> read(MultiValueMap<String, String> sent) {
    int most =
        columns.stream()
            .mapToInt(column -> sent.getOrDefault(column, List.of()).size())
            .max()
            .orElse(0);
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < Math.min(most, MOST); at++) {
      Row row = new Row(new HashMap<>());
      for (String column : columns) {
        List<String> values = sent.getOrDefault(column, List.of());
        String value = at < values.size() ? Objects.requireNonNullElse(values.get(at), "") : "";
        row.values().put(column, value.replace("\r\n", "\n").strip());
      }
      if (row.typed()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The rows, and some more in which nothing stands yet. */
  static List<Row> andMore(List<Row> rows, int more) {
    List<Row> all = new ArrayList<>(rows);
    for (int at = 0; at < more; at++) {
      all.add(new Row(Map.of()));
    }
    return all;
  }

  /** What stands in the fields of a row. */
  record Row(Map<String, String> values) {

    static Row of(Map<String, String> values) {
      return new Row(values);
    }

    private boolean typed() {
      return values.entrySet().stream()
          .anyMatch(cell -> !ALWAYS.contains(cell.getKey()) && !cell.getValue().isEmpty());
    }

    /** What stands in a column; empty where nothing does. */
    public String value(String column) {
      return values.getOrDefault(column, "");
    }
  }
}
