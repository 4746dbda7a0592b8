package org.orderly.notification;

/**
 * Who is told.
 *
 * @param key a person's or a group's key
 */
public record Recipient(Kind kind, String key) {

  /** What a recipient can be. */
  public enum Kind {
    PERSON,
    /** A group, at the address that it has as a group. */
    GROUP
  }

  /** A person, by key. */
  public static Recipient person(String key) {
    return new Recipient(Kind.PERSON, key);
  }

  /** A group, by key. */
  public static Recipient group(String key) {
    return new Recipient(Kind.GROUP, key);
  }
}
