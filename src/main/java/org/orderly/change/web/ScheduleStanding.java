package org.orderly.change.web;

import org.orderly.change.ChangeLine;
import org.orderly.kernel.Word;

/** How far a planned change has come, as the schedule tells it. */
public enum ScheduleStanding implements Word {
  /** It is planned and may still need to be authorized. */
  PLANNED("◌"),
  /** It may be made. */
  AUTHORIZED("●"),
  /** It is being made. */
  BEGUN("▶"),
  /** The work is over. */
  OVER("✓");

  private final String sign;

  ScheduleStanding(String sign) {
    this.sign = sign;
  }

  /** A sign for it, beside its colour. */
  public String sign() {
    return sign;
  }

  /** How far this change has come. */
  public static ScheduleStanding of(ChangeLine change) {
    return switch (change.state()) {
      case SCHEDULED -> AUTHORIZED;
      case IMPLEMENTATION -> BEGUN;
      case REVIEW, CLOSED -> OVER;
      case NEW, ASSESSMENT, AUTHORIZATION, REJECTED, CANCELLED -> PLANNED;
    };
  }
}
