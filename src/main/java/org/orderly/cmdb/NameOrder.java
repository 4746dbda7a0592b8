package org.orderly.cmdb;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** Names as a reader looks them up: capitals and accents count for nothing. */
final class NameOrder implements Comparator<String> {

  static final NameOrder INSTANCE = new NameOrder();

  private static final int KNOWN = 0x250;
  private static final char[] BASES = new char[KNOWN];

  static {
    for (char letter = 0; letter < KNOWN; letter++) {
      BASES[letter] =
          Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
              .toLowerCase(Locale.ROOT)
              .charAt(0);
    }
  }

  private NameOrder() {}

  @Override
  public int compare(String one, String other) {
    int both = Math.min(one.length(), other.length());
    for (int at = 0; at < both; at++) {
      int difference = base(one.charAt(at)) - base(other.charAt(at));
      if (difference != 0) {
        return difference;
      }
    }
    return one.length() - other.length();
  }

  /** How a name in UTF-8 compares with another; it is read letter by letter only where it must. */
  static int compare(byte[] name, int from, int length, String other) {
    int both = Math.min(length, other.length());
    for (int at = 0; at < both; at++) {
      byte letter = name[from + at];
      if (letter < 0) {
        return INSTANCE.compare(new String(name, from, length, StandardCharsets.UTF_8), other);
      }
      int difference = BASES[letter] - base(other.charAt(at));
      if (difference != 0) {
        return difference;
      }
    }
    return length == both && other.length() == both
        ? 0
        : INSTANCE.compare(new String(name, from, length, StandardCharsets.UTF_8), other);
  }

  /** The name without capitals and accents. */
  static String folded(String name) {
    StringBuilder folded = new StringBuilder(name);
    for (int at = 0; at < folded.length(); at++) {
      folded.setCharAt(at, base(folded.charAt(at)));
    }
    return folded.toString();
  }

  private static char base(char letter) {
    return letter < KNOWN ? BASES[letter] : letter;
  }
}
