package org.orderly.launch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * How the private database is reached: by one user with rights on one schema, from this machine
 * only. There is no root user.
 */
record MariaDbAccess(int port, String password) {

  static final String COLLATION = "utf8mb4_uca1400_ai_ci";

  private static final String FILE = "mariadb.properties";
  private static final String NAME = "orderly";

  /** What is kept in the folder, with a new port where the kept one is taken. */
  static MariaDbAccess keptIn(DataFolder folder) {
    MariaDbAccess kept =
        Files.exists(folder.resolve(FILE)) ? read(folder) : new MariaDbAccess(0, newPassword());
    if (free(kept.port)) {
      return kept;
    }
    return kept.onAnotherPort(folder);
  }

  /** What is kept in the folder, as it is. */
  static MariaDbAccess read(DataFolder folder) {
    try {
      Properties kept = new Properties();
      kept.load(new StringReader(Files.readString(folder.resolve(FILE))));
      return new MariaDbAccess(
          Integer.parseInt(kept.getProperty("port", "0")), kept.getProperty("password", ""));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  MariaDbAccess onAnotherPort(DataFolder folder) {
    MariaDbAccess moved = new MariaDbAccess(freePort(), password);
    folder.writeSecret(
        FILE, "user=" + NAME + "\npassword=" + password + "\nport=" + moved.port + "\n");
    return moved;
  }

  String user() {
    return NAME;
  }

  String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME + "?nullDatabaseMeansCurrent=true";
  }

  /** The SQL that makes schema and user and takes away every other user that could sign in. */
  String creation() {
    return String.join(
        "\n",
        "use mysql;",
        "delete from global_priv where User in ('', 'root');",
        "flush privileges;",
        "create database " + NAME + " character set utf8mb4 collate " + COLLATION + ";",
        "create user " + NAME + "@'127.0.0.1' identified by '" + password + "';",
        "grant all on " + NAME + ".* to " + NAME + "@'127.0.0.1';",
        "");
  }

  private static boolean free(int port) {
    if (port == 0) {
      return false;
    }
    try (ServerSocket probe = bound(port)) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket probe = bound(0)) {
      return probe.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ServerSocket bound(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
