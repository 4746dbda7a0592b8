package org.orderly.notification;

/** What became of a mail that was handed to the server. */
sealed interface Delivery {

  /** The server has taken it on. */
  record Accepted() implements Delivery {}

  /** The server refuses this mail or its recipient for good. */
  record Refused(String reason) implements Delivery {}

  /** Not now: the recipient's mailbox is full, or the server wants to wait with this mail. */
  record Deferred(String reason) implements Delivery {}

  /** The connection broke while the mail was handed over; whether it was taken is not known. */
  record Broken(String reason) implements Delivery {}

  /** The server takes no mail at all: it shuts down, or refuses our sender or our sign-in. */
  record Shut(String reason) implements Delivery {}
}
