package org.orderly.cmdb.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where corrections are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class CorrectionMenu {

  @Bean
  MenuEntry correctionsEntry() {
    return new MenuEntry(
        MenuGroup.CONFIGURATION, CorrectionPages.PATH, "correction.list.title", Roles.STAFF, 30);
  }
}
