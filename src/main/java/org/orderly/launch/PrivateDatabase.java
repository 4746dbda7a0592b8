package org.orderly.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A MariaDB of the server's own, in a folder of its own, reachable from this machine only. */
public final class PrivateDatabase implements RunDatabase {

  private static final String PROGRAMS = "mariadb";
  private static final int PORT_ATTEMPTS = 3;
  private static final List<String> KEPT =
      List.of("--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M");
  private static final List<String> THROWN_AWAY =
      List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=256M");

  private final MariaDbAccess access;
  private final Runnable end;

  private PrivateDatabase(MariaDbAccess access, Runnable end) {
    this.access = access;
    this.end = end;
  }

  /** As {@link #keptIn(DataFolder, FileLock)}; null where another server uses the folder. */
  static @Nullable PrivateDatabase keptIn(DataFolder folder) {
    FileLock lock = folder.tryLock();
    return lock == null ? null : keptIn(folder, lock);
  }

  /**
   * Starts the MariaDB whose data the folder keeps, making it where the folder is empty; one that a
   * killed server left over is stopped first.
   *
   * @param lock of the folder, released when the database is closed
   */
  static PrivateDatabase keptIn(DataFolder folder, FileLock lock) {
    return started(
        folder, MariaDbProgram.below(folder.resolve(PROGRAMS)), KEPT, () -> release(lock));
  }

  /** The database of a server that runs in the folder now. */
  static PrivateDatabase runningIn(DataFolder folder) {
    return new PrivateDatabase(MariaDbAccess.read(folder), () -> {});
  }

  /**
   * Starts an empty MariaDB that goes away when closed.
   *
   * @param programs the folder in which MariaDB is unpacked once and kept
   */
  public static PrivateDatabase throwAway(Path programs) {
    return throwAway(programs, THROWN_AWAY);
  }

  /**
   * As {@link #throwAway(Path)}, with the settings of a database that is kept: for measuring.
   *
   * @param programs the folder in which MariaDB is unpacked once and kept
   * @param further options of the database, which win
   */
  public static PrivateDatabase throwAwayDurable(Path programs, List<String> further) {
    return throwAway(programs, Stream.concat(KEPT.stream(), further.stream()).toList());
  }

  private static PrivateDatabase throwAway(Path programs, List<String> options) {
    try {
      Path folder = Files.createTempDirectory("orderly");
      return started(
          DataFolder.at(folder),
          MariaDbProgram.below(programs.toAbsolutePath().resolve(PROGRAMS)),
          options,
          () -> delete(folder));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String url() {
    return access.url();
  }

  @Override
  public String user() {
    return access.user();
  }

  @Override
  public String password() {
    return access.password();
  }

  @Override
  public void close() {
    end.run();
  }

  private static PrivateDatabase started(
      DataFolder folder, MariaDbProgram program, List<String> options, Runnable afterwards) {
    MariaDbFiles files = new MariaDbFiles(folder);
    files.stopLeftOver();
    MariaDbAccess access = MariaDbAccess.keptIn(folder);
    for (int attempt = 1; ; attempt++) {
      MariaDbServer server = new MariaDbServer(program, files, access, options);
      try {
        server.create();
        server.start();
        return new PrivateDatabase(
            access,
            () -> {
              server.stop();
              afterwards.run();
            });
      } catch (LaunchRefused refusal) {
        if (attempt == PORT_ATTEMPTS || !files.lastError().contains("port")) {
          throw refusal;
        }
        access = access.onAnotherPort(folder);
      }
    }
  }

  private static void release(FileLock lock) {
    try {
      lock.channel().close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
