package org.orderly.release;

import java.time.Instant;

/**
 * The content of a release as it was written once; it never changes.
 *
 * @param version from 1
 * @param digest SHA-256 of the content, in hexadecimal
 * @param writtenBy the key of who wrote it
 */
public record ReleaseContentVersion(
    int version, ReleaseContent content, String digest, String writtenBy, Instant writtenAt) {}
