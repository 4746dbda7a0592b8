package org.orderly.change;

import org.orderly.kernel.Word;

/** What somebody may try with a change and be refused. */
public enum ChangeAttempt implements Word {
  EDIT,
  RECALL,
  CANCEL,
  ASSESS,
  VOTE,
  BEGIN,
  IMPLEMENT,
  REVIEW
}
