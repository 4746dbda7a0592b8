package org.orderly.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes secrets that nobody guesses, and the digests under which tokens are kept. */
final class Secrets {

  static final String TOKEN_PREFIX = "ord_";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** A personal token: 256 random bits. */
  static String token() {
    return TOKEN_PREFIX + random(32);
  }

  /** A password: 120 random bits. */
  static String password() {
    return random(15);
  }

  private static String random(int bytes) {
    byte[] bits = new byte[bytes];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  static String digest(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
