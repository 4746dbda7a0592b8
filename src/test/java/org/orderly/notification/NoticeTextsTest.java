package org.orderly.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.incident.Audience;
import org.orderly.kernel.Word;
import org.orderly.servicelevel.ClockMetric;

/** Every notice that the code can write has its texts, in English and in German. */
class NoticeTextsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path LETTERS = Path.of("src/main/resources/mail");
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern TOLD =
      Pattern.compile("(?:notices\\.tell(?:Share)?\\(\\s*|String what = )\"([a-z.-]+)\"(\\s*\\+)?");
  private static final Pattern LABEL = Pattern.compile("[\"{](notice\\.[a-z.-]+)[\"}]");

  /** How a kind that the code puts together may end. */
  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "escalated.", Arrays.stream(ClockMetric.values()).map(Word::word).toList(),
          "major-overdue.", List.of("decision", "review"),
          "major-updated.", Arrays.stream(Audience.values()).map(Word::word).toList());

  private static String code;

  @BeforeAll
  static void readTheCode() throws IOException {
    try (Stream<Path> sources = Files.walk(SOURCES);
        Stream<Path> letters = Files.walk(LETTERS)) {
      code =
          Stream.concat(sources, letters)
              .filter(Files::isRegularFile)
              .map(NoticeTextsTest::text)
              .collect(Collectors.joining("\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_de"})
  void eachNoticeHasItsTexts(String language) {
    Set<String> needed = needed(code);
    System.out.printf("Notices: %d texts needed%n", needed.size());
    assertThat(needed).hasSizeGreaterThan(50);
    Properties texts = texts(language);
    assertThat(missing(needed, texts)).isEmpty();
    assertThat(needed).allMatch(key -> !texts.getProperty(key).isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_de"})
  void noTextIsLeftOfANoticeThatNobodyWrites(String language) {
    Set<String> left = new TreeSet<>(texts(language).stringPropertyNames());
    left.removeIf(key -> !key.startsWith("notice.incident."));
    left.removeAll(needed(code));
    assertThat(left).isEmpty();
  }

  @Test
  void aNoticeWithoutTextsIsReported() {
    assertThat(missing(needed("notices.tell(\n  \"nobody-knows\", x)"), texts("")))
        .containsExactly(
            "notice.incident.nobody-knows.lead", "notice.incident.nobody-knows.subject");
    assertThat(missing(needed("Detail.text(\"notice.incident.nowhere\", x)"), texts("_de")))
        .containsExactly("notice.incident.nowhere");
  }

  private static Set<String> missing(Set<String> needed, Properties texts) {
    Set<String> missing = new TreeSet<>(needed);
    missing.removeAll(texts.stringPropertyNames());
    return missing;
  }

  private static Set<String> needed(String source) {
    Set<String> needed = new TreeSet<>();
    Matcher told = TOLD.matcher(source);
    while (told.find()) {
      List<String> endings = told.group(2) == null ? List.of("") : ENDINGS.get(told.group(1));
      assertThat(endings).as("how %s may end", told.group(1)).isNotNull();
      for (String ending : endings) {
        needed.add("notice.incident." + told.group(1) + ending + ".subject");
        needed.add("notice.incident." + told.group(1) + ending + ".lead");
      }
    }
    Matcher label = LABEL.matcher(source);
    while (label.find()) {
      if (!label.group(1).matches(".*\\.(html|txt)?")) {
        needed.add(label.group(1));
      }
    }
    return needed;
  }

  /** The texts of all modules in this language, as the server reads them. */
  private static Properties texts(String language) {
    Properties texts = new Properties();
    try (Stream<Path> files = Files.list(MESSAGES)) {
      files
          .filter(
              file -> file.getFileName().toString().matches("[a-z-]+" + language + "\\.properties"))
          .forEach(file -> load(texts, file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  private static void load(Properties texts, Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
