package org.orderly.launch;

import java.util.Map;

/** The database that a run works on. */
interface RunDatabase extends AutoCloseable {

  String url();

  String user();

  String password();

  @Override
  void close();

  /** The settings by which Spring finds this database; migrations may take longer than requests. */
  default Map<String, Object> properties() {
    return Map.of(
        "spring.datasource.url", url(),
        "spring.datasource.username", user(),
        "spring.datasource.password", password(),
        "spring.flyway.url", url(),
        "spring.flyway.user", user(),
        "spring.flyway.password", password());
  }
}
