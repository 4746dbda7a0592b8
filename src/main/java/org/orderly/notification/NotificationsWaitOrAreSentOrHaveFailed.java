package org.orderly.notification;

import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class NotificationsWaitOrAreSentOrHaveFailed implements InvariantCheck {

  private final Outbox outbox;

  NotificationsWaitOrAreSentOrHaveFailed(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "I2 each notification waits for an instant, was sent at one, or failed for a reason";
  }

  @Override
  public List<String> violations() {
    return outbox.astray().stream()
        .map(id -> "Notification " + id + " neither waits nor was sent nor has failed")
        .toList();
  }
}
