package org.orderly.replay;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.HoldReason;

/** ServiceNow's states of an incident. */
enum LogState {
  NEW("New"),
  ACTIVE("Active"),
  AWAITING_USER_INFO("Awaiting User Info", HoldReason.AWAITING_CALLER),
  AWAITING_VENDOR("Awaiting Vendor", HoldReason.AWAITING_VENDOR),
  AWAITING_PROBLEM("Awaiting Problem", HoldReason.AWAITING_PROBLEM),
  AWAITING_EVIDENCE("Awaiting Evidence", HoldReason.AWAITING_EVIDENCE),
  RESOLVED("Resolved"),
  CLOSED("Closed");

  private final String label;
  private final @Nullable HoldReason holdReason;

  LogState(String label) {
    this(label, null);
  }

  LogState(String label, @Nullable HoldReason holdReason) {
    this.label = label;
    this.holdReason = holdReason;
  }

  static Optional<LogState> of(String label) {
    return Arrays.stream(values()).filter(state -> state.label.equals(label)).findAny();
  }

  /** What an incident in this state awaits; null unless the state is a hold. */
  @Nullable HoldReason holdReason() {
    return holdReason;
  }

  boolean isHold() {
    return holdReason != null;
  }
}
