package org.orderly.kernel;

/** Keeps a spreadsheet from taking text that people typed for a formula. */
public final class SpreadsheetGuard {

  /** What a formula may begin with, in the wide forms of eastern keyboards too. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private static final String GUARD = "'";

  private SpreadsheetGuard() {}

  /** The text, with a guard before it where it would be a formula. */
  public static String put(String text) {
    return isFormula(text) ? GUARD + text : text;
  }

  /** The text without the guard. */
  public static String take(String text) {
    return text.startsWith(GUARD) && isFormula(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
