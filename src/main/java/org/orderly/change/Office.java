package org.orderly.change;

import org.orderly.identity.Roles;
import org.orderly.kernel.Word;

/** In what office a member of a body votes on a change. */
public enum Office implements Word {
  CHANGE_MANAGER(Roles.CHANGE_MANAGER),
  SERVICE_OWNER(Roles.SERVICE_OWNER),
  SECURITY(Roles.SECURITY),
  ADVISORY_BOARD(Roles.CHANGE_ADVISORY_BOARD),
  EMERGENCY_BOARD(Roles.EMERGENCY_BOARD),
  TOP_MANAGEMENT(Roles.TOP_MANAGEMENT);

  private final String role;

  Office(String role) {
    this.role = role;
  }

  /** The role of those who hold it. */
  String role() {
    return role;
  }
}
