package org.orderly.release;

import org.orderly.kernel.Word;

/** What somebody may try with a release and be refused. */
public enum ReleaseAttempt implements Word {
  EDIT,
  CANCEL,
  REPLAN,
  STOP,
  BUILD,
  TEST,
  DECIDE,
  ACCEPT,
  APPROVE,
  DEPLOY,
  VERIFY
}
