package org.orderly.measurement.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where figures are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class FigureMenu {

  @Bean
  MenuEntry figures() {
    return new MenuEntry(MenuGroup.SERVICES, "/figures", "figures.title", Roles.STAFF, 30);
  }
}
