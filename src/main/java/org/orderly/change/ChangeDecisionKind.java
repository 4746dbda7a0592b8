package org.orderly.change;

import org.orderly.kernel.Word;

/** What is decided of a change by a person beside its authorization. */
public enum ChangeDecisionKind implements Word {
  /** An emergency is authorized before it is made. */
  AUTHORIZED_BEFORE,
  /** An emergency is made first, and authorized within a day after. */
  AUTHORIZED_AFTER,
  /** Its window may come sooner than its lead time allows. */
  LEAD_TIME_GRANTED,
  /** It needs another window. */
  OTHER_WINDOW,
  /** Its design and transition are planned (8.5.2). */
  TRANSITION_PLANNED,
  /** It is taken back from those who authorize it. */
  RECALLED
}
