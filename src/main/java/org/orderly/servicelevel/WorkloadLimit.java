package org.orderly.servicelevel;

/**
 * Up to how many records the targets of an agreement are meant for (8.3.3).
 *
 * @param recordType the kind of record, such as {@code incident}
 * @param most 1 or more
 */
public record WorkloadLimit(String recordType, int most, WorkloadPeriod per) {}
