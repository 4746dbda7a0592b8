package org.orderly.identity;

import org.jspecify.annotations.Nullable;

/**
 * A place where people work.
 *
 * @param customer the key of the customer whose place it is; null for our own
 */
public record SiteView(String key, String name, @Nullable String customer, boolean retired) {}
