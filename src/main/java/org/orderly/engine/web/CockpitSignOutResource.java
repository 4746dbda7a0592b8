package org.orderly.engine.web;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the script of the plugin in Cockpit. */
@Path("plugin/" + CockpitSignOutPlugin.ID)
public class CockpitSignOutResource extends AbstractCockpitPluginRootResource {

  /** Made by the webapp for each request. */
  public CockpitSignOutResource() {
    super(CockpitSignOutPlugin.ID);
  }
}
