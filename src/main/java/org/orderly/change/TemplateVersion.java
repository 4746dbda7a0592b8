package org.orderly.change;

import java.time.Instant;

/**
 * What a template says, as it was written once; it never changes.
 *
 * @param version from 1
 * @param digest SHA-256 of the content, in hexadecimal
 * @param writtenBy the key of who wrote it
 */
public record TemplateVersion(
    int version, TemplateContent content, String digest, String writtenBy, Instant writtenAt) {}
