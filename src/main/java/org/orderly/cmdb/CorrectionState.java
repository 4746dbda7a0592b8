package org.orderly.cmdb;

import java.util.Set;
import org.orderly.kernel.Word;

/** Where a correction of configuration items stands (8.2.6). */
public enum CorrectionState implements Word {
  /** Its plan is held against the present state, and weighed. */
  PROPOSED,
  AWAITING_AUTHORIZATION,
  AUTHORIZED,
  /** Something stands in its way, or more facts are asked for. */
  IN_REVISION,
  APPLIED,
  REJECTED,
  WITHDRAWN;

  /** The states that may follow this one directly. */
  public Set<CorrectionState> successors() {
    return switch (this) {
      case PROPOSED -> Set.of(AWAITING_AUTHORIZATION, AUTHORIZED, IN_REVISION);
      case AWAITING_AUTHORIZATION -> Set.of(AUTHORIZED, REJECTED, IN_REVISION, WITHDRAWN);
      case AUTHORIZED -> Set.of(APPLIED, IN_REVISION);
      case IN_REVISION -> Set.of(PROPOSED, WITHDRAWN);
      case APPLIED, REJECTED, WITHDRAWN -> Set.of();
    };
  }

  /** Whether something of it is left to do. */
  public boolean open() {
    return !successors().isEmpty();
  }

  /** Whether its proposer may take it back. */
  public boolean withdrawable() {
    return successors().contains(WITHDRAWN);
  }
}
