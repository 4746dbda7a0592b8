package org.orderly.servicelevel.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where service levels are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ServiceLevelMenu {

  @Bean
  MenuEntry serviceLevels() {
    return new MenuEntry(
        MenuGroup.SERVICES,
        "/service-levels",
        "service-levels.title",
        Roles.STAFF_AND_CUSTOMER_MANAGERS,
        35);
  }
}
