package org.orderly.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person as others see them.
 *
 * @param key the person's key, by which records and the engine name them
 * @param customer the key of the customer for whom the person works; null for our own people
 * @param vip whether the person's incidents weigh more
 * @param active whether the person may sign in and be given work
 * @param locale the language's tag, {@code en} or {@code de}
 * @param zone the id of the time zone in which times are shown
 */
public record PersonView(
    String key,
    String name,
    @Nullable String email,
    @Nullable String customer,
    @Nullable String site,
    boolean vip,
    boolean active,
    String locale,
    String zone) {}
