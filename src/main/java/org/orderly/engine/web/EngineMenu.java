package org.orderly.engine.web;

import java.util.Set;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the engine's own pages are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class EngineMenu {

  @Bean
  MenuEntry tasklistEntry() {
    return new MenuEntry(
        MenuGroup.WORK, "/camunda/app/tasklist/default/", "menu.tasklist", Roles.STAFF, 40);
  }

  @Bean
  MenuEntry cockpitEntry() {
    return new MenuEntry(
        MenuGroup.ADMINISTRATION,
        "/camunda/app/cockpit/default/",
        "menu.cockpit",
        Set.of(Roles.OPERATIONS, Roles.PROCESS_DESIGNER, Roles.ADMINISTRATOR),
        95);
  }
}
