package org.orderly.cmdb;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the writing of classes and that of relation types have in common. */
@Component
class DefinitionsWriter {

  private final EntityManager entities;
  private final CmdbHead head;
  private final Definitions definitions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DefinitionsWriter(
      EntityManager entities,
      CmdbHead head,
      Definitions definitions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entities = entities;
    this.head = head;
    this.definitions = definitions;
    this.events = events;
    this.clock = clock;
  }

  /** Nobody writes items meanwhile: what is found in use is all that is. */
  ItemModel lock() {
    return definitions.at(head.lock().definitions());
  }

  /** Has every node read them anew; the head is locked. */
  void redefine() {
    entities.flush();
    head.redefine();
  }

  void tell(String what, Map<String, Object> facts) {
    events.publishEvent(new ItemModelChanged(what, Acting.current(), clock.instant(), facts));
  }

  static RuleViolation outdated() {
    return new RuleViolation(
        CmdbRule.DEFINITION_OUTDATED,
        "Somebody has amended it since you read it. Open it again and repeat your change");
  }
}
