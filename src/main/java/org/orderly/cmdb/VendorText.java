package org.orderly.cmdb;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what a vendor has written into a machine from what was left there unfilled: a thousand
 * machines carry «To be filled by O.E.M.», so that it names none of them.
 */
final class VendorText {

  private static final int SHORTEST = 3;
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
  private static final Pattern COUNTED = Pattern.compile("0?12345(6(7(8(9(0|abcdef)?)?)?)?)?");
  private static final Pattern STARS = Pattern.compile("[^\\p{L}\\p{N}]*");
  private static final Set<String> UNFILLED =
      Set.of(
          "tobefilledbyoem",
          "tobefilledbyoemo",
          "filledbyoem",
          "defaultstring",
          "default",
          "systemserialnumber",
          "systemserial",
          "serialnumber",
          "serial",
          "chassisserialnumber",
          "chassisassettag",
          "baseboardserialnumber",
          "systemmanufacturer",
          "systemproductname",
          "systemname",
          "productname",
          "assettag",
          "asset1234567890",
          "noassettag",
          "noassetinformation",
          "assetno",
          "none",
          "null",
          "nil",
          "notspecified",
          "notapplicable",
          "notavailable",
          "notdefined",
          "notset",
          "notsettable",
          "undefined",
          "unknown",
          "unspecified",
          "invalid",
          "empty",
          "oem",
          "sernum",
          "sn",
          "na",
          "other",
          "test",
          "string",
          "03000200040005000006000700080009",
          "12345678123456781234567812345678");

  private VendorText() {}

  /** Whether the text can tell one machine from another. */
  static boolean tells(String text) {
    if (STARS.matcher(text).matches()) {
      return false;
    }
    String plain = NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return plain.codePointCount(0, plain.length()) >= SHORTEST
        && !UNFILLED.contains(plain)
        && !ONE_CHARACTER.matcher(plain).matches()
        && !COUNTED.matcher(plain).matches();
  }

  /** The text, or none where it tells nothing. */
  static String orNone(String text) {
    return tells(text) ? text : "";
  }
}
