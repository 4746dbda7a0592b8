package org.orderly.engine.web;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Sends who signed out of Cockpit to our own sign-in page. */
public class CockpitSignOutPlugin extends AbstractCockpitPlugin {

  static final String ID = "sign-out";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(CockpitSignOutResource.class);
  }
}
