package org.orderly.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two digests of the trail: a leaf's, and a text's under its record's salt. */
final class Digests {

  private static final byte LEAF = 0;

  private Digests() {}

  /** SHA-256 over a zero byte and the content, as RFC 9162 hashes a leaf. */
  static byte[] leaf(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(LEAF);
      return digest.digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** HMAC-SHA-256 of a text, so that a short text cannot be guessed from its digest. */
  static String text(byte[] salt, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
