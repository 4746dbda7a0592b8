package org.orderly.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The incidents in a try mode's database, read past the server. */
final class KeptRecords {

  private KeptRecords() {}

  /** Every acknowledged number is there once with its own title, and no report is there twice. */
  static void assertKept(Path data, Map<String, String> acknowledged)
      throws IOException, SQLException {
    Map<String, List<String>> numbersByTitle = numbersByTitle(data);
    assertThat(numbersByTitle.values()).allSatisfy(numbers -> assertThat(numbers).hasSize(1));
    assertThat(acknowledged)
        .isNotEmpty()
        .allSatisfy((key, number) -> assertThat(numbersByTitle.get(key)).containsExactly(number));
  }

  private static Map<String, List<String>> numbersByTitle(Path data)
      throws IOException, SQLException {
    Properties access = new Properties();
    try (Reader file = Files.newBufferedReader(data.resolve("mariadb.properties"))) {
      access.load(file);
    }
    String url = "jdbc:mariadb://127.0.0.1:" + access.getProperty("port") + "/orderly";
    Map<String, List<String>> found = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url, access);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select title, number from incident")) {
      while (rows.next()) {
        found.computeIfAbsent(rows.getString(1), title -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    return found;
  }
}
