package org.orderly.cmdb;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An address of a network card, in the one way that it is written here: 00:1a:2b:3c:4d:5e. */
final class HardwareAddress {

  private static final int PARTS = 6;
  private static final int HEXADECIMAL = 16;
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{2})[:.-]?".repeat(PARTS - 1) + "([0-9a-f]{2})");

  /** What software makes up for itself, the same on every machine or another one each day. */
  private static final Set<String> MADE_UP =
      Set.of("02:42", "00:00:00", "02:00:4c:4f:4f:50", "00:ff", "0a:00:27", "00:05:9a", "02:50:41");

  private HardwareAddress() {}

  /** The address, written as here; empty where the text is none. */
  static Optional<String> written(String text) {
    var parts = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    StringBuilder address = new StringBuilder(parts.group(1));
    for (int part = 2; part <= PARTS; part++) {
      address.append(':').append(parts.group(part));
    }
    return Optional.of(address.toString());
  }

  /** The address, written as here; empty where the text is none of one card. */
  static Optional<String> of(String text) {
    return written(text).filter(HardwareAddress::ofOneCard);
  }

  private static boolean ofOneCard(String address) {
    boolean ofMany = (Character.digit(address.charAt(1), HEXADECIMAL) & 1) == 1;
    return !ofMany && !address.equals("00:00:00:00:00:00");
  }

  /** Whether the address, written as here, tells one machine from another. */
  static boolean tells(String address) {
    return MADE_UP.stream().noneMatch(address::startsWith);
  }
}
