package org.orderly.servicelevel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened when a service level was reviewed with the customer.
 *
 * @param participants who took part, as typed
 * @param customerWords what the customer said, as typed
 * @param satisfaction 1 very dissatisfied to 5 very satisfied; null where the customer did not say
 */
public record HeldReview(
    LocalDate heldOn, String participants, String customerWords, @Nullable Integer satisfaction) {}
