package org.orderly.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who stands in for whom, and when.
 *
 * @param firstDay the first day, in the absent person's zone
 * @param lastDay the last day, inclusive
 * @param reason as typed; empty on records of a time when none was asked
 * @param recordedBy the key of the person who recorded it
 */
public record SubstituteView(
    long id,
    String absent,
    String substitute,
    LocalDate firstDay,
    LocalDate lastDay,
    String reason,
    String recordedBy,
    Instant recordedAt) {}
