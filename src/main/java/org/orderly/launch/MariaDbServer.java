package org.orderly.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running {@code mariadbd} of a private database: started, watched, started again where it ends
 * unasked, and stopped.
 */
final class MariaDbServer {

  private static final Logger log = LoggerFactory.getLogger(MariaDbServer.class);
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration STOPPED_WITHIN = Duration.ofMinutes(1);
  private static final long LONGEST_PAUSE_SECONDS = 30;

  private final MariaDbProgram program;
  private final MariaDbFiles files;
  private final MariaDbAccess access;
  private final List<String> options;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Process process;

  MariaDbServer(
      MariaDbProgram program, MariaDbFiles files, MariaDbAccess access, List<String> options) {
    this.program = program;
    this.files = files;
    this.access = access;
    this.options = options;
  }

  /** Makes the system tables, the one schema and the one user, where there are none yet. */
  void create() {
    if (files.exist()) {
      return;
    }
    Path draft = files.draft();
    Process bootstrap = launch(draft, List.of("--bootstrap", "--skip-networking"));
    try (OutputStream sql = bootstrap.getOutputStream()) {
      sql.write("create database mysql;\nuse mysql;\n".getBytes(StandardCharsets.UTF_8));
      sql.write("set @skip_auth_anonymous = 1;\n".getBytes(StandardCharsets.UTF_8));
      for (Path script : program.scripts()) {
        Files.copy(script, sql);
        sql.write('\n');
      }
      sql.write(access.creation().getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw refused();
    }
    if (!ended(bootstrap, READY_WITHIN) || bootstrap.exitValue() != 0) {
      bootstrap.destroyForcibly();
      throw refused();
    }
    files.adopt(draft);
  }

  /** Starts, waits until connections are answered, and begins to watch. */
  void start() {
    Process started = launch();
    awaitReady(started);
    Thread watch = new Thread(() -> watch(started), "mariadb-watch");
    watch.setDaemon(true);
    watch.start();
  }

  /** Stops cleanly, by force after a minute. */
  void stop() {
    stopping.countDown();
    Process running = process;
    if (running != null) {
      running.destroy();
      if (!ended(running, STOPPED_WITHIN)) {
        running.destroyForcibly();
      }
      files.forgetProcess();
    }
  }

  private void watch(Process first) {
    Process watched = first;
    long pause = 0;
    while (true) {
      int code = exitCode(watched);
      if (stopped(pause)) {
        return;
      }
      log.warn("The private MariaDB ended with code {} and is started again", code);
      watched = launch();
      pause = ready(watched) ? 0 : Math.min(LONGEST_PAUSE_SECONDS, pause * 2 + 1);
    }
  }

  private boolean stopped(long seconds) {
    try {
      return stopping.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Without TLS: nobody else can listen here, and a new key at each start takes seconds. */
  private Process launch() {
    List<String> serving =
        new ArrayList<>(
            List.of(
                "--port=" + access.port(),
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl",
                "--socket=" + files.socket()));
    serving.addAll(options);
    Process started = launch(files.data(), serving);
    process = started;
    files.rememberProcess(started.toHandle());
    return started;
  }

  private Process launch(Path data, List<String> more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.executable().toString(),
                "--no-defaults",
                "--basedir=" + program.home(),
                "--datadir=" + data,
                "--tmpdir=" + files.temporary(),
                "--character-set-server=utf8mb4",
                "--collation-server=" + MariaDbAccess.COLLATION,
                "--default-time-zone=+00:00"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.addAll(more);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DYLD_FALLBACK_LIBRARY_PATH", program.home().resolve("libs") + "");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(files.logFile().toFile()));
    try {
      return builder.start();
    } catch (IOException failure) {
      throw new LaunchRefused(
          "The private MariaDB cannot be started: " + failure.getMessage(), failure);
    }
  }

  private void awaitReady(Process started) {
    if (!ready(started)) {
      started.destroyForcibly();
      throw refused();
    }
  }

  private boolean ready(Process started) {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (System.nanoTime() < deadline && !ended(started, Duration.ofMillis(50))) {
      try (Connection connection =
          DriverManager.getConnection(access.url(), access.user(), access.password())) {
        return connection.isValid(1) && started.isAlive();
      } catch (SQLException notYet) {
        log.trace("Not yet", notYet);
      }
    }
    return false;
  }

  private LaunchRefused refused() {
    return new LaunchRefused(
        "The private MariaDB did not start ("
            + files.lastError()
            + "); its log is "
            + files.logFile());
  }

  private static boolean ended(Process process, Duration within) {
    try {
      return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int exitCode(Process process) {
    return process.onExit().join().exitValue();
  }
}
