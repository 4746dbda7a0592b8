package org.orderly.incident;

import org.orderly.kernel.Word;

/** Why somebody asks that an incident be treated as a major one. */
public enum MajorReason implements Word {
  MANAGERS_CALL,
  SAFETY,
  LEGAL,
  SECURITY
}
