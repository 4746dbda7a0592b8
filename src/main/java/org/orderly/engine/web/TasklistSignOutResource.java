package org.orderly.engine.web;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the script of the plugin in Tasklist. */
@Path("plugin/" + TasklistSignOutPlugin.ID)
public class TasklistSignOutResource extends AbstractTasklistPluginRootResource {

  /** Made by the webapp for each request. */
  public TasklistSignOutResource() {
    super(TasklistSignOutPlugin.ID);
  }
}
