package example.badhouse.incident.web;

import example.badhouse.cmdb.ConfigurationManagement;

/** Writes configuration items past every process. */
class HastyController {

  private final ConfigurationManagement configuration = new ConfigurationManagement();

  void restart() {
    configuration.apply("restart");
  }
}
