package org.orderly.servicelevel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service level review is about, and who answers for it.
 *
 * @param agreement the key of the agreement; null where a review is held without one
 * @param agreementVersion the number of its version that is reviewed; null without an agreement
 * @param customer the key of the customer
 * @param services the keys of the services, one or more
 * @param owner the key of the person who answers for the review
 */
public record ReviewSubject(
    @Nullable String agreement,
    @Nullable Integer agreementVersion,
    String customer,
    List<String> services,
    String owner) {}
