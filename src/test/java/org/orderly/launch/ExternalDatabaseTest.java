package org.orderly.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {

  private static PrivateDatabase server;
  private static ExternalDatabase database;

  @BeforeAll
  static void starts() {
    server = PrivateDatabase.throwAway(Path.of("target"));
    database = new ExternalDatabase(server.url(), server.user(), server.password());
  }

  @AfterAll
  static void stops() {
    server.close();
  }

  @Test
  void sameTimeIsAccepted() {
    assertThatCode(() -> database.check(Clock.systemUTC())).doesNotThrowAnyException();
  }

  @Test
  void clockThatIsMoreThanTwoSecondsOffIsRefused() {
    Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(60));
    assertThatThrownBy(() -> database.check(ahead))
        .isInstanceOf(LaunchRefused.class)
        .hasMessageContaining("clock");
    Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-60));
    assertThatThrownBy(() -> database.check(behind)).isInstanceOf(LaunchRefused.class);
  }

  @Test
  void timeThatTheAnswerTookIsNoSkew() {
    Instant asked = Instant.parse("2026-01-01T00:00:00Z");
    Instant answered = asked.plusSeconds(9);
    assertThat(ExternalDatabase.skew(asked, asked.plusSeconds(5), answered)).isZero();
    assertThat(ExternalDatabase.skew(asked, asked.minusSeconds(3), answered)).hasSeconds(3);
    assertThat(ExternalDatabase.skew(asked, answered.plusSeconds(4), answered)).hasSeconds(4);
  }

  @Test
  void wrongPasswordIsRefusedInOneLine() {
    ExternalDatabase wrong = new ExternalDatabase(server.url(), server.user(), "wrong");
    assertThatThrownBy(() -> wrong.check(Clock.systemUTC()))
        .isInstanceOf(LaunchRefused.class)
        .hasMessageStartingWith("The database does not answer")
        .extracting(Throwable::getMessage)
        .asString()
        .hasLineCount(1);
  }

  @Test
  void schemaThatHoldsATableIsNotEmpty() throws SQLException {
    assertThatCode(database::requireEmpty).doesNotThrowAnyException();
    execute("create table kept (id int)");
    try {
      assertThatThrownBy(database::requireEmpty)
          .isInstanceOf(LaunchRefused.class)
          .hasMessageContaining("holds 1 table");
    } finally {
      execute("drop table kept");
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
