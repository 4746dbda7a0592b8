package org.orderly.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates of pages must not do. */
class TemplateRulesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern TAG = Pattern.compile("<[a-z:]+\\b(?:[^<>\"]|\"[^\"]*\")*>");

  /** Thymeleaf replaces a tag before it looks at the tag's condition, which is lost then. */
  private static List<String> lostConditions(String template) {
    return TAG.matcher(template)
        .results()
        .map(tag -> tag.group())
        .filter(tag -> tag.contains("th:replace=") && tag.matches("(?s).*th:(if|unless|each)=.*"))
        .toList();
  }

  @Test
  void noConditionStandsOnATagThatIsReplaced() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<Path> templates = files.filter(file -> file.toString().endsWith(".html")).toList();
      System.out.println("Templates read: " + templates.size());
      assertThat(templates).hasSizeGreaterThan(40);
      assertThat(templates.stream().flatMap(file -> lostConditions(read(file)).stream())).isEmpty();
    }
  }

  @Test
  void aConditionThatWouldBeLostIsReported() {
    assertThat(lostConditions("<p>\n<table th:unless=\"${none}\" th:replace=\"~{a :: b}\">"))
        .hasSize(1);
    assertThat(lostConditions("<th:block th:if=\"${a}\"><p th:replace=\"~{a :: b}\"></p>"))
        .isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
