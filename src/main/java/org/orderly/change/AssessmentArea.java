package org.orderly.change;

import org.orderly.identity.Roles;
import org.orderly.kernel.Word;

/** Whose part a change is looked at for before it is authorized (8.5.1.3). */
public enum AssessmentArea implements Word {
  /** What it means for customers and users. */
  SERVICE_OWNER(Roles.SERVICE_OWNER),
  CAPACITY(Roles.OPERATIONS),
  CONTINUITY(Roles.OPERATIONS),
  SECURITY(Roles.SECURITY),
  SERVICE_LEVEL(Roles.SERVICE_LEVEL_MANAGER);

  private final String group;

  AssessmentArea(String group) {
    this.group = group;
  }

  /** The role that says it. */
  String group() {
    return group;
  }
}
