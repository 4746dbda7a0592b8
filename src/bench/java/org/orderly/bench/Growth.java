package org.orderly.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/** How much room the data take. */
final class Growth {

  private Growth() {}

  static String of(JdbcTemplate jdbc) {
    return jdbc.queryForObject(
        "select concat(format(count(*), 0), ' tables, ', format(sum(table_rows), 0), ' rows, ',"
            + " format(sum(data_length + index_length) / 1048576, 0), ' MiB')"
            + " from information_schema.tables where table_schema = database()",
        String.class);
  }
}
