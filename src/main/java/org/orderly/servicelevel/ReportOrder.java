package org.orderly.servicelevel;

import java.time.ZoneId;
import java.util.List;

/**
 * A report that somebody shall get again and again (9.4).
 *
 * @param purpose what it is for, up to 400 characters
 * @param length of the periods that it is about: how often it is delivered
 * @param daysAfter how many days after a period its report is due, 0 to 28
 * @param zone whose wall clock says when a period ends
 * @param recipients keys or addresses of people in the directory, 1 to 50, who may know of all of
 *     the scope
 */
public record ReportOrder(
    ServiceLevelScope scope,
    String purpose,
    ReportPeriod.Length length,
    int daysAfter,
    ZoneId zone,
    List<String> recipients) {}
