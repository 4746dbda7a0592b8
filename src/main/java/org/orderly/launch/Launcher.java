package org.orderly.launch;

import java.nio.file.Path;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;

/** Starts the server in the run mode that the environment asks for. */
public final class Launcher {

  private Launcher() {}

  /** Starts the application. */
  public static void launch(Class<?> application, String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication spring = new SpringApplication(application);
    PrivateDatabase database = PrivateDatabase.open(Path.of("data"));
    spring.setDefaultProperties(database.properties());
    spring.run(arguments);
  }
}
