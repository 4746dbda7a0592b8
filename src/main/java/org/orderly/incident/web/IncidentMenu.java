package org.orderly.incident.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where incidents are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class IncidentMenu {

  private static final Set<String> STAFF =
      Roles.ALL.stream()
          .filter(role -> !Roles.OUTSIDE.contains(role))
          .collect(Collectors.toUnmodifiableSet());

  @Bean
  MenuEntry myIncidents() {
    return new MenuEntry("/incidents", "incident.mine.title", Set.of(), 10);
  }

  @Bean
  MenuEntry majorIncidentBoard() {
    return new MenuEntry("/major-incidents", "incident.majors.title", STAFF, 30);
  }

  @Bean
  MenuEntry allIncidents() {
    return new MenuEntry("/incidents/all", "incident.all.title", STAFF, 20);
  }
}
