package org.orderly.servicelevel;

/**
 * The service level target that a clock runs towards (8.3.3).
 *
 * @param time working time, more than none
 * @param basis which hours count
 * @param calendar the key of the calendar that has them
 * @param priority the priority's word that the target follows from
 */
public record ClockTarget(WorkingTime time, ClockBasis basis, String calendar, String priority) {}
