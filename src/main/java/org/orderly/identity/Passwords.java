package org.orderly.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * What a password has to be, wherever one is chosen.
 *
 * @clause 8.7.3
 */
public final class Passwords {

  /** The rule, as it is told to who chooses. */
  public static final String RULE =
      "A password has 8 characters or more, 72 bytes at most, and is not common.";

  private static final int SHORTEST = 8;
  private static final int MOST_BYTES = 72;
  private static final Set<String> GUESSED_FIRST =
      Set.of("password", "passw0rd", "changeme", "change-me", "administrator", "12345678");

  private Passwords() {}

  /** Whether the person may choose this one. */
  public static boolean acceptable(String person, String password) {
    return password.length() >= SHORTEST
        && fits(password)
        && !password.equalsIgnoreCase(person)
        && !GUESSED_FIRST.contains(password.toLowerCase(Locale.ROOT));
  }

  /** Whether all of it counts: BCrypt reads no further. */
  static boolean fits(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }
}
