package org.orderly.identity;

/**
 * What became of one line of an import.
 *
 * @param line the line in the file, the header being line 1
 * @param key the key on that line, as typed
 * @param reason why it was refused; empty otherwise
 */
public record ImportLine(long line, String key, Outcome outcome, String reason) {

  /** What can become of a line. */
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED
  }
}
