package org.orderly.identity;

/** What somebody typed, short enough and plain enough to be said back in a message. */
final class Quoted {

  private Quoted() {}

  static String of(String typed) {
    String shown = typed.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return "'" + (shown.length() > 64 ? shown.substring(0, 64) + "…" : shown) + "'";
  }
}
