package org.orderly.cmdb;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one kind of digest that there is here. */
final class Sha256 {

  private Sha256() {}

  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
