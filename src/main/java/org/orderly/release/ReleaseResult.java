package org.orderly.release;

/**
 * What a release came to, by which its outcome is decided.
 *
 * @param changeFailed whether one of its changes failed or was backed out
 * @param incidents that it or its changes caused
 * @param critical those of them of priority P1 or P2
 */
public record ReleaseResult(
    boolean backedOut, boolean criteriaMet, boolean changeFailed, int critical, int incidents) {}
