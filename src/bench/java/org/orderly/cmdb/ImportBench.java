package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Imports a file of servers, and inserts the same rows by bare JDBC batches into a table with the
 * same columns and keys, in turn and in one run: how many rows a second each makes, and the ratio.
 * Then the same file again, which changes nothing, and with one field other in each line.
 */
@OrderlyTest
class ImportBench {

  private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int BATCH = 1_000;
  private static final String HEADER =
      "class,name,status,serial,assetTag,version,manufacturer,model,memory,cores,description\n";

  @Autowired ImportManagement imports;
  @Autowired ImportWork work;
  @Autowired DataSource source;
  @Autowired JdbcTemplate jdbc;

  private record Row(String name, String serial, String tag, int memory) {

    static Row of(int round, int n) {
      return new Row(
          "srv-" + round + "-" + n,
          "SN" + round + "X" + (1_000_000 + n),
          "T" + round + "-" + n,
          1_024 * (1 + n % 64));
    }

    String line(int more) {
      return "server,%s,live,%s,%s,1.0,Example Corp,R 200,%d,16,Rack %d of the second hall%n"
          .formatted(name, serial, tag, memory + more, memory % 97)
          .replace("\r\n", "\n");
    }
  }

  @Test
  void anImportBesideABareInsert() throws Exception {
    prepare();
    round(0, Math.min(ROWS, 5_000));
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      ratios.add(round(round, ROWS));
    }
    List<Double> sorted = ratios.stream().sorted().toList();
    System.out.printf(
        "Import of %,d rows at %.2f of the rate of bare batches (median of %d, %.2f to %.2f)%n",
        ROWS, sorted.get(ROUNDS / 2), ROUNDS, sorted.get(0), sorted.get(ROUNDS - 1));
    System.out.printf("Kept: %s%n", sizes());
  }

  private void prepare() {
    jdbc.execute("drop table if exists bench_bare_item");
    jdbc.execute("create table bench_bare_item like configuration_item");
  }

  private double round(int round, int rows) throws SQLException, IOException {
    double bare = seconds(() -> bare(round, rows));
    double together = seconds(() -> together(round, rows));
    String file = file(round, rows, 0);
    long[] id = new long[1];
    double received = seconds(() -> id[0] = receive(file));
    double checked = seconds(this::work);
    double imported = seconds(() -> start(id[0]));
    assertThat(imports.run(id[0]).result()).isEqualTo(new ImportCounts(rows, rows, 0, 0, 0));
    double again = seconds(() -> start(checked(file)));
    double other = seconds(() -> start(checked(file(round, rows, 1))));
    System.out.printf(
        "Round %d, %,d rows: bare batches %s, rows together in one statement %s;"
            + " received %s, dry run %s, imported %s, again unchanged %s, all amended %s%n",
        round,
        rows,
        rate(rows, bare),
        rate(rows, together),
        rate(rows, received),
        rate(rows, checked),
        rate(rows, imported),
        rate(rows, again),
        rate(rows, other));
    return bare / imported;
  }

  private static String rate(int rows, double seconds) {
    return String.format("%,.0f/s", rows / seconds);
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static String file(int round, int rows, int more) {
    StringBuilder file = new StringBuilder(HEADER);
    for (int n = 0; n < rows; n++) {
      file.append(Row.of(round, n).line(more));
    }
    return file.toString();
  }

  private long receive(String file) {
    try {
      return imports
          .receive(
              new NewImport(ImportKind.ITEMS, "bench", "bench.csv", null, "Measured"),
              new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
          .id();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private long checked(String file) {
    long id = receive(file);
    work();
    return id;
  }

  private void start(long id) {
    imports.start(id);
    work();
  }

  private void work() {
    boolean more;
    do {
      more = work.next();
    } while (more);
  }

  private void bare(int round, int rows) {
    inserted(
        rows,
        "insert into bench_bare_item (id, class_key, name, status, serial, asset_tag,"
            + " version_text, attributes, description, source, from_update)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'bench', 1)",
        (statement, n) -> {
          set(statement, 0, Row.of(round, n), 10L * round * 10_000_000 + n);
          statement.addBatch();
          if (n % BATCH == BATCH - 1 || n == rows - 1) {
            statement.executeBatch();
            statement.getConnection().commit();
          }
        });
  }

  private void together(int round, int rows) {
    String row = "(?, ?, ?, ?, ?, ?, ?, ?, ?, 'bench', 1)";
    inserted(
        rows / BATCH * BATCH,
        "insert into bench_bare_item (id, class_key, name, status, serial, asset_tag,"
            + " version_text, attributes, description, source, from_update) values "
            + row
            + (", " + row).repeat(BATCH - 1),
        (statement, n) -> {
          set(statement, n % BATCH * 9, Row.of(round, n), 10L * round * 10_000_000 + 5_000_000 + n);
          if (n % BATCH == BATCH - 1) {
            statement.executeUpdate();
            statement.getConnection().commit();
          }
        });
  }

  private interface Taken {
    void take(PreparedStatement statement, int n) throws SQLException;
  }

  private void inserted(int rows, String sql, Taken taken) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int n = 0; n < rows; n++) {
          taken.take(statement, n);
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void set(PreparedStatement statement, int from, Row row, long id)
      throws SQLException {
    statement.setLong(from + 1, id);
    statement.setString(from + 2, "server");
    statement.setString(from + 3, row.name());
    statement.setString(from + 4, "live");
    statement.setString(from + 5, row.serial());
    statement.setString(from + 6, row.tag());
    statement.setString(from + 7, "1.0");
    statement.setString(
        from + 8,
        "{\"cores\":\"16\",\"manufacturer\":\"Example Corp\",\"memory\":\"%d\",\"model\":\"R 200\"}"
            .formatted(row.memory()));
    statement.setString(from + 9, "Rack %d of the second hall".formatted(row.memory() % 97));
  }

  private String sizes() {
    return jdbc.queryForObject(
        "select concat('items ', (select count(*) from configuration_item), ', revisions ',"
            + " (select count(*) from configuration_item_revision), ', identifiers ',"
            + " (select count(*) from item_identifier))",
        String.class);
  }
}
