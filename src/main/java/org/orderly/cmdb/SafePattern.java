package org.orderly.cmdb;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that an administrator typed: short, without references to what was matched before, and
 * given up where matching takes too many steps.
 */
final class SafePattern {

  /** A text that is held against a pattern has at most so many characters. */
  static final int LONGEST_TEXT = 1_000;

  private static final int LONGEST = 200;
  private static final int MOST_STEPS = 100_000;
  private static final Pattern REFERENCE = Pattern.compile("\\\\[1-9k]");

  private SafePattern() {}

  /** Why the pattern is refused; null where it is not. */
  static @Nullable String refusal(String pattern) {
    if (pattern.length() > LONGEST) {
      return "Give a pattern of at most " + LONGEST + " characters";
    }
    if (REFERENCE.matcher(pattern).find()) {
      return "Give a pattern without references to groups";
    }
    try {
      Pattern.compile(pattern);
      return null;
    } catch (PatternSyntaxException malformed) {
      return "Give a regular expression of Java: " + malformed.getDescription();
    }
  }

  /** Whether the whole text matches; not where that takes too many steps to say. */
  static boolean matches(String pattern, String text) {
    try {
      return text.length() <= LONGEST_TEXT
          && Pattern.compile(pattern).matcher(new Counted(text)).matches();
    } catch (TooManySteps givenUp) {
      return false;
    }
  }

  private static final class TooManySteps extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super("Too many steps", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {

    private final String text;
    private int steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
