package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verification that somebody begins by hand.
 *
 * @param kind null where nothing fitting was said
 * @param of the key of the class, customer or site; null where items are named
 * @param items numbers, as typed
 */
public record NewVerification(
    VerificationScope.@Nullable Kind kind, @Nullable String of, List<String> items) {}
