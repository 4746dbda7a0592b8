package org.orderly.change;

/**
 * What follows from how a change is dealt with.
 *
 * @param emergencyOpen whether a change manager has to say when the emergency is authorized
 * @param transitionNeeded whether its design and transition are to be planned (8.5.2)
 */
public record Classification(boolean emergencyOpen, boolean transitionNeeded) {}
