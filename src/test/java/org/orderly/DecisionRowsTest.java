package org.orderly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orderly.fixtures.DecisionTable;
import org.orderly.fixtures.DecisionTable.Case;

/**
 * Every row of every decision table has a case in {@code src/test/resources/decisions}, and every
 * case comes out as it says; a table of another system has the system's name behind its own.
 */
class DecisionRowsTest {

  private static final Path TABLES = Path.of("dmn");

  @TestFactory
  List<DynamicNode> everyRowDecidesItsCases() throws IOException {
    try (Stream<Path> files = Files.walk(TABLES)) {
      List<DynamicNode> tables =
          files
              .filter(file -> file.toString().endsWith(".dmn"))
              .sorted()
              .map(DecisionRowsTest::table)
              .toList();
      assertThat(tables).hasSizeGreaterThanOrEqualTo(11);
      System.out.println("Decision tables with cases: " + tables.size());
      return tables;
    }
  }

  private static DynamicNode table(Path file) {
    String path = TABLES.relativize(file).toString().replace('\\', '/').replaceAll("\\.dmn$", "");
    DecisionTable table = DecisionTable.of(path);
    List<Case> cases = table.cases(casesOf(path));
    DynamicTest rows =
        dynamicTest(
            "every row has its case",
            () ->
                assertThat(cases)
                    .extracting(example -> example.decided().row())
                    .containsAll(table.rules()));
    return dynamicContainer(
        path, Stream.concat(Stream.of(rows), cases.stream().map(example -> test(table, example))));
  }

  private static DynamicTest test(DecisionTable table, Case example) {
    return dynamicTest(
        example.toString(),
        () -> assertThat(table.decide(example.inputs())).containsExactly(example.decided()));
  }

  private static String casesOf(String path) {
    String[] parts = path.split("/");
    String name = parts[parts.length - 1];
    return parts.length > 2 ? name + "-" + parts[parts.length - 2] : name;
  }
}
