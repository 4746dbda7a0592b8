package org.orderly.change;

/**
 * Something that has to be open before a change may begin (8.5.1.3).
 *
 * @param gate its word
 * @param why it stands so, and where it is shut what opens it
 */
public record StartGate(String gate, boolean open, String why) {}
