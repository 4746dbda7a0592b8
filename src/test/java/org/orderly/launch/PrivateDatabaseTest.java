package org.orderly.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateDatabaseTest {

  @TempDir static Path temporary;

  private static DataFolder folder;

  @BeforeAll
  static void takesAFolderWithASpaceInItsName() {
    folder = DataFolder.at(temporary.resolve("a folder"));
  }

  @Test
  void dataAndPasswordAreKeptUntilTheNextStart() throws SQLException {
    String password;
    try (PrivateDatabase first = PrivateDatabase.keptIn(folder)) {
      password = first.password();
      execute(first, "create or replace table kept (word varchar(9))");
      execute(first, "insert into kept values ('🐎')");
    }
    try (PrivateDatabase second = PrivateDatabase.keptIn(folder)) {
      assertThat(second.password()).isEqualTo(password);
      assertThat(single(second, "select word from kept")).isEqualTo("🐎");
      assertThat(single(second, "select @@bind_address")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void passwordIsForTheOwnerOnly() throws IOException {
    try (PrivateDatabase database = PrivateDatabase.keptIn(folder)) {
      Path secret = folder.resolve("mariadb.properties");
      assertThat(Files.readString(secret)).contains(database.password());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "orderly", "", "mariadb.sys"})
  void nobodySignsInWithoutAPassword(String user) {
    try (PrivateDatabase database = PrivateDatabase.keptIn(folder)) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, ""))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Access denied");
    }
  }

  @Test
  void itsUserReachesItsOwnSchemaOnly() {
    try (PrivateDatabase database = PrivateDatabase.keptIn(folder)) {
      assertThatThrownBy(() -> single(database, "select count(*) from mysql.global_priv"))
          .hasMessageContaining("denied");
      assertThatThrownBy(() -> execute(database, "create database other"))
          .hasMessageContaining("denied");
    }
  }

  @Test
  void secondServerInTheFolderIsNotStarted() {
    try (PrivateDatabase first = PrivateDatabase.keptIn(folder)) {
      assertThat(PrivateDatabase.keptIn(folder)).isNull();
      assertThat(PrivateDatabase.runningIn(folder).url()).isEqualTo(first.url());
    }
  }

  @Test
  void portThatWasTakenMeanwhileIsReplaced() throws IOException, SQLException {
    int kept;
    try (PrivateDatabase first = PrivateDatabase.keptIn(folder)) {
      kept = MariaDbAccess.read(folder).port();
      assertThat(first.url()).contains(":" + kept + "/");
    }
    try (ServerSocket taken = new ServerSocket(kept, 1, InetAddress.getLoopbackAddress());
        PrivateDatabase second = PrivateDatabase.keptIn(folder)) {
      assertThat(taken.isBound()).isTrue();
      assertThat(single(second, "select 1")).isEqualTo("1");
      assertThat(second.url()).doesNotContain(":" + kept + "/");
    }
  }

  @Test
  void killedDatabaseIsStartedAgainWhereItWas() throws IOException {
    try (PrivateDatabase database = PrivateDatabase.keptIn(folder)) {
      String[] process = Files.readString(folder.resolve("mariadb.pid")).split(" ");
      ProcessHandle.of(Long.parseLong(process[0])).orElseThrow().destroyForcibly();
      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(single(database, "select 1")).isEqualTo("1"));
    }
  }

  @Test
  void whatIsThrownAwayLeavesNothing() {
    PrivateDatabase database = PrivateDatabase.throwAway(Path.of("target"));
    String data = single(database, "select @@datadir");
    assertThat(Path.of(data)).exists();
    database.close();
    assertThat(Path.of(data).getParent()).doesNotExist();
  }

  @Test
  void folderThatCannotBeUsedIsNamedInOneLine() throws IOException {
    Path file = Files.createTempFile(temporary, "not", "a-folder");
    assertThatThrownBy(() -> DataFolder.at(file.resolve("data")))
        .isInstanceOf(LaunchRefused.class)
        .hasMessageContaining("ORDERLY_DATA")
        .extracting(Throwable::getMessage)
        .asString()
        .hasLineCount(1);
  }

  private static void execute(PrivateDatabase database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
  }

  private static String single(PrivateDatabase database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
  }

  private static Connection connect(PrivateDatabase database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
