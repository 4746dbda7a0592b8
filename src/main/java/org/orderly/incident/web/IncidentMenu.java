package org.orderly.incident.web;

import java.util.Set;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where incidents are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class IncidentMenu {

  @Bean
  MenuEntry myIncidents() {
    return new MenuEntry(MenuGroup.WORK, "/incidents", "incident.mine.title", Set.of(), 10);
  }

  @Bean
  MenuEntry majorIncidentBoard() {
    return new MenuEntry(
        MenuGroup.WORK, "/major-incidents", "incident.majors.title", Roles.STAFF, 30);
  }

  @Bean
  MenuEntry allIncidents() {
    return new MenuEntry(MenuGroup.WORK, "/incidents/all", "incident.all.title", Roles.STAFF, 20);
  }
}
