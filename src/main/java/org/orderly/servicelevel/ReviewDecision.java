package org.orderly.servicelevel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service level review decided.
 *
 * @param text as typed
 * @param outcome what becomes of the agreement; null where there is none
 * @param nextReview the day on which the next review begins
 */
public record ReviewDecision(
    String text,
    List<AgreedAction> actions,
    @Nullable AgreementOutcome outcome,
    LocalDate nextReview) {}
