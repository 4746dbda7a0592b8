package org.orderly.launch;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.orderly.kernel.Command;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the server in the run mode that the environment asks for, or runs a command (ADR 0023).
 */
public final class Launcher {

  private static final int CALLED_WRONGLY = 2;

  private final Class<?> application;
  private final Settings settings;

  private Launcher(Class<?> application, Settings settings) {
    this.application = application;
    this.settings = settings;
  }

  /** Does what the arguments and the environment ask for; ends the JVM where that is refused. */
  public static void launch(Class<?> application, String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Launcher launcher = new Launcher(application, new Settings(System.getenv()));
    try {
      if (arguments.length > 0 && !arguments[0].startsWith("-")) {
        List<String> words = List.of(arguments);
        System.exit(launcher.command(words.get(0), words.subList(1, words.size())));
      }
      launcher.serve(arguments);
    } catch (LaunchRefused refusal) {
      System.err.println(refusal.getMessage());
      System.exit(CALLED_WRONGLY);
    }
  }

  private void serve(String[] arguments) {
    RunMode mode = settings.mode();
    Map<String, Object> properties = new HashMap<>();
    if (mode == RunMode.SERVE) {
      properties.put("orderly.administrator-password", settings.administratorPassword());
      ExternalDatabase database = settings.externalDatabase();
      database.check(Clock.systemUTC());
      properties.putAll(database.properties());
      settings
          .find("ORDERLY_TRUSTED_PROXIES")
          .ifPresent(
              proxies -> {
                properties.put("server.forward-headers-strategy", "native");
                properties.put("server.tomcat.remoteip.internal-proxies", proxies);
              });
      spring(properties, mode.profile()).run(arguments);
    } else {
      DataFolder folder = DataFolder.at(settings.dataFolder());
      properties.putAll(tryDatabase(folder).properties());
      SpringApplication spring = spring(properties, mode.profile());
      spring.addInitializers(
          context -> context.getBeanFactory().registerSingleton("dataFolder", folder));
      spring.run(arguments);
    }
  }

  private RunDatabase tryDatabase(DataFolder folder) {
    FileLock lock = folder.tryLock();
    if (lock == null) {
      throw new LaunchRefused("Another server runs in " + folder.path() + "; stop it first.");
    }
    System.out.println(
        "Orderly in try mode: all data in " + folder.path() + ", this machine only.");
    System.out.println(
        "Sign-in names and passwords: "
            + folder.resolve(SampleSignIn.FILE)
            + ", once started. To serve others, see ORDERLY_MODE=serve in README.");
    return closedAtEnd(PrivateDatabase.keptIn(folder, lock));
  }

  private int command(String name, List<String> arguments) {
    Commands commands = Commands.of(application);
    Command command = commands.find(name);
    if (command == null) {
      System.err.println("There is no command '" + name + "'. " + commands.list());
      return CALLED_WRONGLY;
    }
    if (!Commands.accepts(command, arguments)) {
      return CALLED_WRONGLY;
    }
    if (command.database() == Command.Database.NONE) {
      return commands.runAlone(command, arguments);
    }
    RunDatabase database =
        command.database() == Command.Database.THROW_AWAY ? emptyDatabase() : ownDatabase();
    List<String> profiles = new ArrayList<>(List.of(settings.mode().profile(), "command"));
    profiles.addAll(List.of(command.profiles()));
    SpringApplication spring = spring(database.properties(), profiles.toArray(String[]::new));
    try (ConfigurableApplicationContext context = spring.run()) {
      return Commands.run(context, name, arguments);
    }
  }

  private RunDatabase ownDatabase() {
    if (settings.mode() == RunMode.SERVE) {
      ExternalDatabase database = settings.externalDatabase();
      database.check(Clock.systemUTC());
      return database;
    }
    DataFolder folder = DataFolder.at(settings.dataFolder());
    PrivateDatabase database = PrivateDatabase.keptIn(folder);
    return database == null ? PrivateDatabase.runningIn(folder) : closedAtEnd(database);
  }

  private RunDatabase emptyDatabase() {
    if (settings.mode() == RunMode.TRY) {
      Path programs = DataFolder.at(settings.dataFolder()).path();
      return closedAtEnd(PrivateDatabase.throwAway(programs));
    }
    ExternalDatabase database = settings.externalDatabase();
    database.check(Clock.systemUTC());
    database.requireEmpty();
    return database;
  }

  /** Stops the database after the context, whatever ends this JVM but a kill. */
  private static RunDatabase closedAtEnd(RunDatabase database) {
    SpringApplication.getShutdownHandlers().add(database::close);
    return database;
  }

  private SpringApplication spring(Map<String, Object> properties, String... profiles) {
    SpringApplication spring = new SpringApplication(application);
    spring.setAdditionalProfiles(profiles);
    spring.setBannerMode(Banner.Mode.OFF);
    spring.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("run-mode", properties)));
    return spring;
  }
}
