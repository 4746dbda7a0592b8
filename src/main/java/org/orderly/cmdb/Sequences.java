package org.orderly.cmdb;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out numbers, any number of them by one statement. */
@Component
class Sequences {

  private final JdbcClient jdbc;

  Sequences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Long> items(int count) {
    return next("nextval(number_ci)", count);
  }

  List<Long> relations(int count) {
    return next("nextval(item_relation_id)", count);
  }

  List<Long> groups(int count) {
    return next("nextval(redundancy_group_id)", count);
  }

  /** The database has a table of the numbers from 1 to any other. */
  private List<Long> next(String value, int count) {
    if (count == 0) {
      return List.of();
    }
    return jdbc
        .sql("select " + value + (count == 1 ? "" : " from seq_1_to_" + count))
        .query(Long.class)
        .list()
        .stream()
        .sorted()
        .toList();
  }
}
