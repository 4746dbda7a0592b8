package org.orderly.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The MariaDB that a service organisation runs itself. */
record ExternalDatabase(String url, String user, String password) implements RunDatabase {

  private static final String SCHEME = "jdbc:mariadb:";
  private static final String OWN_SCHEMA_ONLY = "nullDatabaseMeansCurrent=true";
  private static final Duration GREATEST_SKEW = Duration.ofSeconds(2);

  ExternalDatabase(String url, String user, String password) {
    if (!url.startsWith(SCHEME)) {
      throw new LaunchRefused("ORDERLY_DB_URL must begin with " + SCHEME + "//");
    }
    this.url = url.contains(OWN_SCHEMA_ONLY) ? url : url + separator(url) + OWN_SCHEMA_ONLY;
    this.user = user;
    this.password = password;
  }

  /** Refuses where the database does not answer or its clock is not the server's. */
  void check(Clock clock) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (single(statement, "select database()") == null) {
        throw new LaunchRefused("ORDERLY_DB_URL names no schema; it ends in /schema.");
      }
      Instant asked = clock.instant();
      String answer = single(statement, "select cast(utc_timestamp(3) as char)");
      Duration skew = skew(asked, databaseInstant(answer), clock.instant());
      if (skew.compareTo(GREATEST_SKEW) > 0) {
        throw new LaunchRefused(
            "The database's clock and this machine's differ by "
                + skew.toMillis()
                + " ms; 2 s at most are allowed, because jobs are locked by time.");
      }
    } catch (SQLException failure) {
      throw new LaunchRefused("The database does not answer: " + failure.getMessage(), failure);
    }
  }

  /** Refuses a schema that holds anything. */
  void requireEmpty() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      String tables =
          single(
              statement,
              "select count(*) from information_schema.tables where table_schema = database()");
      if (!"0".equals(tables)) {
        throw new LaunchRefused(
            "This command needs an empty schema and the one given holds "
                + tables
                + " tables; give another, or none for a private database that goes away.");
      }
    } catch (SQLException failure) {
      throw new LaunchRefused("The database does not answer: " + failure.getMessage(), failure);
    }
  }

  /** How far the database was from the time in which it was asked. */
  static Duration skew(Instant asked, Instant database, Instant answered) {
    if (database.isBefore(asked)) {
      return Duration.between(database, asked);
    }
    return database.isAfter(answered) ? Duration.between(answered, database) : Duration.ZERO;
  }

  @Override
  public void close() {
    // It is not ours to stop.
  }

  @Override
  public String toString() {
    return url;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url + "&connectTimeout=5000", user, password);
  }

  private static Instant databaseInstant(@Nullable String text) {
    if (text == null) {
      throw new LaunchRefused("The database does not say what time it is.");
    }
    return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
  }

  private static @Nullable String single(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static char separator(String url) {
    return url.indexOf('?') < 0 ? '?' : '&';
  }
}
