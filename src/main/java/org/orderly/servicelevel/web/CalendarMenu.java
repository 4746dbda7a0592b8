package org.orderly.servicelevel.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where calendars are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class CalendarMenu {

  @Bean
  MenuEntry calendarsEntry() {
    return new MenuEntry(MenuGroup.SERVICES, "/calendars", "calendars.title", Roles.STAFF, 50);
  }
}
