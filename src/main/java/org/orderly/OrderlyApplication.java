package org.orderly;

import org.orderly.launch.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server: starts in the run mode that its environment asks for. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OrderlyApplication {

  /**
   * Starts the server, or runs one of its commands and ends.
   *
   * @param arguments a command with its options, or Spring Boot's own options
   */
  public static void main(String[] arguments) {
    Launcher.launch(OrderlyApplication.class, arguments);
  }
}
