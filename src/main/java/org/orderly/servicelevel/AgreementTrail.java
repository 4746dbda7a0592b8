package org.orderly.servicelevel;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Facts;
import org.orderly.kernel.JsonColumn;
import org.orderly.kernel.Validity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the evidence what became of versions of agreements, in the name of who acts. */
@Component
class AgreementTrail {

  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreementTrail(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * To be called in the change's transaction.
   *
   * @param confirmed findings that were accepted
   */
  void append(
      String kind,
      AgreementView agreement,
      int number,
      List<AlignmentFinding> confirmed,
      Map<String, String> texts) {
    AgreementVersion version = agreement.versions().get(number - 1);
    AgreementParties parties = agreement.parties();
    Validity validity = agreement.validity(version);
    Map<String, Object> facts =
        Facts.of(
            "agreement",
            agreement.reference(number),
            "agreementKind",
            parties.kind(),
            "customer",
            parties.customer(),
            "providingGroup",
            parties.providingGroup(),
            "services",
            version.terms().services(),
            "from",
            validity.from(),
            "to",
            validity.to(),
            "confirmed",
            confirmed.isEmpty() ? null : confirmed.stream().map(AlignmentFinding::id).toList());
    Map<String, String> all = new HashMap<>(texts);
    all.put("terms", new Terms().convertToDatabaseColumn(version.terms()));
    events.publishEvent(new AgreementChanged(kind, Acting.current(), clock.instant(), facts, all));
  }

  /** All that a version says, always written the same way. */
  private static final class Terms extends JsonColumn<AgreementTerms> {

    Terms() {
      super(new TypeReference<>() {});
    }
  }
}
