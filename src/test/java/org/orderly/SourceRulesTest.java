package org.orderly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.house.JavaSource;
import org.orderly.house.SourceRule;
import org.orderly.house.TableOwners;

/** What class files do not say: caught types, comments, SQL. */
class SourceRulesTest {

  private static final List<JavaSource> OURS = JavaSource.in(Path.of("src/main/java"));
  private static final List<JavaSource> TESTS = JavaSource.in(Path.of("src/test/java"));
  private static final List<JavaSource> BAD =
      JavaSource.in(Path.of("src/test/resources/badsource"));
  private static final Path BAD_HOUSE = Path.of("src/test/resources/badviews");
  private static final int REVIEW_FROM = 250;
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @ParameterizedTest
  @EnumSource
  void ourSourcesKeep(SourceRule rule) {
    System.out.printf("%s: %d files read%n", rule, OURS.size());
    assertThat(OURS).hasSizeGreaterThan(50);
    assertThat(rule.findings(OURS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ONLY_THE_RUNNER_CATCHES_EVERYTHING", "TESTS_DO_NOT_INHERIT"})
  void ourTestsKeep(SourceRule rule) {
    System.out.printf("%s: %d files read%n", rule, TESTS.size());
    assertThat(rule.findings(TESTS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ONLY_THE_RUNNER_CATCHES_EVERYTHING, Swallower",
    "PACKAGES_ARE_NULL_MARKED,           sloppy",
    "PUBLIC_TYPES_SAY_WHAT_THEY_ARE,     Swallower",
    "PUBLIC_TYPES_SAY_WHAT_THEY_ARE,     Headless",
    "TESTS_DO_NOT_INHERIT,               InheritedTest"
  })
  void theBadSourceIsReportedFor(SourceRule rule, String culprit) {
    assertThat(rule.findings(BAD)).anyMatch(finding -> finding.contains(culprit));
    assertThat(rule.findings(BAD)).noneMatch(finding -> finding.contains("Careful"));
  }

  @Test
  void sizesAreShown() {
    List<Long> lines = OURS.stream().map(source -> source.text().lines().count()).sorted().toList();
    System.out.printf(
        "Files: %d, median %d lines, longest %d%n",
        lines.size(), lines.get(lines.size() / 2), lines.get(lines.size() - 1));
    OURS.stream()
        .filter(source -> source.text().lines().count() > REVIEW_FROM)
        .forEach(source -> System.out.println("More than a screen or two: " + source.path()));
    assertThat(lines).isNotEmpty();
  }

  @Test
  void modulesNameTheirOwnTablesOnly() throws IOException {
    TableOwners owners = TableOwners.of(MIGRATIONS);
    System.out.printf("Tables, views and sequences with an owner: %d%n", owners.owners().size());
    assertThat(owners.owners()).hasSizeGreaterThan(5).containsEntry("person", "identity");
    assertThat(owners.foreignUses(OURS, 2)).isEmpty();
  }

  @Test
  void anothersTableInSqlIsReported() {
    TableOwners owners = new TableOwners(Map.of("incident", "incident"), Set.of());
    assertThat(owners.foreignUses(BAD, 0))
        .singleElement()
        .asString()
        .contains("Neighbour.java names incident of incident");
  }

  @Test
  void aViewIsReadByModulesFurtherRightAndByNobodyElse() {
    TableOwners owners =
        new TableOwners(Map.of("incident", "incident", "person", "identity"), Set.of("incident"));
    assertThat(owners.foreignUses(JavaSource.in(BAD_HOUSE), 0))
        .singleElement()
        .asString()
        .contains("catalogue/Neighbour.java names incident of incident");
  }
}
