package org.orderly.launch;

/** The server cannot start as asked; the message is one line for the person who started it. */
final class LaunchRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LaunchRefused(String message) {
    super(message);
  }

  LaunchRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
