package org.orderly.kernel;

/**
 * Who acts: a person, a program, or the server itself.
 *
 * @param key the person's or program's key, {@code system} for the server
 * @param kind what the actor is
 */
public record Actor(String key, Kind kind) {

  /** What an actor can be. */
  public enum Kind {
    PERSON,
    PROGRAM,
    SYSTEM
  }

  private static final Actor SYSTEM = new Actor("system", Kind.SYSTEM);

  /** The server itself, as in jobs and timers. */
  public static Actor system() {
    return SYSTEM;
  }

  /** A person, by key. */
  public static Actor person(String key) {
    return new Actor(key, Kind.PERSON);
  }

  /** A program, by key. */
  public static Actor program(String key) {
    return new Actor(key, Kind.PROGRAM);
  }

  /** Whether this is the server itself. */
  public boolean isSystem() {
    return kind == Kind.SYSTEM;
  }
}
