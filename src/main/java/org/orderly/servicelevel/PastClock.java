package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a clock to forecast others by it.
 *
 * @param service the key of the record's service; null where it is not known
 * @param priority the word of the priority whose target it was or is judged by
 * @param time what it had counted when it stopped, or has counted so far
 */
record PastClock(
    ClockMetric metric,
    @Nullable String service,
    String priority,
    WorkingTime time,
    boolean stopped) {}
