package org.orderly.change;

/**
 * One piece of the work on a change.
 *
 * @param stage 1 to 20: tasks of one stage are done side by side, stages one after the other
 * @param implementer the key of the person who does it
 * @param minutes how long it is thought to take, 1 or more
 */
public record PlannedTask(int stage, String title, String implementer, int minutes) {}
