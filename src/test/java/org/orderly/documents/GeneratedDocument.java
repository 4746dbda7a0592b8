package org.orderly.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document, or a part of one between two marks, that is written from code and models.
 *
 * @param mark the name in the marks; empty where the whole file is generated
 * @param content what has to stand there
 */
record GeneratedDocument(Path file, String mark, String content) {

  static GeneratedDocument whole(String file, String content) {
    return new GeneratedDocument(Path.of(file), "", content);
  }

  static GeneratedDocument part(String file, String mark, String content) {
    return new GeneratedDocument(Path.of(file), mark, content);
  }

  /** Whether the file says what it has to. */
  boolean isInStep() throws IOException {
    return Files.exists(file) && Files.readString(file).equals(text());
  }

  void write() throws IOException {
    Files.writeString(file, text());
  }

  private String text() throws IOException {
    if (mark.isEmpty()) {
      return content;
    }
    Matcher marked =
        Pattern.compile("(?s)(<!-- generated: " + mark + " -->\n).*?(<!-- end: " + mark + " -->)")
            .matcher(Files.readString(file));
    return marked.replaceFirst(
        part -> Matcher.quoteReplacement(part.group(1) + content + part.group(2)));
  }

  @Override
  public String toString() {
    return file + (mark.isEmpty() ? "" : ", " + mark);
  }
}
