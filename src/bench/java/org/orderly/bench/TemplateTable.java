package org.orderly.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** A table in which rows belong to templates, and how such a row is copied. */
record TemplateTable(String name, String owner, List<Column> columns) {

  private static final String UUID =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

  /** What the database makes itself. */
  private static final Pattern MADE = Pattern.compile("(?i)auto_increment|generated");

  private static final Pattern DEFINITIONS =
      Pattern.compile(".*(_DEF_ID_|DEPLOYMENT_ID_|_REQ_ID_|_DEF_KEY_)");
  private static final Set<String> NUMBERS = Set.of("number", "record_number", "BUSINESS_KEY_");
  private static final List<String> INSTANCES =
      List.of("PROC_INST_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_", "process_instance_id");

  private record Column(String name, String type, boolean made, boolean primary) {

    boolean text() {
      return type.endsWith("char") || type.endsWith("text");
    }

    boolean key() {
      return text()
          && !DEFINITIONS.matcher(name).matches()
          && (name.endsWith("ID_")
              || name.endsWith("_id")
              || name.equals("SUPER_EXEC_")
              || name.equals("VAR_SCOPE_"));
    }
  }

  /** Those that there are, the largest first. */
  static List<TemplateTable> all(JdbcTemplate jdbc, Past past) {
    List<TemplateTable> tables = new ArrayList<>();
    for (String name :
        jdbc.queryForList(
            "select table_name from information_schema.tables where table_schema = database()"
                + " and table_type = 'BASE TABLE' and table_name not like 'template\\_%'"
                + " order by table_rows desc",
            String.class)) {
      List<Column> columns = columns(jdbc, name);
      String owner = owner(name, columns);
      if (owner != null && past.has(name)) {
        tables.add(new TemplateTable(name, owner, columns));
      }
    }
    return tables;
  }

  /** In the order of the keys that the copies get, where that can be. */
  void copy(JdbcTemplate jdbc, Copies copies) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Column column : columns) {
      if (!column.made()) {
        names.add("`" + column.name() + "`");
        values.add(value(column, copies));
      }
    }
    List<Column> primary = columns.stream().filter(Column::primary).toList();
    jdbc.execute(
        "create or replace temporary table template_row as select t.* from %s t where %s order by %s"
            .formatted(
                name, owner, String.join(", ", primary.stream().map(Column::name).toList())));
    String rows = "template_row t";
    String each = "seq_" + copies.from() + "_to_" + copies.to() + " k";
    boolean byNumber =
        primary.get(0).name().equals("id") && !primary.get(0).made()
            || NUMBERS.contains(primary.get(0).name());
    jdbc.update(
        "insert into %s (%s) select straight_join %s from %s join %s"
            .formatted(
                name,
                String.join(", ", names),
                String.join(", ", values),
                byNumber ? each : rows,
                byNumber ? rows : each));
    jdbc.execute("drop temporary table template_row");
  }

  private String value(Column column, Copies copies) {
    String value = "t.`" + column.name() + "`";
    if (NUMBERS.contains(column.name())) {
      return copies.number(value);
    }
    if (column.name().equals("id") && !column.text()) {
      return copies.running(value);
    }
    if (column.name().equals("message_id")) {
      return copies.naming(value);
    }
    if (name.equals("evidence_entry") && column.name().equals("content")) {
      return copies.naming(value);
    }
    if (name.equals("evidence_entry") && column.name().equals("digest")) {
      return "unhex(sha2(concat(char(0), " + copies.naming("t.content") + "), 256))";
    }
    return column.key()
        ? "if(%s regexp '%s', concat(left(%s, length(%s) - 12), lpad(hex(k.seq), 12, '0')), %s)"
            .formatted(value, UUID, value, value, value)
        : value;
  }

  /** How a row is known to belong to a template; null where it belongs to none. */
  private static String owner(String table, List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    for (String instance : INSTANCES) {
      if (names.contains(instance)) {
        return "exists (select 1 from template_instance i where i.id = t." + instance + ")";
      }
    }
    if (table.startsWith("ACT_RU_") && names.contains("TASK_ID_")) {
      return "exists (select 1 from ACT_RU_TASK a join template_instance i on i.id ="
          + " a.PROC_INST_ID_ where a.ID_ = t.TASK_ID_)";
    }
    for (String number : List.of("record_number", "number")) {
      if (names.contains(number)) {
        return "exists (select 1 from template_number n where n.number = t." + number + ")";
      }
    }
    return null;
  }

  private static List<Column> columns(JdbcTemplate jdbc, String table) {
    RowMapper<Column> column =
        (row, n) ->
            new Column(
                row.getString(1),
                row.getString(2),
                MADE.matcher(row.getString(3)).find(),
                row.getString(4).equals("PRI"));
    return jdbc.query(
        "select column_name, data_type, extra, column_key from information_schema.columns"
            + " where table_schema = database() and table_name = ? order by ordinal_position",
        column,
        table);
  }
}
