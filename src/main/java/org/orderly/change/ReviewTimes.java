package org.orderly.change;

/**
 * The times of a review.
 *
 * @param lookBackDays days until it is held at the earliest, nights and weekends too
 * @param dueDays business days until it is held
 * @param escalationDays business days until those who lead are told that it is not
 */
public record ReviewTimes(int lookBackDays, int dueDays, int escalationDays) {}
