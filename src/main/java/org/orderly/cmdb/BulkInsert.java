package org.orderly.cmdb;

import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts rows of a table, up to a thousand by one statement. */
final class BulkInsert {

  private static final int MANY = 1_000;
  private static final int SOME = 100;

  /** More text at once would not fit a packet of the database, at four bytes a character. */
  private static final long MOST_TEXT = 3_000_000;

  private final JdbcTemplate jdbc;
  private final String one;
  private final String row;

  /**
   * For rows of these columns.
   *
   * @param columns with commas between them
   */
  BulkInsert(JdbcTemplate jdbc, String table, String columns) {
    this.jdbc = jdbc;
    int count = columns.split(",").length;
    this.row = "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    this.one = "insert into " + table + " (" + columns + ") values " + row;
  }

  void insert(List<Object[]> rows) {
    int done = 0;
    for (int size : new int[] {MANY, SOME}) {
      while (done + size <= rows.size() && fits(rows.subList(done, done + size))) {
        together(rows.subList(done, done + size));
        done += size;
      }
    }
    if (done < rows.size()) {
      jdbc.batchUpdate(one, rows.subList(done, rows.size()));
    }
  }

  private static boolean fits(List<Object[]> rows) {
    long text = 0;
    for (Object[] values : rows) {
      for (Object value : values) {
        text += value instanceof String string ? string.length() : 0;
      }
    }
    return text <= MOST_TEXT;
  }

  private void together(List<Object[]> rows) {
    jdbc.update(
        one + (", " + row).repeat(rows.size() - 1),
        statement -> {
          int place = 0;
          for (Object[] values : rows) {
            for (Object value : values) {
              statement.setObject(++place, value);
            }
          }
        });
  }
}
