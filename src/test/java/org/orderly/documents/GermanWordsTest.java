package org.orderly.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The German messages of changes and releases call each thing by one word, as the glossary says.
 */
class GermanWordsTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final int CELLS = 5;
  private static final Pattern USER_TASK =
      Pattern.compile("<bpmn:userTask [^>]*?\\bname=\"([^\"]+)\"");

  private static final List<String> forbidden = new ArrayList<>();

  @BeforeAll
  static void readGlossary() throws IOException {
    for (String line : Files.readAllLines(Path.of("docs/glossary.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == CELLS && !cells[1].contains("---") && !cells[3].strip().equals("Not")) {
        Arrays.stream(cells[3].split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .forEach(forbidden::add);
      }
    }
    assertThat(forbidden).contains("Änderung").hasSizeGreaterThan(10);
  }

  @Test
  void eachThingOfChangesAndReleasesHasOneWord() throws IOException {
    Map<String, String> messages = messages();
    System.out.printf("German: %d words, %d messages read%n", forbidden.size(), messages.size());
    assertThat(messages).hasSizeGreaterThan(600);
    assertThat(messages.entrySet().stream().flatMap(said -> findings(said).stream())).isEmpty();
  }

  @Test
  void everyTaskOfChangesAndReleasesHasAGermanName() throws IOException {
    String german = Files.readString(Path.of("src/main/resources/messages_de.properties"));
    List<String> named = new ArrayList<>();
    for (String practice : List.of("change", "release")) {
      named.addAll(tasks(Path.of("processes", practice)));
    }
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(named)
        .allSatisfy(
            name ->
                assertThat(german)
                    .contains(
                        "record.task." + name.toLowerCase(Locale.ROOT).replace(' ', '-') + "="));
  }

  private static List<String> tasks(Path models) throws IOException {
    try (Stream<Path> all = Files.list(models)) {
      return all.filter(file -> file.toString().endsWith(".bpmn"))
          .map(GermanWordsTest::text)
          .flatMap(text -> USER_TASK.matcher(text).results())
          .map(found -> found.group(1))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void anotherWordIsReported() {
    assertThat(findings(Map.entry("change.x", "Diese Änderung ist fehlgeschlagen")))
        .containsExactlyInAnyOrder("change.x says Änderung", "change.x says fehlgeschlagen");
    assertThat(findings(Map.entry("change.x", "Das Zeitfenster ist offen"))).isEmpty();
  }

  private static List<String> findings(Map.Entry<String, String> said) {
    return forbidden.stream()
        .filter(
            word ->
                Pattern.compile(
                        "(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(said.getValue())
                    .find())
        .map(word -> said.getKey() + " says " + word)
        .toList();
  }

  private static Map<String, String> messages() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(MESSAGES)) {
      files =
          all.filter(file -> file.getFileName().toString().matches("(change.*|releases)_de.*"))
              .toList();
    }
    Map<String, String> messages = new TreeMap<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        int at = line.indexOf('=');
        if (at > 0) {
          messages.put(line.substring(0, at), line.substring(at + 1));
        }
      }
    }
    return messages;
  }
}
