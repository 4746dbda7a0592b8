package org.orderly.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;
import org.springframework.stereotype.Component;

/**
 * Until it is begun, the tasks of a change are due when its window opens, and then when it closes;
 * a task that its model says more of is due as the model says.
 */
@Component
class ChangeTaskDates implements TaskDates {

  private static final int EMERGENCY = 90;
  private static final int VERY_HIGH = 75;
  private static final int HIGH = 65;
  private static final int USUAL = 50;

  private final Changes changes;

  ChangeTaskDates(Changes changes) {
    this.changes = changes;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CHANGE;
  }

  @Override
  public Dates dates(RecordNumber number) {
    ChangeView change = changes.get(number).view();
    return new Dates(due(change), null, rank(change));
  }

  private static @Nullable Instant due(ChangeView change) {
    ChangeWindow window = change.window();
    if (window == null) {
      return null;
    }
    return switch (change.state()) {
      case NEW, ASSESSMENT, AUTHORIZATION, SCHEDULED -> window.starts();
      case IMPLEMENTATION -> window.ends();
      case REVIEW, CLOSED, REJECTED, CANCELLED -> null;
    };
  }

  private static int rank(ChangeView change) {
    if (change.type() == ChangeType.EMERGENCY) {
      return EMERGENCY;
    }
    RiskLevel level = change.riskLevel();
    return level == RiskLevel.VERY_HIGH ? VERY_HIGH : level == RiskLevel.HIGH ? HIGH : USUAL;
  }
}
