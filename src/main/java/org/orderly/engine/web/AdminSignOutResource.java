package org.orderly.engine.web;

import jakarta.ws.rs.Path;
import org.camunda.bpm.admin.resource.AbstractAdminPluginRootResource;

/** Serves the script of the plugin in Admin. */
@Path("plugin/" + AdminSignOutPlugin.ID)
public class AdminSignOutResource extends AbstractAdminPluginRootResource {

  /** Made by the webapp for each request. */
  public AdminSignOutResource() {
    super(AdminSignOutPlugin.ID);
  }
}
