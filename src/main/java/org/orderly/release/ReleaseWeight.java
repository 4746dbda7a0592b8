package org.orderly.release;

import java.time.Period;

/**
 * What a release is like, by which its type and its early-life support are decided, and who accepts
 * it.
 *
 * @param emergency whether one of its changes is an emergency change
 * @param category the weightiest category of its changes, {@code none} where it has none
 * @param changes how many it bundles
 * @param criticality the highest of its services
 * @param acceptor the key of who accepts it
 * @param acceptWithin after how long they are reminded
 */
public record ReleaseWeight(
    boolean emergency,
    String category,
    int changes,
    String criticality,
    String acceptor,
    Period acceptWithin) {}
