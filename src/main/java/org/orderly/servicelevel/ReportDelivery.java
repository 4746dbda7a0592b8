package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import org.orderly.kernel.RecordNumber;

/**
 * A report that was delivered (9.4): proof of what people were told.
 *
 * @param number of the schedule
 * @param late whether that was some time after it was due, as after an outage
 * @param told keys of the people who were told
 * @param leftOut keys of recipients who were not: they may not know of it any more, or have no
 *     address
 * @param figures what it said, one line for each target
 * @param digest of the figures: SHA-256
 */
public record ReportDelivery(
    RecordNumber number,
    ReportPeriod period,
    Instant at,
    boolean late,
    List<String> told,
    List<String> leftOut,
    String figures,
    String digest) {}
