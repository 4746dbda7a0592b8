package org.orderly.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes many records of a few real ones, by SQL: every row of every table that belongs to a
 * template is copied under new keys and a new number, so that each copy is whole in itself.
 */
final class RecordsAtSize {

  private static final String UUID =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

  /** What the database makes itself. */
  private static final Pattern MADE = Pattern.compile("(?i)auto_increment|generated");

  private static final Pattern DEFINITIONS =
      Pattern.compile(".*(_DEF_ID_|DEPLOYMENT_ID_|_REQ_ID_|_DEF_KEY_)");
  private static final int PIECE = 20_000;

  private final JdbcTemplate jdbc;
  private long lastTemplate;

  RecordsAtSize(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A connection of its own to the server's database, on which a statement may take long. */
  static SingleConnectionDataSource connection(Environment settings) {
    return new SingleConnectionDataSource(
        settings.getRequiredProperty("spring.datasource.url"),
        settings.getRequiredProperty("spring.datasource.username"),
        settings.getRequiredProperty("spring.datasource.password"),
        true);
  }

  private record Column(String name, String type, boolean generated) {

    boolean text() {
      return type.endsWith("char") || type.endsWith("text");
    }
  }

  /**
   * Copies the records that there were from the first template on when it was asked first, until
   * there are as many as wished.
   *
   * @param prefix of the records' numbers
   * @param table of the records, with columns id and number
   * @return how many there are now
   */
  long grow(String prefix, String table, long first, long wished) {
    long last = jdbc.queryForObject("select max(id) from " + table, Long.class);
    lastTemplate = lastTemplate == 0 ? last : lastTemplate;
    long templates =
        jdbc.queryForObject(
            "select count(*) from " + table + " where id between ? and ?",
            Long.class,
            first,
            lastTemplate);
    long present = jdbc.queryForObject("select count(*) from " + table, Long.class);
    long step = lastTemplate - first + 1;
    long taken = (last - first) / step;
    long copies = Math.max(0, (wished - present + templates - 1) / templates);
    chooseTemplates(table, first);
    List<String> triggers = dropTriggers();
    jdbc.execute("set foreign_key_checks = 0, unique_checks = 0");
    long began = System.nanoTime();
    for (long done = 0; done < copies; done += piece(templates)) {
      long until = Math.min(copies, done + piece(templates));
      copyAll(prefix, step, taken + done + 1, taken + until);
    }
    jdbc.execute("set foreign_key_checks = 1, unique_checks = 1");
    triggers.forEach(jdbc::execute);
    System.out.printf(
        "%,d copies of %,d records in %.0f s%n",
        copies, templates, (System.nanoTime() - began) / 1e9);
    jdbc.execute(
        "select setval("
            + sequence(prefix)
            + ", "
            + (lastTemplate + (taken + copies) * step + 1)
            + ")");
    jdbc.execute("analyze table " + String.join(", ", tables()));
    return jdbc.queryForObject("select count(*) from " + table, Long.class);
  }

  private static long piece(long templates) {
    return Math.max(1, PIECE / templates);
  }

  private String sequence(String prefix) {
    return "number_" + prefix.toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * MariaDB 11.4.5 refuses the second row of an INSERT … SELECT into a table with triggers.
   *
   * @return the statements that make them anew
   */
  private List<String> dropTriggers() {
    List<String> triggers =
        jdbc.query(
            "select trigger_name, action_timing, event_manipulation, event_object_table,"
                + " action_statement from information_schema.triggers"
                + " where trigger_schema = database()",
            (row, n) -> {
              jdbc.execute("drop trigger " + row.getString(1));
              return "create trigger %s %s %s on %s for each row %s"
                  .formatted(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5));
            });
    return triggers;
  }

  /** The templates' numbers and process instances, with those that they called. */
  private void chooseTemplates(String records, long first) {
    jdbc.execute("drop table if exists template_number");
    jdbc.execute("drop table if exists template_instance");
    jdbc.execute(
        "create table template_number (number varchar(32) character set utf8mb4 collate utf8mb4_bin"
            + " primary key)");
    jdbc.update(
        "insert into template_number select number from " + records + " where id between ? and ?",
        first,
        lastTemplate);
    jdbc.execute(
        "create table template_instance (id varchar(64) character set utf8mb4 collate utf8mb4_bin"
            + " primary key)");
    jdbc.update(
        "insert into template_instance select h.PROC_INST_ID_ from ACT_HI_PROCINST h"
            + " join ACT_HI_PROCINST r on r.PROC_INST_ID_ = h.ROOT_PROC_INST_ID_"
            + " join template_number t on t.number = r.BUSINESS_KEY_");
  }

  private void copyAll(String prefix, long step, long from, long to) {
    for (String table : tables()) {
      List<Column> columns = columns(table);
      String owner = owner(table, columns);
      if (owner != null) {
        copy(table, columns, owner, prefix, step, from, to);
      }
    }
  }

  private void copy(
      String table,
      List<Column> columns,
      String owner,
      String prefix,
      long step,
      long from,
      long to) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Column column : columns) {
      if (!column.generated()) {
        names.add("`" + column.name() + "`");
        values.add(value(table, column, prefix, step));
      }
    }
    jdbc.execute(
        "create or replace temporary table template_row as select t.* from "
            + table
            + " t where "
            + owner);
    jdbc.update(
        "insert into "
            + table
            + " ("
            + String.join(", ", names)
            + ") select "
            + String.join(", ", values)
            + " from template_row t join seq_"
            + from
            + "_to_"
            + to
            + " k");
  }

  private static String value(String table, Column column, String prefix, long step) {
    String name = "t.`" + column.name() + "`";
    if (isNumber(column.name())) {
      return number(name, prefix, step);
    }
    if (column.name().equals("id") && !column.text()) {
      return name + " + k.seq * " + step;
    }
    if (column.name().equals("message_id")) {
      return "replace("
          + name
          + ", t.record_number, "
          + number("t.record_number", prefix, step)
          + ")";
    }
    if (table.equals("evidence_entry") && column.name().equals("content")) {
      return content(prefix, step);
    }
    if (table.equals("evidence_entry") && column.name().equals("digest")) {
      return "unhex(sha2(concat(char(0), " + content(prefix, step) + "), 256))";
    }
    if (!column.text()
        || DEFINITIONS.matcher(column.name()).matches()
        || !(column.name().endsWith("ID_")
            || column.name().endsWith("_id")
            || column.name().equals("SUPER_EXEC_")
            || column.name().equals("VAR_SCOPE_"))) {
      return name;
    }
    return "if("
        + name
        + " regexp '"
        + UUID
        + "', concat(left("
        + name
        + ", length("
        + name
        + ") - 12), lpad(hex(k.seq), 12, '0')), "
        + name
        + ")";
  }

  private static String content(String prefix, long step) {
    return "replace(t.content, t.record_number, " + number("t.record_number", prefix, step) + ")";
  }

  private static boolean isNumber(String column) {
    return column.equals("number")
        || column.equals("record_number")
        || column.equals("BUSINESS_KEY_");
  }

  private static String number(String name, String prefix, long step) {
    return "concat('"
        + prefix
        + "', lpad(cast(substr("
        + name
        + ", "
        + (prefix.length() + 1)
        + ") as unsigned) + k.seq * "
        + step
        + ", 6, '0'))";
  }

  /** How a row of the table is known to belong to a template; null where it belongs to none. */
  private String owner(String table, List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    for (String instance :
        List.of(
            "PROC_INST_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_", "process_instance_id")) {
      if (names.contains(instance)) {
        return "exists (select 1 from template_instance i where i.id = t." + instance + ")";
      }
    }
    if (table.startsWith("ACT_RU_") && names.contains("TASK_ID_")) {
      return "exists (select 1 from ACT_RU_TASK a join template_instance i on i.id ="
          + " a.PROC_INST_ID_ where a.ID_ = t.TASK_ID_)";
    }
    for (String number : List.of("record_number", "number")) {
      if (names.contains(number) && !table.startsWith("template_")) {
        return "exists (select 1 from template_number n where n.number = t." + number + ")";
      }
    }
    return null;
  }

  private List<String> tables() {
    return jdbc.queryForList(
        "select table_name from information_schema.tables where table_schema = database()"
            + " and table_type = 'BASE TABLE' and table_name not like 'template\\_%'"
            + " order by table_name",
        String.class);
  }

  private List<Column> columns(String table) {
    RowMapper<Column> column =
        (row, n) ->
            new Column(row.getString(1), row.getString(2), MADE.matcher(row.getString(3)).find());
    return jdbc.query(
        "select column_name, data_type, extra from information_schema.columns"
            + " where table_schema = database() and table_name = ? order by ordinal_position",
        column,
        table);
  }
}
