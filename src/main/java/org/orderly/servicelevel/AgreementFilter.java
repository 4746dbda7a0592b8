package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;

/**
 * Which agreements are meant; null means any.
 *
 * @param state that of some version
 */
public record AgreementFilter(
    @Nullable AgreementKind kind,
    @Nullable String customer,
    @Nullable String service,
    @Nullable AgreementState state) {

  boolean admits(AgreementView agreement) {
    return (kind == null || agreement.parties().kind() == kind)
        && (customer == null || customer.equals(agreement.parties().customer()))
        && (service == null
            || agreement.versions().stream()
                .anyMatch(version -> version.terms().services().contains(service)))
        && (state == null
            || agreement.versions().stream()
                .anyMatch(version -> agreement.state(version) == state));
  }
}
