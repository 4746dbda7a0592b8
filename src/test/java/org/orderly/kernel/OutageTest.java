package org.orderly.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

  static Stream<Throwable> outages() {
    return Stream.of(
        new SQLNonTransientConnectionException("(conn=7) Socket error"),
        new SQLTransientConnectionException("HikariPool-1 - Connection is not available"),
        new SQLException("Connection is closed"),
        new SQLException("The table 'x' is full", "HY000", 1114),
        new IllegalStateException(new SQLException("Disk full", "HY000", 1021)));
  }

  static Stream<Throwable> others() {
    return Stream.of(
        new SQLException("Duplicate entry", "23000", 1062),
        new SQLIntegrityConstraintViolationException("Column cannot be null"),
        new SQLException("Connection is closed", "42000", 1064),
        new IllegalStateException("Connection is closed"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void aDatabaseThatIsGoneOrFullIsAnOutage(Throwable failure) {
    assertThat(Outage.in(failure)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatTheDatabaseRefusesIsNone(Throwable failure) {
    assertThat(Outage.in(failure)).isFalse();
  }
}
