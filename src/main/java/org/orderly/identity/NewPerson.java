package org.orderly.identity;

/**
 * A person to be registered.
 *
 * @param key lower-case letters, digits, dot, hyphen, underscore or at sign; 1 to 64 characters
 */
public record NewPerson(String key, PersonDetails details) {

  /** One of our own people, of whom nothing but key and name is known. */
  public static NewPerson of(String key, String name) {
    return new NewPerson(key, PersonDetails.named(name));
  }
}
