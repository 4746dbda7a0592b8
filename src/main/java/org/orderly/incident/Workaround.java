package org.orderly.incident;

import org.orderly.kernel.Word;

/** How well those affected can go on meanwhile; an answer left out is unknown, never none. */
public enum Workaround implements Word {
  NONE,
  POOR,
  GOOD,
  UNKNOWN
}
