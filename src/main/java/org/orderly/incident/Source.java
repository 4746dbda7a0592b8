package org.orderly.incident;

import org.orderly.kernel.Word;

/** The channel by which an incident was reported. */
public enum Source implements Word {
  PORTAL,
  MAIL,
  PHONE,
  CHAT,
  MONITORING,
  WALK_UP,
  API
}
