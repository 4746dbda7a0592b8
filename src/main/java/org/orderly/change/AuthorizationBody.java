package org.orderly.change;

import org.orderly.kernel.Word;

/** Whose word a change needs (8.5.1.3). */
public enum AuthorizationBody implements Word {
  NOBODY,
  CHANGE_MANAGER,
  CHANGE_MANAGER_AND_SERVICE_OWNER,
  ADVISORY_BOARD,
  ADVISORY_BOARD_AND_MANAGEMENT,
  EMERGENCY_BOARD
}
