package org.orderly.release;

/**
 * A part of what was built.
 *
 * @param artifact by what name it is found
 * @param digest its SHA-256, in hexadecimal
 */
public record ReleaseComponent(String artifact, String digest) {}
