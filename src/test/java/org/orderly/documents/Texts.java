package org.orderly.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.house.JavaSource;

/** What people read of the product, place by place. */
final class Texts {

  private static final Pattern MODEL_WORDS =
      Pattern.compile(
          "\\b(?:name|label)=\"([^\"]*)\"|<(?:\\w+:)?(?:documentation|description|text)\\b[^>]*>(.*?)</",
          Pattern.DOTALL);
  private static final Pattern FORM_WORDS =
      Pattern.compile("\"(?:\\w*[lL]abel|description|text)\"\\s*:\\s*\"((?:\\\\.|[^\"\\\\])*)\"");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`|\\]\\([^)]*\\)");
  private static final Pattern MARKUP = Pattern.compile("(?s)<(script|style).*?</\\1>|<[^>]*>");

  private Texts() {}

  static Map<String, String> ofModels(Path root) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files(root, ".bpmn", ".dmn")) {
      texts.put(file.toString(), words(MODEL_WORDS, Files.readString(file)));
    }
    for (Path file : files(root, ".form")) {
      texts.put(file.toString(), words(FORM_WORDS, Files.readString(file)));
    }
    return texts;
  }

  static Map<String, String> ofDocuments(Path root) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files(root, ".md", ".svg")) {
      String prose = CODE.matcher(Files.readString(file)).replaceAll(" ");
      texts.put(file.toString(), MARKUP.matcher(prose).replaceAll(" "));
    }
    return texts;
  }

  static Map<String, String> ofPages(Path root) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files(root, ".html", ".properties")) {
      texts.put(file.toString(), MARKUP.matcher(Files.readString(file)).replaceAll(" "));
    }
    return texts;
  }

  /** Names of public types, spelt out: {@code ServiceLevelTarget} as three words. */
  static Map<String, String> ofTypes(List<JavaSource> sources) {
    Map<String, String> texts = new LinkedHashMap<>();
    sources.forEach(
        source ->
            source
                .publicType()
                .ifPresent(
                    type ->
                        texts.put(
                            source.path().toString(),
                            type.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " "))));
    return texts;
  }

  private static String words(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(Texts::group).collect(Collectors.joining("\n"));
  }

  private static String group(MatchResult found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return "";
  }

  private static List<Path> files(Path root, String... endings) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> endsWith(file, endings)).sorted().forEach(found::add);
      }
    }
    return found;
  }

  private static boolean endsWith(Path file, String... endings) {
    return Stream.of(endings).anyMatch(file.toString()::endsWith);
  }
}
