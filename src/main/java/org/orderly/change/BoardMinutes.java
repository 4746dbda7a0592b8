package org.orderly.change;

import java.time.Instant;

/**
 * What the process wrote down of an authorization once it was over: who was asked, who said what
 * and when, and what came of it (8.5.1.3).
 *
 * @param text as JSON
 * @param digest SHA-256 of it, in hexadecimal
 */
public record BoardMinutes(String text, String digest, Instant writtenAt) {}
