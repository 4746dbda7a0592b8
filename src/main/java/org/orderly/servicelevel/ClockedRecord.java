package org.orderly.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.OfferingLevel;

/**
 * What the targets of a record follow from.
 *
 * @param openedAt since when its clocks run
 * @param priority the priority's word
 * @param offeringLevel how well its service is offered
 * @param calendar the key of the calendar in whose hours its service is supported
 * @param service the key of its service
 * @param customer the key of the customer for whom it was opened; null where there is none
 */
public record ClockedRecord(
    Instant openedAt,
    String priority,
    OfferingLevel offeringLevel,
    String calendar,
    String service,
    @Nullable String customer) {}
