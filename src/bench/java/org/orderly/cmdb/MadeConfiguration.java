package org.orderly.cmdb;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Puts a made topology in place of all configuration items, for benches of other modules. */
public final class MadeConfiguration {

  private MadeConfiguration() {}

  /** So many items, by the ids 1 to that many; the same each time. */
  public static void fill(Environment settings, int size) throws SQLException {
    try (SingleConnectionDataSource one = connection(settings)) {
      Connection connection = one.getConnection();
      new MadeTables(connection, 1_001).fill(new MadeItems(size, 42));
    }
  }

  /** A connection of one's own, with all of its settings. */
  public static SingleConnectionDataSource connection(Environment settings) {
    return new SingleConnectionDataSource(
        settings.getRequiredProperty("spring.datasource.url"),
        settings.getRequiredProperty("spring.datasource.username"),
        settings.getRequiredProperty("spring.datasource.password"),
        true);
  }
}
