package org.orderly.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.identity.AdministratorBootstrap;
import org.orderly.identity.Passwords;

/**
 * The environment's settings; each may instead be named by a file, as {@code ORDERLY_DB_PASSWORD}
 * by {@code ORDERLY_DB_PASSWORD_FILE}.
 */
record Settings(Map<String, String> environment) {

  private static final List<String> NEEDED_TO_SERVE =
      List.of("ORDERLY_DB_URL", "ORDERLY_DB_USER", "ORDERLY_DB_PASSWORD", "ORDERLY_ADMIN_PASSWORD");

  RunMode mode() {
    if (find("ORDERLY_DB_URL").isPresent()) {
      return RunMode.SERVE;
    }
    String mode = find("ORDERLY_MODE").orElse("try");
    return RunMode.parse(mode)
        .orElseThrow(
            () -> new LaunchRefused("ORDERLY_MODE is '" + mode + "'; it can be try or serve."));
  }

  Path dataFolder() {
    return Path.of(find("ORDERLY_DATA").orElse("data")).toAbsolutePath().normalize();
  }

  ExternalDatabase externalDatabase() {
    requireAll(NEEDED_TO_SERVE.subList(0, 3));
    return new ExternalDatabase(
        get("ORDERLY_DB_URL"), get("ORDERLY_DB_USER"), get("ORDERLY_DB_PASSWORD"));
  }

  /** The first administrator's password, refused where anybody would guess it. */
  String administratorPassword() {
    requireAll(NEEDED_TO_SERVE);
    String password = get("ORDERLY_ADMIN_PASSWORD");
    if (!Passwords.acceptable(AdministratorBootstrap.KEY, password)) {
      throw new LaunchRefused(
          "ORDERLY_ADMIN_PASSWORD is a default or too short; serve mode needs one of your own. "
              + Passwords.RULE);
    }
    return password;
  }

  Optional<String> find(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      return Optional.ofNullable(environment.get(name + "_FILE"))
          .filter(file -> !file.isBlank())
          .map(file -> read(name, Path.of(file)));
    }
    return Optional.of(value);
  }

  private String get(String name) {
    return find(name).orElseThrow();
  }

  private void requireAll(List<String> names) {
    List<String> missing = names.stream().filter(name -> find(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw new LaunchRefused(
          "Serve mode lacks "
              + String.join(", ", missing)
              + "; set these, or unset ORDERLY_MODE and ORDERLY_DB_URL to try Orderly out.");
    }
  }

  private static String read(String name, Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new LaunchRefused(name + "_FILE names a file that cannot be read: " + file, unreadable);
    }
  }
}
