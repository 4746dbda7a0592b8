package org.orderly.identity;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person besides their key.
 *
 * @param name 1 to 160 characters
 * @param customer the key of a customer that is not retired; null for our own people
 * @param locale {@code en} or {@code de}
 * @param zone the id of a time zone
 */
public record PersonDetails(
    String name,
    @Nullable String email,
    @Nullable String customer,
    @Nullable String site,
    boolean vip,
    String locale,
    String zone) {

  /** One of our own people, of whom nothing but the name is known. */
  public static PersonDetails named(String name) {
    return new PersonDetails(name, null, null, null, false, "en", "UTC");
  }
}
