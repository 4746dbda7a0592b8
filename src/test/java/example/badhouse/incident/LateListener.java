package example.badhouse.incident;

import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears of things when they are over. */
class LateListener {

  @TransactionalEventListener
  void afterwards(IncidentView incident) {}

  @Async
  void elsewhere() {}
}
