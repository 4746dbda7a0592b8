package org.orderly.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal token as its owner sees it; the secret itself is not kept.
 *
 * @param lastUsedAt the hour in which it was last used; null where it never was
 */
public record TokenView(
    long id,
    String name,
    TokenScope scope,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {}
