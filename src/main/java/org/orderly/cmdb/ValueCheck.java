package org.orderly.cmdb;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.WholeText;

/** Brings what was typed into the one text that stands for the value, or says what is wrong. */
final class ValueCheck {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int LONGEST_LINK = 2_000;
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String VERSION_4 = OCTET + "(\\." + OCTET + "){3}";
  private static final String VERSION_6 = "[0-9a-fA-F:]{2,39}|[0-9a-fA-F:]{2,30}" + VERSION_4;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private ValueCheck() {}

  /** Text on one line. */
  static Checked line(String typed, int longest) {
    String text = WholeText.of(typed).strip();
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return Checked.bad("Give text on one line, without control characters");
    }
    return sized(text, longest);
  }

  /** Text of any number of lines. */
  static Checked lines(String typed, int longest) {
    String text = WholeText.of(typed).replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.codePoints()
        .anyMatch(sign -> Character.isISOControl(sign) && "\n\t".indexOf(sign) < 0)) {
      return Checked.bad("Give text without control characters");
    }
    return sized(text, longest);
  }

  private static Checked sized(String text, int longest) {
    return text.codePointCount(0, text.length()) > longest
        ? Checked.bad("Give at most " + longest + " characters")
        : Checked.good(text);
  }

  static Checked wholeNumber(String typed) {
    String text = typed.strip();
    return text.matches("[+-]?[0-9]{1,18}")
        ? Checked.good(Long.toString(Long.parseLong(text)))
        : Checked.bad("Give a whole number");
  }

  static Checked decimal(String typed) {
    String text = typed.strip();
    return text.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,9})?")
        ? Checked.good(plain(new BigDecimal(text)))
        : Checked.bad("Give a number, such as 12.5");
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** A number that a check has found good, within its bounds. */
  static Checked within(String number, @Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
    BigDecimal value = new BigDecimal(number);
    if (lowest != null && value.compareTo(lowest) < 0) {
      return Checked.bad("Give " + plain(lowest) + " or more");
    }
    if (highest != null && value.compareTo(highest) > 0) {
      return Checked.bad("Give " + plain(highest) + " or less");
    }
    return Checked.good(number);
  }

  static Checked flag(String typed) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> Checked.good("true");
      case "false", "no", "0" -> Checked.good("false");
      default -> Checked.bad("Give true or false");
    };
  }

  static Checked date(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return Checked.good(day.toString());
      }
    } catch (DateTimeException malformed) {
      return Checked.bad("Give a day, such as 2027-01-01");
    }
    return Checked.bad("Give a day between " + FIRST_YEAR + " and " + LAST_YEAR);
  }

  /** An address of IP; nothing is looked up. */
  static Checked address(String typed) {
    String text = typed.strip();
    boolean six = text.contains(":");
    if (text.matches(six ? VERSION_6 : VERSION_4)) {
      try {
        InetAddress address = InetAddress.getByName(six ? "[" + text + "]" : text);
        return Checked.good(address.getHostAddress());
      } catch (UnknownHostException malformed) {
        return Checked.bad("Give an address of IP, such as 192.0.2.17");
      }
    }
    return Checked.bad("Give an address of IP, such as 192.0.2.17");
  }

  static Checked mac(String typed) {
    return HardwareAddress.written(typed)
        .map(Checked::good)
        .orElseGet(() -> Checked.bad("Give a MAC address, such as 00:53:00:12:ab:cd"));
  }

  static Checked link(String typed) {
    String text = typed.strip();
    try {
      URI uri = new URI(text);
      if (text.length() <= LONGEST_LINK
          && uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && uri.getHost() != null) {
        return Checked.good(text);
      }
    } catch (URISyntaxException malformed) {
      return Checked.bad("Give an address of the web, such as https://example.org/");
    }
    return Checked.bad("Give an address of the web, such as https://example.org/");
  }
}
