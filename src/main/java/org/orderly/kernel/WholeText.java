package org.orderly.kernel;

/**
 * Text of whole characters. Half of one cannot be written in UTF-8: the driver of the database
 * takes what follows it for the other half.
 */
public final class WholeText {

  private static final char REPLACEMENT = '\ufffd';

  private WholeText() {}

  /** The text, with the replacement character for each half of a character. */
  public static String of(String text) {
    return isWhole(text) ? text : repaired(text);
  }

  private static boolean isWhole(String text) {
    return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))
        || text.codePoints().noneMatch(WholeText::isHalf);
  }

  private static String repaired(String text) {
    return text.codePoints()
        .map(character -> isHalf(character) ? REPLACEMENT : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }
}
