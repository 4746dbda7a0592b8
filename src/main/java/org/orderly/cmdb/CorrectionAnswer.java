package org.orderly.cmdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was last said to a correction that asked for authorization.
 *
 * @param by the key of who said it
 * @param remark why; null where it was authorized without a word
 */
public record CorrectionAnswer(
    CorrectionDecision decision, String by, Instant at, @Nullable String remark) {}
