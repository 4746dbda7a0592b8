package org.orderly.incident;

import org.orderly.kernel.Word;

/** What a person may do with an incident beside its tasks (8.6.1). */
public enum OfferedStep implements Word {
  REPLY,
  CANCEL,
  END_HOLD,
  REASSESS,
  OVERRIDE_PRIORITY,
  HAND_OVER,
  ADD_CHILD,
  JOIN_PARENT,
  LEAVE_PARENT,
  MERGE,
  CONVERT,
  RAISE_SECURITY_FLAG,
  LOWER_SECURITY_FLAG,
  CALL_MAJOR_INCIDENT,
  UPDATE_MAJOR_INCIDENT,
  LINK,
  NAME_ITEMS,
  FOLLOW,
  UNFOLLOW,
  LET_FOLLOW
}
