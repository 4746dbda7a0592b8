package org.orderly.notification;

import java.time.Instant;

/**
 * A labelled fact of a notice.
 *
 * @param label the key of the label in the message files
 */
public record Detail(String label, Form form, String value) {

  /** How a value is shown. */
  public enum Form {
    /** As it is. */
    TEXT,
    /** By its key in the message files, in the reader's language. */
    WORD,
    /** As a time in the reader's zone and language. */
    INSTANT
  }

  /** A text, shown as it is. */
  public static Detail text(String label, String value) {
    return new Detail(label, Form.TEXT, value);
  }

  /** A word, by its key in the message files. */
  public static Detail word(String label, String key) {
    return new Detail(label, Form.WORD, key);
  }

  /** A time. */
  public static Detail instant(String label, Instant value) {
    return new Detail(label, Form.INSTANT, value.toString());
  }
}
