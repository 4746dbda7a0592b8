package org.orderly.release;

import java.time.LocalDate;

/**
 * What was counted on a day of early-life support.
 *
 * @param incidents that the release or its changes caused, until then
 * @param critical those of them of priority P1 or P2
 */
public record SupportDay(LocalDate day, int incidents, int critical) {}
