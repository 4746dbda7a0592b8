package org.orderly.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template of standard changes as it stands.
 *
 * @param revision rises with each write, for editing at the same time
 * @param owner the key of who answers for it
 * @param contentVersion which version of its content counts, from 1
 * @param digest of that content: SHA-256, in hexadecimal
 * @param writtenBy the key of who wrote that version
 * @param authorizedBy the key of who authorized it; null for nobody
 * @param inForce whether changes may follow it now
 */
public record ChangeTemplateView(
    String key,
    int revision,
    String title,
    String owner,
    int contentVersion,
    String digest,
    String writtenBy,
    @Nullable String authorizedBy,
    @Nullable Instant authorizedAt,
    @Nullable Instant authorizedUntil,
    @Nullable Instant retiredAt,
    boolean inForce) {}
