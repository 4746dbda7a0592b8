package org.orderly.kernel;

/**
 * Marks statements whose answer lies in an index alone. MariaDB reads the rows too when a statement
 * that is kept on the server is run again after another one has read other columns of its table, so
 * these are sent as text each time (ADR 0069).
 */
public final class IndexOnly {

  private static final String SENT_AS_TEXT = "/*client prepare*/";

  private IndexOnly() {}

  /** The statement with the mark. */
  public static String read(String statement) {
    return SENT_AS_TEXT + statement;
  }
}
