package org.orderly.change;

import org.orderly.kernel.Word;

/** What was decided when an implementation did not go on as planned. */
public enum ImplementationCourse implements Word {
  GO_ON,
  BACK_OUT,
  /** It is left as it is. */
  ACCEPT
}
