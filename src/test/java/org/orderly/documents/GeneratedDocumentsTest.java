package org.orderly.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.kernel.RuleCode;

/**
 * Documents that code and models write themselves. {@code mvn test -Dtest=GeneratedDocumentsTest
 * -Dorderly.docs=write} writes them.
 */
class GeneratedDocumentsTest {

  private static final boolean WRITE = "write".equals(System.getProperty("orderly.docs"));

  static Stream<GeneratedDocument> documents() {
    return Stream.of(
        GeneratedDocument.whole("docs/errors.md", Errors.document()),
        GeneratedDocument.whole("docs/configuration.md", Configuration.document()),
        GeneratedDocument.whole("docs/modules.md", Modules.document()),
        GeneratedDocument.whole("docs/timers.md", Processes.timers()),
        GeneratedDocument.whole("docs/traceability.md", Traceability.document()),
        GeneratedDocument.part("README.md", "processes", Processes.table()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isInStep(GeneratedDocument document) throws IOException {
    if (WRITE) {
      document.write();
    }
    assertThat(document.isInStep())
        .as("%s: write it anew with -Dtest=GeneratedDocumentsTest -Dorderly.docs=write", document)
        .isTrue();
  }

  @Test
  void aDocumentThatHasDriftedIsReported(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("errors.md");
    GeneratedDocument document = new GeneratedDocument(file, "", "what has to stand there\n");
    assertThat(document.isInStep()).isFalse();
    document.write();
    assertThat(document.isInStep()).isTrue();
    Files.writeString(file, "something else\n");
    assertThat(document.isInStep()).isFalse();
  }

  @Test
  void onlyWhatIsBetweenTheMarksIsWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("README.md");
    Files.writeString(file, "a\n<!-- generated: x -->\nold\n<!-- end: x -->\nb\n");
    new GeneratedDocument(file, "x", "new $1\n").write();
    assertThat(file).hasContent("a\n<!-- generated: x -->\nnew $1\n<!-- end: x -->\nb\n");
  }

  @Test
  void codesAreUniqueAndWellFormed() {
    System.out.printf("Rules that can refuse: %d%n", Errors.rules().size());
    assertThat(Errors.rules()).hasSizeGreaterThan(20);
    assertThat(Errors.rules()).extracting(RuleCode::code).doesNotHaveDuplicates();
    assertThat(Errors.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.code()).matches("ITSM-[A-Z]{3}-\\d{3}");
              assertThat(rule.status()).isBetween(400, 499);
              assertThat(rule.title()).isNotBlank();
            });
  }

  @Test
  void everySettingIsExplained() {
    assertThat(Configuration.records()).isNotEmpty();
    assertThat(Configuration.unexplained()).isEmpty();
  }

  @Test
  void clausesAreFoundInComments() {
    assertThat(Traceability.cited("Kept (7.5, 8.1); see version 7.24.0 and (ADR 0003)."))
        .containsExactly("7.5", "8.1");
    assertThat(Traceability.cited("@clause 8.6.1")).containsExactly("8.6.1");
  }
}
