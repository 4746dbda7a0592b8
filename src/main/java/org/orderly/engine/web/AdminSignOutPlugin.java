package org.orderly.engine.web;

import java.util.Set;
import org.camunda.bpm.admin.plugin.spi.impl.AbstractAdminPlugin;

/** Sends who signed out of Admin to our own sign-in page. */
public class AdminSignOutPlugin extends AbstractAdminPlugin {

  static final String ID = "sign-out";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(AdminSignOutResource.class);
  }
}
