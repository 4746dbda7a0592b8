package org.orderly.servicelevel;

/**
 * An event of an iCalendar file that is not among the days proposed.
 *
 * @param name what the file calls it
 */
public record LeftOut(String name, LeftOutReason why) {}
