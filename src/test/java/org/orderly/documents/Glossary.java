package org.orderly.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the product, and those it does not use. */
public record Glossary(List<Entry> entries) {

  private static final int COLUMNS = 5;
  private static final Pattern EXCEPT = Pattern.compile("(.+?) \\((\\w+)\\)");

  public static Glossary read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == COLUMNS + 2
          && !cells[1].contains("---")
          && !cells[1].strip().equals("Word")) {
        entries.add(
            new Entry(
                cells[1].strip(),
                cells[2].strip(),
                cells[3].replace("`", "").strip(),
                cells[4].strip(),
                forbidden(cells[5])));
      }
    }
    return new Glossary(List.copyOf(entries));
  }

  /** Each word of a text that the product does not use there, with what to say instead. */
  public List<String> findings(String place, String text) {
    return entries.stream()
        .flatMap(entry -> entry.not().stream().map(word -> finding(place, text, entry, word)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> finding(String place, String text, Entry entry, Forbidden word) {
    return word.isIn(place, text)
        ? Optional.of(place + " says «" + word.word() + "» for " + entry.word())
        : Optional.empty();
  }

  private static List<Forbidden> forbidden(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .map(Glossary::word)
        .toList();
  }

  private static Forbidden word(String text) {
    Matcher except = EXCEPT.matcher(text);
    return except.matches()
        ? new Forbidden(except.group(1), except.group(2))
        : new Forbidden(text, "");
  }

  /** A word and what is said about it. */
  public record Entry(
      String word, String clause, String type, String meaning, List<Forbidden> not) {}

  /**
   * A word that is not used.
   *
   * @param allowedIn the module that may use it; empty where none may
   */
  public record Forbidden(String word, String allowedIn) {

    boolean isIn(String place, String text) {
      boolean excused = !allowedIn.isEmpty() && place.contains(allowedIn);
      return !excused
          && Pattern.compile(
                  "\\b" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "(?:s|es|ed)?\\b")
              .matcher(text.toLowerCase(Locale.ROOT))
              .find();
    }
  }
}
