package org.orderly.notification;

import org.orderly.kernel.Word;

/** Where a notification stands; none is ever anywhere else. */
public enum NotificationState implements Word {
  WAITING,
  SENT,
  /** The recipient's server refused it for good, or for days. */
  FAILED
}
