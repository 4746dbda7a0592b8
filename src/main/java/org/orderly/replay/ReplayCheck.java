package org.orderly.replay;

import java.util.List;
import org.orderly.kernel.ArgumentCheck;

/** Reads options and log before anything is started, so that a bad one is answered at once. */
final class ReplayCheck implements ArgumentCheck {

  @Override
  public void check(List<String> arguments) {
    ServiceNowLog.read(ReplayOptions.parse(arguments));
  }
}
