package org.orderly.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.house.House;
import org.orderly.house.JavaSource;

/** People read the same words in models, forms, pages, documents and code. */
class GlossaryTest {

  private static final Path GLOSSARY = Path.of("docs/glossary.md");
  private static Glossary glossary;

  @BeforeAll
  static void readGlossary() throws IOException {
    glossary = Glossary.read(GLOSSARY);
    assertThat(glossary.entries()).hasSizeGreaterThan(30);
  }

  @Test
  void nothingThatPeopleReadUsesAForbiddenWord() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String folder : List.of("processes", "dmn", "forms")) {
      texts.putAll(Texts.ofModels(Path.of(folder)));
    }
    texts.putAll(Texts.ofDocuments(Path.of("docs")));
    texts.putAll(Texts.ofDocuments(Path.of("docker")));
    texts.putAll(Texts.ofDocuments(Path.of("README.md")));
    texts.putAll(Texts.ofPages(Path.of("src/main/resources")));
    texts.putAll(Texts.ofTypes(JavaSource.in(Path.of("src/main/java"))));
    texts.remove(GLOSSARY.toString());
    System.out.printf(
        "Glossary: %d words, %d places, %d characters read%n",
        glossary.entries().size(),
        texts.size(),
        texts.values().stream().mapToInt(String::length).sum());
    assertThat(texts).hasSizeGreaterThan(60);
    assertThat(findings(texts)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "processes/incident/x.bpmn, Close the ticket,            record",
    "docs/x.md,                 Targets that were breached,  service level target",
    "docs/x.md,                 two SLAs,                    service level agreement",
    "incident/ClientView.java,  Client View,                 customer",
    "incident/x.md,             an asset,                    configuration item"
  })
  void aForbiddenWordIsReported(String place, String text, String instead) {
    assertThat(glossary.findings(place, text))
        .singleElement()
        .asString()
        .contains(place)
        .endsWith("for " + instead);
  }

  @Test
  void aWordInsideAnotherIsNotReported() {
    assertThat(glossary.findings("docs/x.md", "slash, clientele and ticketing")).isEmpty();
    assertThat(glossary.findings("docs/cmdb/x.md", "an asset")).isEmpty();
  }

  @Test
  void wordsOfAModelAndAFormAreRead() throws IOException {
    Map<String, String> texts = Texts.ofModels(Path.of("src/test/resources/models/bad"));
    assertThat(texts.values()).anyMatch(text -> text.contains("Paint arrived"));
    assertThat(texts.values()).anyMatch(text -> text.contains("Mood"));
    assertThat(texts.values()).anyMatch(text -> text.contains("Cites nothing."));
  }

  @Test
  void everyTypeThatTheGlossaryNamesExists() {
    Set<String> types =
        House.ours().classes().stream()
            .map(type -> type.getSimpleName())
            .collect(Collectors.toSet());
    assertThat(glossary.entries())
        .extracting(Glossary.Entry::type)
        .filteredOn(type -> !type.isEmpty())
        .allSatisfy(type -> assertThat(types).contains(type));
  }

  private static List<String> findings(Map<String, String> texts) {
    return texts.entrySet().stream()
        .flatMap(text -> glossary.findings(text.getKey(), text.getValue()).stream())
        .toList();
  }
}
