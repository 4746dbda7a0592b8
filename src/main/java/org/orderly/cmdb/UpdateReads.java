package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which updates there were. */
@Component
class UpdateReads {

  /** Stands for the present, where states are asked by update: only what holds still holds then. */
  static final long PRESENT = CmdbHead.OPEN - 1;

  private static final String SELECT = "select * from configuration_update where ";

  private final JdbcClient jdbc;

  UpdateReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest update at an instant; 0 before the first, the present where no instant is given. */
  long at(@Nullable Instant instant) {
    return instant == null
        ? PRESENT
        : jdbc.sql("select number from configuration_update where at <= ? order by at desc limit 1")
            .param(Times.utc(instant))
            .query(Long.class)
            .optional()
            .orElse(0L);
  }

  List<ConfigurationUpdateView> after(long number, int most) {
    return jdbc.sql(SELECT + "number > ? order by number limit ?")
        .params(number, most)
        .query(UpdateReads::update)
        .list();
  }

  Map<Long, ConfigurationUpdateView> all(Collection<Long> numbers) {
    Map<Long, ConfigurationUpdateView> all = new HashMap<>();
    Pieces.of(numbers)
        .forEach(
            piece ->
                jdbc.sql(SELECT + "number in (:numbers)")
                    .param("numbers", piece)
                    .query(UpdateReads::update)
                    .list()
                    .forEach(update -> all.put(update.number(), update)));
    return all;
  }

  static ConfigurationUpdateView update(ResultSet row, int n) throws SQLException {
    return new ConfigurationUpdateView(
        row.getLong("number"),
        Times.instant(row, "at"),
        new Origin(
            Word.of(OriginKind.class, row.getString("origin")),
            row.getString("reference"),
            row.getString("source"),
            row.getString("reason")),
        row.getString("person"),
        row.getInt("items"),
        row.getInt("relations"),
        row.getInt("components"),
        row.getString("digest"));
  }
}
