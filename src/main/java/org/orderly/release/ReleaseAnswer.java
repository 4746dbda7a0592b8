package org.orderly.release;

import java.time.Instant;

/**
 * What somebody answered about a release.
 *
 * @param yes whether it goes on, is accepted, or may be deployed
 * @param by the key of the person
 * @param remark empty where they said no more
 * @param digest of exactly what they were shown: SHA-256, in hexadecimal
 */
public record ReleaseAnswer(boolean yes, String by, Instant at, String remark, String digest) {}
