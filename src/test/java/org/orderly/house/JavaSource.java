package org.orderly.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java file as text, for what class files no longer say: comments, literals, caught types.
 *
 * @param path relative to the source folder
 */
public record JavaSource(Path path, String text) {

  private static final String STRING =
      "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])+'";
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile(STRING + "|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?<public>public )?(?:(?:abstract|final|sealed|non-sealed) )*"
              + "(?:class|interface|record|enum|@interface) (?<name>\\w+)");

  /** All files of a source folder. */
  public static List<JavaSource> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> read(folder, file))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public String fileName() {
    return path.getFileName().toString();
  }

  /** The module that the file lies in, under a base package of so many segments. */
  public Optional<String> module(int segmentsOfBase) {
    return path.getNameCount() > segmentsOfBase + 1
        ? Optional.of(path.getName(segmentsOfBase).toString())
        : Optional.empty();
  }

  /** The text without comments and with empty literals. */
  public String code() {
    return LITERAL_OR_COMMENT
        .matcher(text)
        .replaceAll(found -> found.group().startsWith("/") ? " " : "\"\"");
  }

  /** All text literals, one after the other as if they were one. */
  public String literals() {
    return LITERAL_OR_COMMENT
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(found -> found.startsWith("\""))
        .map(found -> found.replaceAll("^\"+|\"+$", ""))
        .collect(Collectors.joining(" "));
  }

  /** The file's public type with its Javadoc; empty where it has none. */
  public Optional<Type> publicType() {
    return type().filter(Type::isPublic);
  }

  /** The file's first type with its Javadoc; empty where it has none. */
  public Optional<Type> type() {
    Matcher found = TYPE.matcher(text);
    return found.find()
        ? Optional.of(
            new Type(
                found.group("name"),
                found.group("public") != null,
                plain(docBefore(found.start()))))
        : Optional.empty();
  }

  /** The Javadoc before the package declaration, as plain text. */
  public String packageDoc() {
    return text.startsWith("/**") ? plain(text.substring(0, text.indexOf("*/") + 2)) : "";
  }

  /** The comment that ends right before a place, but for annotations. */
  private String docBefore(int place) {
    int start = text.lastIndexOf("/**", place);
    int end = text.indexOf("*/", Math.max(start, 0)) + 2;
    boolean own = start >= 0 && end <= place && !text.substring(end, place).contains(";");
    return own ? text.substring(start, end) : "";
  }

  private static String plain(String comment) {
    return comment
        .replaceAll("^/\\*\\*|\\*/$", "")
        .replaceAll("(?m)^\\s*\\* ?", "")
        .replaceAll("\\{@(?:code|link|linkplain) ([^}]*)}", "$1")
        .strip();
  }

  /** The text of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JavaSource read(Path folder, Path file) {
    return new JavaSource(folder.relativize(file), read(file));
  }

  /**
   * A type at the top of a file.
   *
   * @param doc its Javadoc as plain text, empty where it has none
   */
  public record Type(String name, boolean isPublic, String doc) {

    /** The text up to the first block tag. */
    public String summary() {
      return doc.split("(?m)^@", 2)[0].strip().replaceAll("\\s+", " ");
    }
  }
}
