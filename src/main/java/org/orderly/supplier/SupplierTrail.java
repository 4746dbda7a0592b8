package org.orderly.supplier;

import java.time.Clock;
import java.util.HashMap;
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
            facts.owner()),
        Map.of(
            "name",
            facts.name(),
            "contacts",
            facts.contacts(),
            "subSuppliers",
            String.join("\n", facts.subSuppliers())));
  }

  void append(String kind, ContractView contract) {
    ContractView.Ending ending = contract.ending();
    Map<String, String> texts = new HashMap<>();
    texts.put("terms", new Contract.Terms().convertToDatabaseColumn(contract.terms()));
    if (ending != null) {
      texts.put("reason", ending.reason());
    }
    append(
        kind,
        Facts.of(
            "supplier",
            contract.supplier(),
            "contract",
            contract.reference(),
            "from",
            contract.validity().from(),
            "to",
            contract.validity().to()),
        texts);
  }

  private void append(String kind, Map<String, Object> facts, Map<String, String> texts) {
    events.publishEvent(new SupplierChanged(kind, Acting.current(), clock.instant(), facts, texts));
  }
}
