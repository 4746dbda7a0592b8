package org.orderly.cmdb.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where baselines are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class BaselineMenu {

  @Bean
  MenuEntry baselinesEntry() {
    return new MenuEntry(MenuGroup.CONFIGURATION, "/baselines", "baselines.title", Roles.STAFF, 60);
  }
}
