package org.orderly.faults;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The alarms of service clocks in a try mode's database, laid out and counted past the server. */
final class KeptAlarms implements AutoCloseable {

  /** Each of response and resolution has five shares. */
  static final int OF_A_RECORD = 10;

  /** Whole weeks, since hours of a week are the same; by then every share is used up. */
  private static final Duration AGE = Duration.ofDays(28);

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

  private final Properties access = new Properties();
  private final Connection connection;

  private KeptAlarms(Path data) throws IOException, SQLException {
    try (Reader file = Files.newBufferedReader(data.resolve("mariadb.properties"))) {
      access.load(file);
    }
    connection = DriverManager.getConnection(url(), access);
  }

  static KeptAlarms in(Path data) throws IOException, SQLException {
    return new KeptAlarms(data);
  }

  /** What another server needs that is to work on this database. */
  Map<String, String> settings() {
    return Map.of(
        "ORDERLY_DB_URL", url(),
        "ORDERLY_DB_USER", access.getProperty("user"),
        "ORDERLY_DB_PASSWORD", access.getProperty("password"),
        "ORDERLY_ADMIN_PASSWORD", "correct horse battery",
        "ORDERLY_HTTP_ADDRESS", "127.0.0.1");
  }

  private String url() {
    return "jdbc:mariadb://127.0.0.1:" + access.getProperty("port") + "/orderly";
  }

  /**
   * Makes all alarms of these records due at once, and those of copies of the first one.
   *
   * @param first the number of the first copy
   */
  void makeDue(Collection<String> numbers, int copies, long first) throws SQLException {
    connection.setAutoCommit(false);
    for (Map.Entry<String, String> one : histories(numbers).entrySet()) {
      update(
          "update record_clocks set history = ?, next_alarm_at = next_alarm_at - interval 28 day,"
              + " response_judged_at = response_judged_at - interval 28 day,"
              + " resolution_judged_at = resolution_judged_at - interval 28 day,"
              + " version = version + 1 where record_number = ?",
          INSTANT
              .matcher(one.getValue())
              .replaceAll(found -> Instant.parse(found.group()).minus(AGE).toString()),
          one.getKey());
    }
    String columns =
        "calendar, offering_level, priority, agreement, service, customer, opened_at, restricted,"
            + " history, going, next_alarm_at, response_judged_at, resolution_judged_at,"
            + " response_priority, resolution_priority";
    update(
        "insert into record_clocks (record_number, version, "
            + columns
            + ") select concat('INC', ? + seq), 0, "
            + columns
            + " from record_clocks, seq_1_to_"
            + copies
            + " where record_number = ?",
        first,
        numbers.iterator().next());
    connection.commit();
    connection.setAutoCommit(true);
  }

  private Map<String, String> histories(Collection<String> numbers) throws SQLException {
    Map<String, String> found = new TreeMap<>();
    for (String number : numbers) {
      try (PreparedStatement select =
          connection.prepareStatement(
              "select history from record_clocks where record_number = ?")) {
        select.setString(1, number);
        try (ResultSet row = select.executeQuery()) {
          row.next();
          found.put(number, row.getString(1));
        }
      }
    }
    return found;
  }

  /** How many are due and not raised, or raised and not told. */
  long left() throws SQLException {
    return count("select count(*) from record_clocks where alarm_due_at <= utc_timestamp(3)")
        + count("select count(*) from alarm_to_tell");
  }

  /** How many were raised. */
  long raised() throws SQLException {
    return count("select count(*) from evidence_entry where kind = 'ServiceLevelThresholdReached'");
  }

  /** How many different ones were raised. */
  long differentRaised() throws SQLException {
    return count(
        "select count(distinct record_number, json_extract(content, '$**.clock'),"
            + " json_extract(content, '$**.share')) from evidence_entry"
            + " where kind = 'ServiceLevelThresholdReached'");
  }

  /** How many of an incident's were raised that somebody has to be told of. */
  long toTell() throws SQLException {
    return count(
        "select count(*) from evidence_entry join incident on number = record_number"
            + " where kind = 'ServiceLevelThresholdReached' and content not like"
            + " '%\"escalation\":\"nobody\"%'");
  }

  /** How many were told. */
  long told() throws SQLException {
    return count("select count(*) from evidence_entry where kind = 'IncidentEscalated'");
  }

  /** How many different ones were told. */
  long differentTold() throws SQLException {
    return count(
        "select count(distinct record_number, json_extract(content, '$**.metric'),"
            + " json_extract(content, '$**.share')) from evidence_entry"
            + " where kind = 'IncidentEscalated'");
  }

  private long count(String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.length; place++) {
        update.setObject(place + 1, values[place]);
      }
      update.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
