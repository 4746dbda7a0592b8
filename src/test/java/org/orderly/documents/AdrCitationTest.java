package org.orderly.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orderly.house.JavaSource;

/** A decision that is cited exists, and the test that is said to guard it does too. */
class AdrCitationTest {

  private static final String MISSING = "9999";
  private static final Path DECISIONS = Path.of("docs/adr");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|Properties))`");

  @Test
  void everyCitedDecisionExists() throws IOException {
    Citations citations = Citations.ofTheProject();
    System.out.printf(
        "ADRs: %d cited at %d places, %d kept%n",
        citations.places().size(), citations.count(), decisions().size());
    assertThat(citations.places()).isNotEmpty();
    assertThat(citations.places().entrySet())
        .allMatch(cited -> numbers().contains(cited.getKey()), "is kept in docs/adr");
  }

  @Test
  void aCitationOfADecisionThatIsNotThereIsFound() {
    assertThat(Citations.numbers("kept for ever (ADR " + MISSING + "), see ADR 0003"))
        .containsExactly("0003", MISSING);
    assertThat(numbers()).doesNotContain(MISSING);
  }

  @Test
  void noNumberIsUsedTwice() {
    assertThat(decisions()).extracting(AdrCitationTest::number).doesNotHaveDuplicates();
  }

  @Test
  void everyDecisionNamesATestThatExists() throws IOException {
    Set<String> tests =
        JavaSource.in(Path.of("src/test/java")).stream()
            .map(source -> source.fileName().replace(".java", ""))
            .collect(Collectors.toSet());
    for (Path decision : decisions()) {
      String text = Files.readString(decision);
      assertThat(text).as("%s", decision).contains("## Confirmation");
      assertThat(named(text.substring(text.indexOf("## Confirmation"))))
          .as("%s", decision)
          .isNotEmpty()
          .allMatch(tests::contains);
    }
  }

  private static List<String> named(String confirmation) {
    return TEST.matcher(confirmation).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static Set<String> numbers() {
    return decisions().stream().map(AdrCitationTest::number).collect(Collectors.toSet());
  }

  private static String number(Path decision) {
    return decision.getFileName().toString().substring(0, 4);
  }

  private static List<Path> decisions() {
    try (Stream<Path> files = Files.list(DECISIONS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
