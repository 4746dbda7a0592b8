package org.orderly.incident;

import org.orderly.kernel.Word;

/** Why an incident is a candidate for special treatment (8.6.1). */
public enum MajorCriterion implements Word {
  MANAGERS_CALL,
  SAFETY_LEGAL_SECURITY,
  PRIORITY_AND_CRITICALITY,
  CHILDREN,
  CUSTOMERS,
  NONE
}
