package org.orderly.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** What a private MariaDB keeps in its folder: data, log, and which process serves them. */
record MariaDbFiles(DataFolder folder) {

  private static final Logger log = LoggerFactory.getLogger(MariaDbFiles.class);
  private static final Duration STOPPED_WITHIN = Duration.ofMinutes(1);
  private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

  Path data() {
    return folder.resolve("db");
  }

  Path logFile() {
    return folder.resolve("mariadb.log");
  }

  /** Relative to the data, because the path of a socket may have 107 characters at most. */
  String socket() {
    return "mariadb.sock";
  }

  Path temporary() {
    try {
      return Files.createDirectories(folder.resolve("tmp"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean exist() {
    return Files.isDirectory(data());
  }

  /** An empty folder beside the data; what an interrupted first start left there is deleted. */
  Path draft() {
    Path draft = folder.resolve("db.new");
    try {
      FileSystemUtils.deleteRecursively(draft);
      return Files.createDirectories(draft);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void adopt(Path draft) {
    try {
      Files.move(draft, data());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void rememberProcess(ProcessHandle process) {
    folder.writeSecret("mariadb.pid", process.pid() + " " + startOf(process).toEpochMilli());
  }

  void forgetProcess() {
    try {
      Files.deleteIfExists(processFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Stops what a server that was killed left running on these data. */
  void stopLeftOver() {
    leftOver()
        .ifPresent(
            left -> {
              log.info("Stopping the MariaDB {} that a killed server left over", left.pid());
              left.destroy();
              left.onExit()
                  .completeOnTimeout(left, STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)
                  .join();
              left.destroyForcibly();
              left.onExit().join();
            });
  }

  /** The last line of the log that names an error, else the last line. */
  String lastError() {
    try {
      List<String> lines = Files.readAllLines(logFile());
      return lines.stream()
          .filter(line -> line.contains("[ERROR]"))
          .reduce((earlier, later) -> later)
          .or(() -> lines.stream().reduce((earlier, later) -> later))
          .orElse("it said nothing");
    } catch (IOException unreadable) {
      return "its log cannot be read";
    }
  }

  /** The process that a killed server left behind; never another that has got the same id since. */
  private Optional<ProcessHandle> leftOver() {
    if (!Files.exists(processFile())) {
      return Optional.empty();
    }
    try {
      String[] known = Files.readString(processFile()).strip().split(" ");
      Instant start = Instant.ofEpochMilli(Long.parseLong(known[1]));
      return ProcessHandle.of(Long.parseLong(known[0]))
          .filter(
              process ->
                  Duration.between(startOf(process), start).abs().compareTo(START_TOLERANCE) < 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path processFile() {
    return folder.resolve("mariadb.pid");
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
