package org.orderly.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of a file as somebody gave it: text, and nothing that a file system or header obeys. */
public final class FileName {

  private static final int LONGEST = 200;
  private static final String NAMELESS = "attachment";

  private FileName() {}

  /**
   * The last part of a path, without control and formatting characters; of a name that is too long
   * the beginning and the end, which says what the file is.
   */
  static String clean(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String visible =
        last.codePoints()
            .filter(FileName::isVisible)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return visible.replace(".", "").isBlank() ? NAMELESS : cut(visible);
  }

  /** Whether the name leads out of its folder, which no browser sends. */
  static boolean leadsOut(String given) {
    return Arrays.asList(given.split("[/\\\\]")).contains("..");
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String cut(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    int half = LONGEST / 2;
    return name.substring(0, name.offsetByCodePoints(0, half - 1))
        + "…"
        + name.substring(name.offsetByCodePoints(name.length(), -half));
  }

  /** The header that has a browser keep the file under its name (RFC 6266), and never show it. */
  public static String disposition(String name) {
    StringBuilder header = new StringBuilder("attachment; filename=\"");
    name.codePoints().forEach(c -> header.append(isPlain(c) || c == ' ' ? (char) c : '_'));
    header.append("\"; filename*=UTF-8''");
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(octet)) {
        header.append((char) octet);
      } else {
        header.append(String.format("%%%02X", octet & 0xff));
      }
    }
    return header.toString();
  }

  private static boolean isPlain(int character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || character == '.'
        || character == '-'
        || character == '_';
  }
}
