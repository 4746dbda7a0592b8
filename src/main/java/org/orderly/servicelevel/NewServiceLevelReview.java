package org.orderly.servicelevel;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service level review that somebody begins by hand.
 *
 * @param agreement the key of an agreement that holds; null where the review is held without one
 * @param customer the key of the customer; the agreement's where it is left out
 * @param services the keys of the services; the agreement's where they are left out
 * @param first the first month that is reviewed
 * @param last the last month that is reviewed; it is over
 * @param owner the key of who answers for the review; the agreement's, else who begins it, where
 *     left out
 */
public record NewServiceLevelReview(
    @Nullable String agreement,
    @Nullable String customer,
    List<String> services,
    @Nullable YearMonth first,
    @Nullable YearMonth last,
    @Nullable String owner) {}
