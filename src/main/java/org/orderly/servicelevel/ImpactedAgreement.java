package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;

/**
 * An agreement in force on a service that is hit.
 *
 * @param reference the agreement's key, {@code @} and the number of the version in force
 * @param customer the key of the customer; null where the service is offered so to everybody
 */
public record ImpactedAgreement(String reference, String name, @Nullable String customer) {}
