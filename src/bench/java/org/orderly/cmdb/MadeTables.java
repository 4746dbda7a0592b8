package org.orderly.cmdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts a made topology into the tables of the product, as one configuration update has left it, and
 * takes away whatever was there. Item n has the id n + 1.
 */
final class MadeTables {

  private static final int AT_ONCE = 1_000;
  private static final List<String> TABLES =
      List.of(
          "configuration_item",
          "configuration_item_revision",
          "item_relation",
          "redundancy_group",
          "configuration_update");

  private static final LocalDateTime FIRST = LocalDateTime.parse("2026-01-01T00:00");

  private final Connection connection;
  private final long number;

  /**
   * Tables to fill.
   *
   * @param number of the configuration update that they are filled by; later ones come after it
   */
  MadeTables(Connection connection, long number) {
    this.connection = connection;
    this.number = number;
  }

  /** The instant of an update. */
  static LocalDateTime at(long number) {
    return FIRST.plusSeconds(number);
  }

  void fill(MadeItems made) throws SQLException {
    long began = System.nanoTime();
    run("set unique_checks = 0");
    for (String table : TABLES) {
      run("create table made_anew like " + table);
      run("drop table " + table);
      run("rename table made_anew to " + table);
    }
    connection.setAutoCommit(false);
    items(made);
    relations(made);
    groups(made);
    update(number, made.size, made.relations());
    connection.setAutoCommit(true);
    run("analyze table " + String.join(", ", TABLES));
    System.out.printf(
        Locale.ROOT,
        "%,d items and %,d relations put into the tables in %.0f s%n",
        made.size,
        made.relations(),
        (System.nanoTime() - began) / 1e9);
  }

  void update(long next, int items, int relations) throws SQLException {
    run(
        "insert into configuration_update (number, at, origin, source, reference, reason, person,"
            + " items, relations, components, digest) values ("
            + next
            + ", '"
            + at(next)
            + "', 'import', 'import', null, 'Made', 'system', "
            + items
            + ", "
            + relations
            + ", 0, repeat('0', 64))");
    run("update cmdb_head set update_number = " + next + ", at = '" + at(next) + "'");
  }

  private void items(MadeItems made) throws SQLException {
    insert(
        "configuration_item (id, class_key, name, status, customer, owner, attributes, source,"
            + " from_update)",
        made.size,
        n ->
            "("
                + (n + 1)
                + ",'"
                + made.layer(n).itemClass
                + "','"
                + made.layer(n).itemClass
                + "-"
                + (n + 1)
                + "','"
                + (made.retired[n] ? "retired" : "live")
                + "','customer-"
                + n % 200
                + "','owner-"
                + n % 997
                + "','{}','import',"
                + number
                + ")");
    run(
        "insert into configuration_item_revision select id, "
            + number
            + ", "
            + Long.MAX_VALUE
            + ", json_object('class', class_key, 'customer', customer, 'name', name, 'owner', owner,"
            + " 'status', status) from configuration_item");
    connection.commit();
  }

  private void relations(MadeItems made) throws SQLException {
    insert(
        "item_relation (id, type_key, source_id, target_id, redundancy_group_id, from_update,"
            + " to_update)",
        made.needs.length,
        slot ->
            made.needs[slot] < 0
                ? ""
                : "("
                    + (slot + 1)
                    + ",'"
                    + (slot % MadeItems.EACH == 0 ? "runs-on" : "depends-on")
                    + "',"
                    + (slot / MadeItems.EACH + 1)
                    + ","
                    + (made.needs[slot] + 1)
                    + ","
                    + (made.groups[slot] < 0 ? "null" : made.groups[slot] + 1)
                    + ","
                    + number
                    + ","
                    + Long.MAX_VALUE
                    + ")");
  }

  private void groups(MadeItems made) throws SQLException {
    insert(
        "redundancy_group (id, item_id, name, needed, from_update, to_update)",
        made.size,
        n ->
            made.needed[n] == 0
                ? ""
                : "("
                    + (n + 1)
                    + ","
                    + (n + 1)
                    + ",'members',"
                    + made.needed[n]
                    + ","
                    + number
                    + ","
                    + Long.MAX_VALUE
                    + ")");
  }

  /** The row of a number, or nothing. */
  private interface Row {
    String of(int number);
  }

  private void insert(String into, int numbers, Row row) throws SQLException {
    for (int from = 0; from < numbers; from += AT_ONCE) {
      String rows =
          IntStream.range(from, Math.min(numbers, from + AT_ONCE))
              .mapToObj(row::of)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(","));
      if (!rows.isEmpty()) {
        run("insert into " + into + " values " + rows);
      }
    }
    connection.commit();
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
