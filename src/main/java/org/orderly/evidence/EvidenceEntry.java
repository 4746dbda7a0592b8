package org.orderly.evidence;

import java.time.Instant;

/**
 * One thing that happened to a record, as it is kept for ever.
 *
 * @param content canonical JSON: keys sorted, no white space; free text as a salted digest only
 * @param digest SHA-256 over a zero byte and the content (RFC 9162's leaf), in hexadecimal
 */
public record EvidenceEntry(
    long id, String number, String kind, String actor, Instant at, String content, String digest) {}
