package org.orderly.release;

/**
 * Whether one thing that has to be so before a deployment is so.
 *
 * @param why what stands in the way, or what it rests on
 */
public record ReleaseGate(ReleaseGateKind kind, boolean open, String why) {}
