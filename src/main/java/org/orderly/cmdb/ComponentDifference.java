package org.orderly.cmdb;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component that is there in one state of a configuration item and not so in another.
 *
 * @param before what was known of it; null where it was not there
 * @param after what is known of it; null where it is not there
 */
public record ComponentDifference(
    ComponentKind kind,
    String key,
    @Nullable Map<String, String> before,
    @Nullable Map<String, String> after) {}
