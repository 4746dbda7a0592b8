package org.orderly.supplier;

import java.time.Clock;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Facts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the evidence of suppliers and contracts, in the name of who acts. */
@Component
class SupplierTrail {

  private final ApplicationEventPublisher events;
  private final Clock clock;

  SupplierTrail(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  void append(String kind, String supplier, SupplierFacts facts) {
    append(
        kind,
        Facts.of(
            "supplier",
            supplier,
            "supplierKind",
            facts.kind(),
            "importance",
            facts.importance(),
            "owner",
            facts.owner()));
  }

  void append(ContractView contract) {
    append(
        "ContractRecorded",
        Facts.of(
            "supplier",
            contract.supplier(),
            "contract",
            contract.reference(),
            "from",
            contract.validity().from(),
            "to",
            contract.validity().to()));
  }

  private void append(String kind, Map<String, Object> facts) {
    events.publishEvent(new SupplierChanged(kind, Acting.current(), clock.instant(), facts));
  }
}
