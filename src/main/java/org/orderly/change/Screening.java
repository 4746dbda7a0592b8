package org.orderly.change;

/**
 * What comes of looking at a request for change (8.5.1.2).
 *
 * @param complete whether all is said that has to be
 * @param found whether it was made already
 * @param owner the key of who answers for it
 */
public record Screening(boolean complete, boolean found, String owner) {}
