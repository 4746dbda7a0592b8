package org.orderly.servicelevel.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where calendars are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class CalendarMenu {

  private static final Set<String> STAFF =
      Roles.ALL.stream()
          .filter(role -> !Roles.OUTSIDE.contains(role))
          .collect(Collectors.toUnmodifiableSet());

  @Bean
  MenuEntry calendarsEntry() {
    return new MenuEntry("/calendars", "calendars.title", STAFF, 40);
  }
}
