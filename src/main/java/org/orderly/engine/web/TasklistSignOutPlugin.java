package org.orderly.engine.web;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Sends who signed out of Tasklist to our own sign-in page. */
public class TasklistSignOutPlugin extends AbstractTasklistPlugin {

  static final String ID = "sign-out";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(TasklistSignOutResource.class);
  }
}
