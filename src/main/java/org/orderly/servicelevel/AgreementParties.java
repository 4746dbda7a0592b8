package org.orderly.servicelevel;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Between whom an agreement is, for all its versions.
 *
 * @param customer the key of the customer; null where the service is offered so to everybody, and
 *     between groups
 * @param providingGroup the key of the resolver group that promises; null for a customer's
 * @param receivingGroup the key of the group that relies on it; null for a customer's, and where
 *     everybody may
 * @param zone the id of the zone whose days are meant
 */
public record AgreementParties(
    AgreementKind kind,
    @Nullable String customer,
    @Nullable String providingGroup,
    @Nullable String receivingGroup,
    String zone) {

  /** Of this party there is one agreement at a time for each service. */
  String party() {
    return Objects.requireNonNullElse(
        kind == AgreementKind.SERVICE_LEVEL ? customer : providingGroup, "");
  }

  /** The zone whose days are meant. */
  public ZoneId days() {
    return ZoneId.of(zone);
  }
}
