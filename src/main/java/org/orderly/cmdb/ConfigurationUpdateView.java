package org.orderly.cmdb;

import java.time.Instant;

/**
 * A configuration update: one atomic write of items, relations and components.
 *
 * @param number 1 or more, in the order of commits
 * @param at later than that of the update before
 * @param person the key of who acted
 * @param items how many were added or amended
 * @param relations how many were added or ended
 * @param components how many were added, amended or ended
 * @param digest of all that was written: SHA-256, in hexadecimal
 */
public record ConfigurationUpdateView(
    long number,
    Instant at,
    Origin origin,
    String person,
    int items,
    int relations,
    int components,
    String digest) {}
