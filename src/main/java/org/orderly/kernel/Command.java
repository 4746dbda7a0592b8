package org.orderly.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Makes a {@link ServerCommand} a command of the jar. It is read without starting the server, so
 * that a wrong name is answered at once and the right database is ready beforehand.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {

  /** The word after {@code java -jar orderly.jar}. */
  String name();

  /** The command with its options, then what it does, in one line. */
  String usage();

  /** The database that the command works on. */
  Database database() default Database.OWN;

  /** Profiles of settings that the command needs beside those of every command. */
  String[] profiles() default {};

  /** What is checked before anything is started. */
  Class<? extends ArgumentCheck> check() default ArgumentCheck.None.class;

  /** Which database a command works on. */
  enum Database {
    /** The server's own, as its run mode has it; in try mode also while the server runs. */
    OWN,
    /** A new private one that goes away, or the given schema where that holds no table. */
    THROW_AWAY,
    /** None: the command runs by itself, without the context. */
    NONE
  }
}
